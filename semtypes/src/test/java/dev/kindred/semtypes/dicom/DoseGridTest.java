// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.volume.Volume;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DoseGridTest {
  private static DicomFile dose(int frames) {
    String offsets =
        IntStream.range(0, frames).mapToObj(Integer::toString).collect(Collectors.joining("\\"));
    return Synthetic.file(
        Synthetic.pixels("MONOCHROME2", 1, 1, 8)
            .with(Attribute.MODALITY, "RTDOSE")
            .with(Attribute.FRAMES, Integer.toString(frames))
            .with(Attribute.FRAME_OFFSETS, offsets)
            .with(Attribute.DOSE_SCALING, "0.5")
            .with(Attribute.DOSE_UNITS, "GY")
            .with(Attribute.POSITION, "0\\0\\10")
            .with(Attribute.ORIENTATION, "1\\0\\0\\0\\1\\0")
            .with(Attribute.PIXEL_SPACING, "1\\1"),
        new byte[frames]);
  }

  /** A frame by itself lies where it does in the volume. */
  @Test
  void placesAFrameByItsOffset() {
    DicomFile file = dose(3);
    DicomImage last = file.slice(2);
    assertThat(last.info().plane().position()).isEqualTo(new Vector3(0, 0, 12));
    assertThat(last.unit()).isEqualTo("Gy");
    assertThat(((Volume) file.value()).grid().world(0, 0, 2)).isEqualTo(new Vector3(0, 0, 12));
  }

  /** All offsets were read again for each frame. */
  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void readsManyFramesInOnePass() {
    assertThat(((Volume) dose(10_000).value()).grid().size().k()).isEqualTo(10_000);
  }
}
