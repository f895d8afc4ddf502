// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pages on the disk. */
final class PageFile {
  private PageFile() {}

  static void write(Path page, String html) {
    try {
      Path folder = page.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(page, html);
    } catch (IOException e) {
      throw new UncheckedIOException("write page %s: %s".formatted(page, e.getMessage()), e);
    }
  }
}
