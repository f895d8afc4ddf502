// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.directory;

import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.dicom.Attribute;
import dev.kindred.semtypes.dicom.DicomFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The directory of a medium: patients, their studies, their series, and the files of these.
 *
 * {@snippet :
 * DicomDirectory disc = DicomDirectory.read(Path.of("disc/DICOMDIR"));
 * for (DirectoryRecord series : disc.records("SERIES")) {
 *   Volume volume = DicomSeries.read(disc.files(series)).volume();
 * }
 * }
 *
 * <p>Immutable. Prints counts, never what a record says of a patient.
 */
public final class DicomDirectory {
  private final Path folder;
  private final List<DirectoryRecord> roots;

  private DicomDirectory(Path folder, List<DirectoryRecord> roots) {
    this.folder = folder;
    this.roots = List.copyOf(roots);
  }

  /**
   * Reads a DICOMDIR. The files it names are not looked at.
   *
   * @throws UnreadableFileException where it cannot be read, is no directory, or is damaged
   */
  public static DicomDirectory read(Path file) {
    DicomFile read = DicomFile.read(file);
    Path folder = file.toAbsolutePath().getParent();
    return new DicomDirectory(folder == null ? Path.of("") : folder, RecordTree.of(read));
  }

  /** The records at the top, patients above all. */
  public List<DirectoryRecord> roots() {
    return roots;
  }

  /** All records of a type, such as "SERIES", in the order of the tree. */
  public List<DirectoryRecord> records(String type) {
    return all().filter(each -> each.type().equals(type)).toList();
  }

  /** The series of an identifier (SeriesInstanceUID), of which there may be none. */
  public List<DirectoryRecord> series(String uid) {
    return records("SERIES").stream()
        .filter(each -> each.dataSet().text(Attribute.SERIES_UID).orElse("").equals(uid))
        .toList();
  }

  private Stream<DirectoryRecord> all() {
    return roots.stream().flatMap(DirectoryRecord::all);
  }

  /** All files that the directory names. */
  public List<Path> files() {
    return all().filter(each -> !each.fileId().isEmpty()).map(this::path).toList();
  }

  /** The files of a record and of all below it. */
  public List<Path> files(DirectoryRecord above) {
    return above.all().filter(each -> !each.fileId().isEmpty()).map(this::path).toList();
  }

  private Path path(DirectoryRecord of) {
    Path path = folder;
    for (String part : of.fileId()) {
      path = path.resolve(part);
    }
    return path;
  }

  /** How many records of each level there are. */
  @Override
  public String toString() {
    return "DicomDirectory of %d patients, %d studies, %d series, %d files"
        .formatted(
            records("PATIENT").size(),
            records("STUDY").size(),
            records("SERIES").size(),
            files().size());
  }
}
