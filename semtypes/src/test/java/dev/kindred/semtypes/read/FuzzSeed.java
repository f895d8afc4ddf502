// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.read;

import java.util.function.Consumer;

/**
 * A good file that {@link FormatFuzz} damages.
 *
 * @param name format and kind, such as {@code npy i16}
 * @param reader reads it, by a door of its own where content cannot tell the format
 * @param header how many bytes, from the first, are hit more often than the others
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record FuzzSeed(String name, byte[] bytes, Consumer<Source> reader, int header) {
  private static final int HEADER = 400;

  /** A file with a header of a few hundred bytes. */
  public FuzzSeed(String name, byte[] bytes, Consumer<Source> reader) {
    this(name, bytes, reader, HEADER);
  }

  /** A file that {@link Readers} recognises. */
  public FuzzSeed(String name, byte[] bytes) {
    this(name, bytes, Readers::read);
  }

  @Override
  public String toString() {
    return name + ", " + bytes.length + " bytes";
  }
}
