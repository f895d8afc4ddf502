// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpegls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.dicom.codec.DecodedFrame;
import dev.kindred.semtypes.dicom.codec.PixelCodec;
import dev.kindred.semtypes.dicom.codec.Scene;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class LsFrameProperties {
  /** No sample is farther off than NEAR, and none at all where that is 0. */
  @Property(tries = 400)
  void decodesWhatWasEncoded(
      @ForAll @IntRange(min = 1, max = 24) int rows,
      @ForAll @IntRange(min = 1, max = 40) int columns,
      @ForAll @IntRange(min = 2, max = 16) int precision,
      @ForAll @DoubleRange(max = 1) double noise,
      @ForAll @IntRange(max = 5) int near,
      @ForAll @IntRange(max = 2) int interleave,
      @ForAll @IntRange(max = 7) int restartLines,
      @ForAll long seed) {
    int samples = interleave == 0 && seed % 2 == 0 ? 1 : 3;
    int top = (1 << precision) - 1;
    int off = Math.min(near, top / 2);
    Scene scene = new Scene(rows, columns, samples, precision, noise, seed);
    LsParameters presets = new LsParameters(top, off, 0, 0, 0, 0);
    byte[] encoded =
        new LsEncoder(columns, precision, interleave, restartLines, presets).encode(scene.planes());
    DecodedFrame frame = PixelCodec.JPEG_LS.decode("f", encoded, scene.layout());
    assertThat(scene.farthest(frame)).isLessThanOrEqualTo(off);
  }

  /** Thresholds, the reset and the largest sample may be the encoder's own choice. */
  @Property(tries = 200)
  void keepsToThePresets(
      @ForAll @IntRange(min = 1, max = 60) int t1,
      @ForAll @IntRange(max = 60) int t2,
      @ForAll @IntRange(max = 60) int t3,
      @ForAll @IntRange(min = 3, max = 255) int reset,
      @ForAll @DoubleRange(max = 1) double noise,
      @ForAll long seed) {
    Scene scene = new Scene(20, 30, 1, 8, noise, seed);
    LsParameters presets = new LsParameters(255, 0, t1, t1 + t2, t1 + t2 + t3, reset);
    byte[] encoded = new LsEncoder(30, 8, 0, 0, presets).encode(scene.planes());
    assertThat(scene.farthest(PixelCodec.JPEG_LS.decode("f", encoded, scene.layout()))).isZero();
  }
}
