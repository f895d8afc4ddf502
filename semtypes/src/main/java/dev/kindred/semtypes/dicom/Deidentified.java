// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.dicom.Deidentification.Action;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A data set without direct identifiers, and what was done to it.
 *
 * @param dataSet to be written or read on
 * @param changes what became of each tag that was found, in sequences too
 * @param warnings what a program cannot decide and a person has to look at
 */
public record Deidentified(DataSet dataSet, SortedMap<Tag, Action> changes, List<String> warnings) {
  /** Copies the collections. */
  public Deidentified {
    changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
    warnings = List.copyOf(warnings);
  }

  /** A line for each tag and each warning; no value. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("de-identified: " + changes.size() + " tags changed");
    changes.forEach((tag, action) -> text.append("\n  ").append(tag).append(' ').append(action));
    warnings.forEach(warning -> text.append("\n  warning: ").append(warning));
    return text.toString();
  }
}
