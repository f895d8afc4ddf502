// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.series;

import dev.kindred.semtypes.dicom.Attribute;
import dev.kindred.semtypes.dicom.DataSet;
import dev.kindred.semtypes.dicom.Tag;
import java.util.Optional;

/**
 * A concept by its code in a terminology (PS3.3 section 8).
 *
 * @param value the code, such as "10200004"
 * @param scheme the terminology, such as "SCT" for SNOMED CT
 * @param meaning in words, such as "Liver"
 */
public record Code(String value, String scheme, String meaning) {
  static Optional<Code> read(DataSet dataSet, Tag sequence) {
    return dataSet
        .item(sequence)
        .map(item ->
            new Code(
                item.text(Attribute.CODE_VALUE).orElse(""),
                item.text(Attribute.CODE_SCHEME).orElse(""),
                item.text(Attribute.CODE_MEANING).orElse("")));
  }

  /** For example {@code Liver (10200004 SCT)}. */
  @Override
  public String toString() {
    return "%s (%s %s)".formatted(meaning, value, scheme);
  }
}
