// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What kinds of objects there are, by their identifiers (PS3.6 table A-1). */
final class SopClass {
  static final String CT = "1.2.840.10008.5.1.4.1.1.2";
  static final String MR = "1.2.840.10008.5.1.4.1.1.4";
  static final String SECONDARY_CAPTURE = "1.2.840.10008.5.1.4.1.1.7";
  static final String SEGMENTATION = "1.2.840.10008.5.1.4.1.1.66.4";
  static final String DOSE = "1.2.840.10008.5.1.4.1.1.481.2";
  static final String DIRECTORY = "1.2.840.10008.1.3.10";

  private static final Map<String, String> NAMES = names();

  private SopClass() {}

  private static Map<String, String> names() {
    try (InputStream in =
            Objects.requireNonNull(SopClass.class.getResourceAsStream("sopclasses.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      return lines
          .lines()
          .map(line -> line.split("\t", -1))
          .collect(Collectors.toMap(columns -> columns[0], columns -> columns[1]));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The name of a class, such as "CT Image Storage"; for one that is not known its identifier. */
  static String name(String uid) {
    String plain = uid.matches("[0-9.]{1,64}") ? "SOP class " + uid : "an object of no known class";
    return NAMES.getOrDefault(uid, plain);
  }
}
