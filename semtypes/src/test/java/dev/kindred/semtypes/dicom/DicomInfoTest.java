// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DicomInfoTest {
  private static Part10Sample slice(String modality) {
    return new Part10Sample(TransferSyntax.EXPLICIT_LITTLE_ENDIAN)
        .text(Attribute.MODALITY, modality)
        .text(Attribute.PHOTOMETRIC, "MONOCHROME2")
        .shorts(Attribute.ROWS, 1)
        .shorts(Attribute.COLUMNS, 1)
        .shorts(Attribute.BITS_ALLOCATED, 16);
  }

  @Test
  void takesHounsfieldUnitsForGrantedInCtAlone() {
    assertThat(slice("CT").file().info().isHounsfield()).isTrue();
    assertThat(slice("MR").file().info().isHounsfield()).isFalse();
    assertThat(slice("CT").text(Attribute.RESCALE_TYPE, "Z_EFF").file().info().unit())
        .isEqualTo("Z_EFF");
    assertThat(slice("OT").text(Attribute.RESCALE_TYPE, "HU").file().info().isHounsfield())
        .isTrue();
    assertThat(slice("MR").text(Attribute.RESCALE_TYPE, "US").file().info().unit()).isEmpty();
  }

  @Test
  void staysInMeasuredUnitsWhateverThePixelsBecome() {
    DicomInfo info =
        slice("CT")
            .shorts(Attribute.PIXEL_PADDING, 8)
            .text(Attribute.WINDOW_CENTER, "40")
            .text(Attribute.WINDOW_WIDTH, "401")
            .file()
            .info();
    DicomInfo scaled = info.rescaled(0.25, 1).rescaled(2, 0);
    assertThat(scaled.scaling()).isEqualTo(new Scaling(0.5, 2));
    assertThat(scaled.windows()).isEqualTo(info.windows());
    assertThat(scaled.padding()).isEqualTo(info.padding());
    assertThat(scaled.rescaled(2, -4)).isEqualTo(info);
    assertThatThrownBy(() -> info.rescaled(0, 0)).hasMessageContaining("the values are lost");
  }

  @Test
  void readsPaddingWithTheSignOfThePixels() {
    Part10Sample signed =
        slice("CT")
            .shorts(Attribute.PIXEL_REPRESENTATION, 1)
            .shorts(Attribute.PIXEL_PADDING, -2000)
            .shorts(Attribute.PIXEL_PADDING_LIMIT, -2048);
    assertThat(signed.file().info().padding()).isEqualTo(new PixelPadding(-2048, -2000));
  }
}
