// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.read;

import dev.kindred.dispatch.MethodTable;
import dev.kindred.semtypes.Semantic;
import java.nio.file.Path;

/**
 * Reads files of every known format. What a file holds decides, not its name; gzip around it is
 * undone. Safe for any thread.
 */
public final class Readers {
  private static volatile Snapshot known = new Snapshot(MethodTable.empty("read"), Formats.NONE);

  /** The formats that a table of methods told. */
  private record Snapshot(MethodTable table, Formats formats) {}

  private Readers() {}

  /**
   * The value in a file.
   *
   * @throws dev.kindred.semtypes.UnreadableFileException naming the file, the place and the reason
   *     where it is missing, damaged or of no known format
   */
  public static Semantic read(Path file) {
    return read(Source.of(file));
  }

  /**
   * The value in these bytes.
   *
   * @throws dev.kindred.semtypes.UnreadableFileException as {@link #read(Path)}
   */
  public static Semantic read(Source source) {
    Source plain = source.unzipped();
    return Read.READ.read(formats().of(plain), plain);
  }

  /**
   * The value in a file, which must be of this type.
   *
   * @throws dev.kindred.semtypes.UnreadableFileException as {@link #read(Path)}, and where it holds
   *     something else
   */
  public static <T extends Semantic> T read(Path file, Class<T> type) {
    return read(Source.of(file), type);
  }

  /**
   * The value in these bytes, which must be of this type.
   *
   * @throws dev.kindred.semtypes.UnreadableFileException as {@link #read(Path, Class)}
   */
  public static <T extends Semantic> T read(Source source, Class<T> type) {
    Semantic value = read(source);
    if (!type.isInstance(value)) {
      throw source.error(
          "expected %s, it holds %s; read it as %s"
              .formatted(type.getSimpleName(), value, value.getClass().getSimpleName()));
    }
    return type.cast(value);
  }

  /**
   * The format of these bytes, gzip around them undone.
   *
   * @throws dev.kindred.semtypes.UnreadableFileException where it is none that is known
   */
  public static Format format(Source source) {
    return formats().of(source.unzipped());
  }

  /** All formats that can be read now, those of other jars included; prints as a table. */
  public static Formats formats() {
    MethodTable table = Read.FUNCTION.table();
    Snapshot last = known;
    if (last.table() != table) {
      last = new Snapshot(table, Formats.of(table));
      known = last;
    }
    return last.formats();
  }
}
