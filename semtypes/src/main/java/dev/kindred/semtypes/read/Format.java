// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.read;

/**
 * A kind of file: a public class with a public constructor without parameters, and a method of
 * {@link Read} that takes it first. No other registration is needed:
 *
 * {@snippet :
 * public final class GridFormat implements Format {
 *   public String name() { return "Grid"; }
 *   public boolean recognizes(Source source) { return source.has(0, "GRID"); }
 *
 *   @Dispatch(Read.class)
 *   static Mask read(GridFormat format, Source source) { ... }
 * }
 * }
 */
public interface Format {
  /** What people call it: {@code NIfTI}. */
  String name();

  /**
   * Whether these are the bytes of such a file, by what they begin with: quick, and without an
   * error whatever the bytes are. A format whose content cannot tell is not a Format: it has a door
   * of its own.
   */
  boolean recognizes(Source source);
}
