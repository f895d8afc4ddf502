// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.label;

import dev.kindred.semtypes.Semantic;

/**
 * What somebody wrote about something: a caption, a report.
 *
 * @param value as it is, also empty
 */
public record Text(String value) implements Semantic {
  /** Equal texts are close, whatever the tolerance. */
  @Override
  public boolean closeTo(Semantic other, double tolerance) {
    return equals(other);
  }

  /** The text itself. */
  @Override
  public String toString() {
    return value;
  }
}
