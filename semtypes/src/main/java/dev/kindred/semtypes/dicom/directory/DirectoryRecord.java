// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.directory;

import dev.kindred.semtypes.dicom.DataSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * One record of a directory: a patient, a study, a series, or what a file holds. Prints its kind
 * and how much is below it, never what it says.
 *
 * @param type such as "PATIENT", "STUDY", "SERIES", "IMAGE"
 * @param fileId folders and name of the file it is of, below that of the directory; empty where it
 *     is of none
 * @param dataSet everything it says
 * @param children the records below it
 */
public record DirectoryRecord(
    String type, List<String> fileId, DataSet dataSet, List<DirectoryRecord> children) {
  /** Copies the lists. */
  public DirectoryRecord {
    fileId = List.copyOf(fileId);
    children = List.copyOf(children);
  }

  /** This record and all below it, each before those below it. */
  public Stream<DirectoryRecord> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(DirectoryRecord::all));
  }

  /** For example {@code SERIES of 4}; a file by its name. */
  @Override
  public String toString() {
    return fileId.isEmpty()
        ? "%s of %d".formatted(type, children.size())
        : type + " " + String.join("/", fileId);
  }
}
