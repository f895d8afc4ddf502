// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.series;

import dev.kindred.semtypes.dicom.Attribute;
import dev.kindred.semtypes.dicom.DataSet;
import java.util.Optional;

/**
 * What one segment of a segmentation is (PS3.3 C.8.20.4).
 *
 * @param number by which frames refer to it, from 1
 * @param label its name for people
 * @param category such as "Tissue", where the file says it
 * @param type such as "Liver", where the file says it
 */
public record Segment(int number, String label, Optional<Code> category, Optional<Code> type) {
  static Segment read(DataSet item) {
    int number = item.requiredInteger(Attribute.SEGMENT_NUMBER);
    if (number < 1 || number > 0xFFFF) {
      throw item.bad(
          Attribute.SEGMENT_NUMBER, "is %d, not 1 to 65535; the file is damaged".formatted(number));
    }
    return new Segment(
        number,
        item.text(Attribute.SEGMENT_LABEL).orElse(""),
        Code.read(item, Attribute.SEGMENT_CATEGORY),
        Code.read(item, Attribute.SEGMENT_TYPE));
  }

  /** The label, else the meaning of its type, else its number in words. */
  public String name() {
    return label.isEmpty() ? type.map(Code::meaning).orElse("segment " + number) : label;
  }
}
