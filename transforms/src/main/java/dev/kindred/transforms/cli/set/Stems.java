// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cli.set;

import java.nio.file.Path;
import java.util.Locale;

/** Names of files without their endings. */
final class Stems {
  private Stems() {}

  /** Below the folder, with {@code /} between folders and without the ending. */
  static String below(Path folder, Path file) {
    Path full = folder.toAbsolutePath().normalize();
    Path other = file.toAbsolutePath().normalize();
    Path name = other.startsWith(full) ? full.relativize(other) : other.getFileName();
    return without(String.valueOf(name).replace('\\', '/'));
  }

  /** The last part of the path without its ending. */
  static String last(Path file) {
    return without(String.valueOf(file.getFileName()));
  }

  static String ending(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String without(String name) {
    int dot = name.lastIndexOf('.');
    return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
  }
}
