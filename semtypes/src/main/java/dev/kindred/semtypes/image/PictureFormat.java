// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

/**
 * A kind of picture file beyond those the JDK decodes, so that {@link Image#read} takes it. Found
 * by {@link java.util.ServiceLoader}: a jar names its formats in {@code
 * META-INF/services/dev.kindred.semtypes.image.PictureFormat}.
 *
 * <p>Called from any thread.
 */
public interface PictureFormat {
  /** Whether these bytes of a whole file begin as this format does. */
  boolean recognizes(byte[] bytes);

  /**
   * The picture in a file that {@link #recognizes} took.
   *
   * @param file what errors call it
   * @throws dev.kindred.semtypes.UnreadableFileException where the file is damaged or holds what is
   *     not read
   */
  Image read(String file, byte[] bytes);
}
