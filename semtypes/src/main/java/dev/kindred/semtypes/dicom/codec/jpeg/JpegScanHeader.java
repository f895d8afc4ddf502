// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg;

import dev.kindred.semtypes.dicom.codec.Codestream;
import java.util.List;

/**
 * The header of a JPEG scan (T.81 B.2.3).
 *
 * @param samples which components of the frame it brings, by their index
 * @param tables for each the numbers of its Huffman tables: the first one times 16, plus the second
 * @param start the first coefficient, or the predictor of a lossless scan
 * @param end the last coefficient
 * @param approximation how bits are spread over scans, or the point transform of a lossless scan
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares headers.
record JpegScanHeader(int[] samples, int[] tables, int start, int end, int approximation) {
  /** Reads the segment SOS and marks the components that it brings as done. */
  static JpegScanHeader read(Codestream code, List<JpegPlane> planes) {
    int behind = code.segmentEnd();
    int count = code.u8();
    if (count < 1 || count > planes.size()) {
      throw code.damaged("a scan of %d of %d components".formatted(count, planes.size()));
    }
    int[] samples = new int[count];
    int[] tables = new int[count];
    for (int i = 0; i < count; i++) {
      samples[i] = sample(code, planes);
      tables[i] = code.u8();
    }
    JpegScanHeader header = new JpegScanHeader(samples, tables, code.u8(), code.u8(), code.u8());
    code.moveTo(behind);
    return header;
  }

  private static int sample(Codestream code, List<JpegPlane> planes) {
    int id = code.u8();
    for (int i = 0; i < planes.size(); i++) {
      if (planes.get(i).id == id && !planes.get(i).done) {
        planes.get(i).done = true;
        return i;
      }
    }
    throw code.damaged("a scan of component %d, which is none that is left".formatted(id));
  }
}
