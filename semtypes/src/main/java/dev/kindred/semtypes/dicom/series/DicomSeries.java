// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.series;

import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.dicom.Attribute;
import dev.kindred.semtypes.dicom.DicomFile;
import dev.kindred.semtypes.dicom.DicomFormat;
import dev.kindred.semtypes.read.Source;
import dev.kindred.semtypes.volume.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of one series: what one run of a scanner, or one reconstruction of it, gave. Their
 * order is that of the files; {@link #stack} sorts their slices by place.
 *
 * {@snippet :
 * Volume head = DicomSeries.read(Path.of("scan")).volume();
 * }
 *
 * <p>All files are held in memory, pixels undecoded. Immutable.
 */
public final class DicomSeries {
  private static final DicomFormat FORMAT = new DicomFormat();

  private final String name;
  private final String uid;
  private final List<DicomFile> files;

  private DicomSeries(String name, String uid, List<DicomFile> files) {
    this.name = name;
    this.uid = uid;
    this.files = List.copyOf(files);
  }

  /**
   * The one series of image files in a folder and the folders in it. What is no DICOM, a DICOMDIR,
   * and objects without pixels are passed over.
   *
   * @throws UnreadableFileException where there is none, a file is damaged, or there are several,
   *     which are listed: choose by {@link #read(Path, String)}
   */
  public static DicomSeries read(Path folder) {
    return only(folder.toString(), all(folder));
  }

  /**
   * The series of an identifier (SeriesInstanceUID) in a folder.
   *
   * @throws UnreadableFileException where it is not there, or a file is damaged
   */
  public static DicomSeries read(Path folder, String uid) {
    List<DicomSeries> found = all(folder);
    return found.stream()
        .filter(series -> series.uid.equals(uid))
        .findFirst()
        .orElseThrow(() ->
            new UnreadableFileException(
                folder.toString(), "has no series %s; it has%s".formatted(uid, listed(found))));
  }

  /**
   * The one series of these files.
   *
   * @throws UnreadableFileException where one is no DICOM image or is damaged, or they are of
   *     several series
   */
  public static DicomSeries read(List<Path> files) {
    String name = files.isEmpty() ? "an empty list" : files.getFirst() + " and others";
    List<DicomFile> images = files.stream().map(DicomFile::read).toList();
    return only(name, bySeries(name, images));
  }

  /** All series of image files in a folder and the folders in it, by their identifiers. */
  public static List<DicomSeries> all(Path folder) {
    List<DicomFile> images = new ArrayList<>();
    for (Path file : filesIn(folder)) {
      image(file).ifPresent(images::add);
    }
    return bySeries(folder.toString(), images);
  }

  private static List<Path> filesIn(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException | java.io.UncheckedIOException failed) {
      throw new UnreadableFileException(
          folder.toString(), "cannot be listed: " + failed + "; name a folder of files", failed);
    }
  }

  private static Optional<DicomFile> image(Path path) {
    Source source = Source.of(path);
    return FORMAT.recognizes(source)
        ? Optional.of(DicomFile.parse(source)).filter(DicomFile::hasPixels)
        : Optional.empty();
  }

  private static List<DicomSeries> bySeries(String name, List<DicomFile> files) {
    Map<String, List<DicomFile>> groups = new TreeMap<>();
    for (DicomFile file : files) {
      String uid = file.dataSet().text(Attribute.SERIES_UID).orElse("");
      groups.computeIfAbsent(uid, key -> new ArrayList<>()).add(file);
    }
    return groups.entrySet().stream()
        .map(group -> new DicomSeries(name, group.getKey(), group.getValue()))
        .toList();
  }

  private static DicomSeries only(String name, List<DicomSeries> found) {
    if (found.size() != 1) {
      throw new UnreadableFileException(
          name,
          found.isEmpty()
              ? "no DICOM file with pixels; name a folder that has some"
              : "%d series, and one is read; choose by its identifier:%s"
                  .formatted(found.size(), listed(found)));
    }
    return found.getFirst();
  }

  private static String listed(List<DicomSeries> found) {
    return found.stream().map(series -> "\n  " + series).collect(Collectors.joining());
  }

  /** The SeriesInstanceUID; empty where the files say none. */
  public String uid() {
    return uid;
  }

  /** The kind of machine, such as "CT"; empty where the first file says none. */
  public String modality() {
    return files.getFirst().dataSet().text(Attribute.MODALITY).orElse("");
  }

  /** The files in the order of their paths, or as they were given. */
  public List<DicomFile> files() {
    return files;
  }

  /**
   * The slices sorted by place, and what is irregular about them.
   *
   * @throws UnreadableFileException where a file has no place in the patient or is coloured
   */
  public SliceStack stack() {
    return SliceStack.of(name + ", series " + uid, files);
  }

  /**
   * The volume of the slices; see {@link SliceStack#volume()}.
   *
   * @throws UnreadableFileException as {@link #stack}, and where they are no regular grid
   */
  public Volume volume() {
    return stack().volume();
  }

  /** Identifier, machine and number of files; nothing of the patient. */
  @Override
  public String toString() {
    return "%s: %d files of %s"
        .formatted(uid, files.size(), modality().isEmpty() ? "unknown modality" : modality());
  }
}
