// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.dicom.codec.DecodedFrame;
import dev.kindred.semtypes.dicom.codec.PixelCodec;
import dev.kindred.semtypes.dicom.codec.Scene;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class JpegFrameProperties {
  /** Lossless but for the bits that the point transform drops. */
  @Property(tries = 400)
  void decodesWhatWasEncodedWithoutLoss(
      @ForAll @IntRange(min = 1, max = 20) int rows,
      @ForAll @IntRange(min = 1, max = 30) int columns,
      @ForAll @IntRange(min = 2, max = 16) int precision,
      @ForAll @DoubleRange(max = 1) double noise,
      @ForAll @IntRange(min = 1, max = 7) int predictor,
      @ForAll @IntRange(max = 1) int shift,
      @ForAll @IntRange(max = 5) int restartLines,
      @ForAll long seed) {
    int samples = seed % 2 == 0 ? 1 : 3;
    Scene scene = new Scene(rows, columns, samples, precision, noise, seed);
    byte[] encoded =
        new LosslessEncoder(columns, precision, predictor, shift, seed % 3 == 0, restartLines)
            .encode(scene.planes());
    DecodedFrame frame = PixelCodec.JPEG.decode("f", encoded, scene.layout());
    assertThat(scene.farthest(frame)).isLessThanOrEqualTo((1 << shift) - 1);
  }
}
