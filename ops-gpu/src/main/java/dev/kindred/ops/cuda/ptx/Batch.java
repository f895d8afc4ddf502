// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

/**
 * The sizes of one batch of pictures.
 *
 * @param items how many pictures
 * @param channels channels of each
 * @param inHeight rows of each source
 * @param inWidth columns of each source
 * @param outHeight rows of each result
 * @param outWidth columns of each result
 */
public record Batch(
    int items, int channels, int inHeight, int inWidth, int outHeight, int outWidth) {
  public Batch {
    if (Math.min(
            Math.min(items, channels),
            Math.min(Math.min(inHeight, inWidth), Math.min(outHeight, outWidth)))
        < 1) {
      throw new IllegalArgumentException(
          "batch of %d×%d×%d×%d to %d×%d: every size must be at least 1"
              .formatted(items, channels, inHeight, inWidth, outHeight, outWidth));
    }
  }

  /** Elements of one source channel. */
  public long inPlane() {
    return (long) inHeight * inWidth;
  }

  /** Elements of one result channel. */
  public long outPlane() {
    return (long) outHeight * outWidth;
  }

  /** Elements of all sources. */
  public long inElements() {
    return (long) items * channels * inPlane();
  }

  /** Elements of all results. */
  public long outElements() {
    return (long) items * channels * outPlane();
  }
}
