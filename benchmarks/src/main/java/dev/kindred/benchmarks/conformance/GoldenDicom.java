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
  private static final Pattern THROUGH = Pattern.compile("(voi|display_u8)(_(?:index|w)(\\d+))?");

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
      int index = through.group(3) == null ? 0 : Integer.parseInt(through.group(3));
      return through.group(1).equals("voi")
          ? file.voi(tableOrWindow(file, index))
          : file.display(window(file, index));
    }
    return switch (name) {
      case "stored" -> isColour(file) ? pixelByPixel(file.stored()) : file.stored();
      case "modality" -> file.modality();
      default -> throw new NotYet("output " + name + " of a DICOM file");
    };
  }

  private static boolean isColour(DicomFile file) {
    return file.info().photometric().samples() == 3;
  }

  /** Colours as the reference has them: samples last. */
  private static Tensor pixelByPixel(Tensor stored) {
    return stored.shape().rank() == 4
        ? stored.transpose(0, 2, 3, 1).dense()
        : stored.transpose(1, 2, 0).dense();
  }

  /** Tables go before windows, as the reference reads the values. */
  private static DisplayMap tableOrWindow(DicomFile file, int index) {
    List<? extends DisplayMap> tables = file.info().lookups();
    return tables.isEmpty() ? window(file, index) : tables.get(index);
  }

  /** A display is named by its window; a file without one has its tables in their place. */
  private static DisplayMap window(DicomFile file, int index) {
    List<? extends DisplayMap> windows = file.info().windows();
    return windows.isEmpty() ? file.info().lookups().get(index) : windows.get(index);
  }
}
