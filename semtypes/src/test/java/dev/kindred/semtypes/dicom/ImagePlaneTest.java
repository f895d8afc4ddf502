// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.Vector3;
import org.junit.jupiter.api.Test;

class ImagePlaneTest {
  private static Part10Sample slice() {
    return Part10Sample.slice(1, 1, 16, 16, false);
  }

  @Test
  void takesTheSecondSpacingAlongTheColumnsOfARow() {
    ImagePlane plane =
        slice()
            .text(Attribute.POSITION, "1\\2\\3")
            .text(Attribute.ORIENTATION, "0\\1\\0\\0\\0\\-1")
            .text(Attribute.PIXEL_SPACING, "0.5\\0.25")
            .file()
            .info()
            .plane();
    assertThat(plane.columnStep()).isEqualTo(new Vector3(0, 0.25, 0));
    assertThat(plane.rowStep()).isEqualTo(new Vector3(0, 0, -0.5));
    assertThat(plane.normal()).isEqualTo(new Vector3(-1, 0, 0));
    assertThat(plane.world(0, 0)).isEqualTo(new Vector3(1, 1.875, 3.25));
    assertThat(plane)
        .hasToString("plane at (1.00, 2.00, 3.00) mm, pixels 0.5000 × 0.2500 mm (H×W)");
  }

  @Test
  void isAbsentWhereTheFileDoesNotSayAll() {
    assertThat(slice().text(Attribute.PIXEL_SPACING, "1\\1").file().info().plane()).isNull();
  }

  @Test
  void refusesWhatIsNoPlane() {
    Part10Sample sheared =
        slice()
            .text(Attribute.POSITION, "0\\0\\0")
            .text(Attribute.ORIENTATION, "1\\0\\0\\0.9\\0.1\\0")
            .text(Attribute.PIXEL_SPACING, "1\\1");
    assertThatThrownBy(sheared.file()::info)
        .hasMessageContaining("(0020,0037) ImageOrientationPatient")
        .hasMessageContaining("is not two unit directions at right angles");
    assertThatThrownBy(slice().text(Attribute.PIXEL_SPACING, "1").file()::info)
        .hasMessageContaining("has 1 numbers where 2 are needed");
    assertThatThrownBy(slice().text(Attribute.PIXEL_SPACING, "wide\\1").file()::info)
        .hasMessageContaining("is not a number")
        .hasMessageNotContaining("wide");
    ImagePlane plane =
        new ImagePlane(new Vector3(0, 0, 0), new Vector3(1, 0, 0), new Vector3(0, 1, 0));
    assertThatThrownBy(() -> plane.moved(1, 1, 0, 1, 1, 0)).hasMessageContaining("no inverse");
  }
}
