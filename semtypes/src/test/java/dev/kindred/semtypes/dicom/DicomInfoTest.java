// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
  void followsARescaleOfTheValues() {
    DicomInfo info =
        slice("CT")
            .shorts(Attribute.PIXEL_PADDING, 8)
            .text(Attribute.WINDOW_CENTER, "40")
            .text(Attribute.WINDOW_WIDTH, "401")
            .text(Attribute.RESCALE_INTERCEPT, "-1024")
            .file()
            .info();
    DicomInfo scaled = info.rescaled(0.5, 1);
    assertThat(scaled.isHounsfield()).isFalse();
    assertThat(scaled.rescale()).isEqualTo(new Rescale(0.5, -511, ""));
    assertThat(scaled.padding()).isEqualTo(new PixelPadding(-507, -507));
    assertThat(scaled.windows())
        .isEqualTo(List.of(new Window(20.75, 200, Window.Function.LINEAR_EXACT, null)));
    assertThatThrownBy(() -> info.rescaled(-1, 0)).hasMessageContaining("use a factor above 0");
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
