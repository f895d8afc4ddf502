// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PictureFileProperties {
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void whatIsWrittenAsPngIsRead(
      @ForAll @IntRange(min = 1, max = 4) int channels,
      @ForAll @IntRange(min = 1, max = 17) int height,
      @ForAll @IntRange(min = 1, max = 17) int width,
      @ForAll boolean wide,
      @ForAll long seed)
      throws IOException {
    byte[] bytes = new byte[channels * height * width];
    new Random(seed).nextBytes(bytes);
    short[] shorts = new short[bytes.length];
    new Random(seed)
        .ints(shorts.length)
        .forEach(i -> shorts[Math.floorMod(i, shorts.length)] = (short) i);
    Image image =
        Image.of(
            wide
                ? Tensor.of(DType.U16, shorts, channels, height, width)
                : Tensor.of(bytes, channels, height, width));
    Path file = Files.createTempFile("kindred", ".png");
    try {
      image.write(file);
      assertThat(Image.read(file)).isEqualTo(image);
    } finally {
      Files.delete(file);
    }
  }
}
