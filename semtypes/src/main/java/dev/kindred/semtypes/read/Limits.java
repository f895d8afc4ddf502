// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.read;

/**
 * What a file may make its reader allocate. A header of a few bytes can claim any size, so a reader
 * asks here before it allocates for a claim.
 *
 * @param bytes the most that one value of a file, or one step of unpacking it, may take
 */
public record Limits(long bytes) {
  /** 4 GiB: more than a whole-body CT, less than what a damaged header claims. */
  public static final Limits DEFAULT = new Limits(1L << 32);

  /** A byte of deflated data (gzip, zip, PNG) stands for no more bytes than this. */
  public static final int DEFLATE = 1032;

  /**
   * @throws IllegalArgumentException where the limit is negative
   */
  public Limits {
    if (bytes < 0) {
      throw new IllegalArgumentException(
          "limits of " + bytes + " bytes: a size is not negative; give 0 or more");
    }
  }

  /**
   * Checks a claim before memory is allocated for it.
   *
   * @param bytes what the file claims; negative where the sum ran over
   * @param what such as {@code voxels of 512×512×300}
   * @throws dev.kindred.semtypes.UnreadableFileException where the claim exceeds the limit
   */
  public void require(Source source, long bytes, String what) {
    if (bytes < 0 || bytes > this.bytes) {
      throw source.error(
          "claims %s bytes for %s, the limit is %d; if the file is to be trusted, read it with higher Limits"
              .formatted(bytes < 0 ? "more than 2^63" : bytes, what, this.bytes));
    }
  }

  /**
   * Checks a claim of packed data, which must also be possible for the bytes that are there.
   *
   * @param packed the size of the data in the file
   * @param ratio the most bytes that one byte of the packing can stand for, such as {@link
   *     #DEFLATE}
   * @throws dev.kindred.semtypes.UnreadableFileException where the claim exceeds the limit or what
   *     the data can hold
   */
  public void require(Source source, long bytes, long packed, int ratio, String what) {
    require(source, bytes, what);
    if (bytes / ratio > packed) {
      throw source.error(
          "claims %d bytes for %s, packed in %d bytes, which can hold %d at most; it is damaged"
              .formatted(bytes, what, packed, packed * ratio));
    }
  }
}
