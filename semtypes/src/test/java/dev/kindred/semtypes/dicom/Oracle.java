// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What pydicom, GDCM or dcmtk make of a real file; {@code config/oracle.py} wrote it and says what
 * the fields mean.
 *
 * @param file as {@code config/testdata.tsv} names it
 * @param expect {@code pixels}, {@code damaged} or {@code refused}
 * @param by the programs that gave these pixels; empty where none are given
 * @param lossless whether the pixels must be equal
 * @param shape frames, rows, columns and samples, joined by ×
 * @param dtype {@code u1}, {@code i2} and so on
 * @param sum of all values
 * @param sha256 of all values, little-endian
 * @param why a remark
 */
record Oracle(
    String file,
    String expect,
    String by,
    boolean lossless,
    String shape,
    String dtype,
    String sum,
    String sha256,
    String why) {
  static final Path FETCHED = Path.of("../target/testdata");

  /** Values are compared at every so many places. */
  static final int STEP = 7919;

  private static final Map<String, long[]> PROBES =
      lines("probes.tsv")
          .map(line -> line.split("\t"))
          .collect(
              Collectors.toMap(
                  line -> line[0],
                  line -> Stream.of(line[1].split(" ")).mapToLong(Long::parseLong).toArray()));

  /** Every file there is a word on. */
  static List<Oracle> all() {
    return lines("oracle.tsv").map(Oracle::parse).toList();
  }

  private static Oracle parse(String line) {
    String[] field = line.split("\t", -1);
    return new Oracle(
        field[0],
        field[1],
        field[2],
        field[3].equals("yes"),
        String.join("×", field[4], field[5], field[6], field[7]),
        field[8],
        field[9],
        field[10],
        field[11]);
  }

  private static Stream<String> lines(String name) {
    try {
      return Files.readAllLines(Path.of("src/test/resources/dev/kindred/semtypes/dicom", name))
          .stream()
          .filter(line -> !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean hasPixels() {
    return !sha256.isEmpty();
  }

  /** The values at i · {@link #STEP} modulo their number; only for what is not lossless. */
  long[] probes() {
    return PROBES.get(file);
  }

  /** Where the file lies once it was fetched. */
  Path fetched() {
    return FETCHED.resolve(file);
  }

  /** Where the file lies in this repository, if it does. */
  Path committed() {
    return Part10Sample.FILES.resolve(file.substring(file.lastIndexOf('/') + 1));
  }

  boolean isCommitted() {
    return file.startsWith("pydicom/test_files/") && Files.exists(committed());
  }

  @Override
  public String toString() {
    return file;
  }
}
