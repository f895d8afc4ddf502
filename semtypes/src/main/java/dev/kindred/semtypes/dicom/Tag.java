// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import java.util.Comparator;

/**
 * The name of an element: two unsigned 16-bit numbers, such as (7FE0,0010) for the pixels.
 *
 * @param group the first number, 0 to 0xFFFF; odd groups are private to a manufacturer
 * @param element the second number, 0 to 0xFFFF
 */
public record Tag(int group, int element) implements Comparable<Tag> {
  private static final Comparator<Tag> ORDER =
      Comparator.comparingInt(Tag::group).thenComparingInt(Tag::element);

  static final Tag ITEM = new Tag(0xFFFE, 0xE000);
  static final Tag ITEM_END = new Tag(0xFFFE, 0xE00D);
  static final Tag SEQUENCE_END = new Tag(0xFFFE, 0xE0DD);

  /** Both numbers must fit in 16 bits. */
  public Tag {
    if ((group & ~0xFFFF) != 0 || (element & ~0xFFFF) != 0) {
      throw new IllegalArgumentException(
          "tag(%X, %X): a number does not fit in 16 bits; use 0 to FFFF".formatted(group, element));
    }
  }

  /**
   * The tag of a keyword of the standard (PS3.6), such as "PatientID".
   *
   * @throws IllegalArgumentException where the standard has no such keyword
   */
  public static Tag of(String keyword) {
    return Dictionary.tag(keyword)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "tag of keyword %s: the standard has no such attribute; give both numbers instead"
                    .formatted(keyword)));
  }

  /** Whether a manufacturer, not the standard, gives this tag its meaning. */
  public boolean isPrivate() {
    return group % 2 == 1;
  }

  /** Order of the standard: elements of a data set ascend. */
  @Override
  public int compareTo(Tag other) {
    return ORDER.compare(this, other);
  }

  /** For example {@code (0028,0010) Rows}; the name only where the standard gives one. */
  @Override
  public String toString() {
    String numbers = "(%04X,%04X)".formatted(group, element);
    return Dictionary.keyword(this).map(keyword -> numbers + " " + keyword).orElse(numbers);
  }
}
