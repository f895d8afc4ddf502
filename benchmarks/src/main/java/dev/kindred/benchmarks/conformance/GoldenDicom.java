// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.conformance;

import dev.kindred.benchmarks.conformance.GoldenOperation.NotYet;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.dicom.DicomFile;
import dev.kindred.semtypes.dicom.DisplayMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pixel pipeline of one DICOM file: stored, measured, windowed and displayed values. */
final class GoldenDicom {

  /** Outputs through a chosen window or table: {@code voi_index1}, {@code display_u8_w0}. */
  private static final Pattern THROUGH = Pattern.compile("(voi|display_u8)(?:_(?:index|w)(\\d+))?");

  private GoldenDicom() {}

  static Map<String, Tensor> run(GoldenCase c) throws NotYet {
    DicomFile file = DicomFile.read(c.file("file"));
    if (!file.transferSyntax().isReadable()) {
      throw new NotYet("transfer syntax " + file.transferSyntax());
    }
    Map<String, Tensor> outputs = new HashMap<>();
    for (Iterator<String> names = c.outputs().fieldNames(); names.hasNext(); ) {
      String name = names.next();
      outputs.put(name, output(file, name));
    }
    return outputs;
  }

  private static Tensor output(DicomFile file, String name) throws NotYet {
    Matcher through = THROUGH.matcher(name);
    if (through.matches()) {
      DisplayMap map = map(file, through.group(2) == null ? 0 : Integer.parseInt(through.group(2)));
      return through.group(1).equals("voi") ? file.voi(map) : file.display(map);
    }
    return switch (name) {
      case "stored" -> file.stored();
      case "modality" -> file.modality();
      default -> throw new NotYet("output " + name + " of a DICOM file");
    };
  }

  /** The tables of a file go before its windows, as the file's own reader would choose. */
  private static DisplayMap map(DicomFile file, int index) {
    List<? extends DisplayMap> maps =
        file.info().lookups().isEmpty() ? file.info().windows() : file.info().lookups();
    return maps.get(index);
  }
}
