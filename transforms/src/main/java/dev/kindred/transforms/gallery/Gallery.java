// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.gallery;

import dev.kindred.transforms.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page that shows samples before, after and decoded, with masks, boxes and points drawn over the
 * pictures; the plan of each draw in words; which method ran for each member and why; and what was
 * lost. One HTML file that needs no network.
 */
public final class Gallery {
  private final List<Exhibit> exhibits;

  private Gallery(List<Exhibit> exhibits) {
    this.exhibits = exhibits;
  }

  /** A page of one sample: as it was, what encode returned, and what decode made of that. */
  public static Gallery of(Sample before, Sample encoded, Sample decoded) {
    return empty().with("Sample", before, encoded, decoded);
  }

  /** A page of no samples yet. */
  public static Gallery empty() {
    return new Gallery(List.of());
  }

  /** The same page with one more sample at its end. */
  public Gallery with(String title, Sample before, Sample encoded, Sample decoded) {
    Exhibit more = new Exhibit(title, before, encoded, decoded);
    return new Gallery(Stream.concat(exhibits.stream(), Stream.of(more)).toList());
  }

  /** The page as HTML. */
  public String html() {
    return new Page(exhibits).html();
  }

  /**
   * Writes the page, and its folder where that is missing.
   *
   * @throws UncheckedIOException naming the file where it cannot be written
   */
  public void write(Path page) {
    try {
      Path folder = page.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(page, html());
    } catch (IOException e) {
      throw new UncheckedIOException("write gallery %s: %s".formatted(page, e.getMessage()), e);
    }
  }
}
