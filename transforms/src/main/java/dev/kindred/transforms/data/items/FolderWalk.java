// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.items;

import dev.kindred.semtypes.UnreadableFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All files below a folder but those that are hidden, or lie in a hidden folder. */
final class FolderWalk {
  private FolderWalk() {}

  static List<Path> files(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).filter(file -> isSeen(folder, file)).toList();
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadableFileException(
          folder.toString(), "the folder cannot be read: " + e + "; check the path", e);
    }
  }

  private static boolean isSeen(Path folder, Path file) {
    for (Path part : folder.relativize(file)) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return true;
  }
}
