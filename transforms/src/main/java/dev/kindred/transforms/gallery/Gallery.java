// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.gallery;

import dev.kindred.transforms.Sample;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page that shows samples before, after and decoded, with masks, boxes and points drawn over the
 * pictures; the plan of each draw in words; which method ran for each member and why; and what was
 * lost. One HTML file that needs no network.
 */
public final class Gallery {
  private static final String WORDS =
      "One draw moves every member of a sample; decoding brings it back. Open a step to see which"
          + " method ran for each member, and why.";

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
    // drawing and compressing pictures is most of the work
    List<Card> cards = exhibits.parallelStream().map(each -> new Section(each).card()).toList();
    return new Page("Kindred gallery", WORDS, cards).html();
  }

  /**
   * Writes the page, and its folder where that is missing.
   *
   * @throws UncheckedIOException naming the file where it cannot be written
   */
  public void write(Path page) {
    PageFile.write(page, html());
  }
}
