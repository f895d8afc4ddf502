// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

/**
 * The sizes of one batch of pictures.
 *
 * @param items how many pictures
 * @param inHeight rows of each source
 * @param inWidth columns of each source
 * @param outHeight rows of each result
 * @param outWidth columns of each result
 * @param moreBytes room for numbers of each item of which only the host knows how many there are: a
 *     field of displacements, the weights of a resize; a multiple of 16
 */
public record Batch(
    int items, int inHeight, int inWidth, int outHeight, int outWidth, long moreBytes) {
  public Batch {
    int in = Math.min(inHeight, inWidth);
    int out = Math.min(outHeight, outWidth);
    if (Math.min(items, Math.min(in, out)) < 1) {
      throw new IllegalArgumentException(
          "batch of %d×%d×%d to %d×%d: every size must be at least 1"
              .formatted(items, inHeight, inWidth, outHeight, outWidth));
    }
  }

  /** Without more numbers. */
  public Batch(int items, int inHeight, int inWidth, int outHeight, int outWidth) {
    this(items, inHeight, inWidth, outHeight, outWidth, 0);
  }

  /** Elements of one source channel. */
  public long inPlane() {
    return (long) inHeight * inWidth;
  }

  /** Elements of one result channel. */
  public long outPlane() {
    return (long) outHeight * outWidth;
  }
}
