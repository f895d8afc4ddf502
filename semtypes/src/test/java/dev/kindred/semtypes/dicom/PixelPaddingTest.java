// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PixelPaddingTest {
  /** The mark is a stored value, and is measured as the others are: here by a table. */
  @Test
  void isMeasuredByTheTableOfTheFile() {
    DataSet table =
        DataSet.empty()
            .with(Attribute.LUT_DESCRIPTOR, 4, 0, 16)
            .with(Element.of(Attribute.LUT_DATA, Vr.OW, Synthetic.words(1000, 10, 20, 30)));
    DicomFile file =
        Synthetic.file(
            Synthetic.pixels("MONOCHROME2", 1, 4, 8)
                .with(Attribute.PIXEL_PADDING, 0)
                .with(Attribute.MODALITY_LUTS, List.of(table)),
            Synthetic.bytes(0, 1, 2, 3));
    assertThat(file.info().padding()).isEqualTo(new PixelPadding(1000, 1000));
    assertThat(file.slice(0).range()).isEqualTo(new ValueRange(10, 30));
  }
}
