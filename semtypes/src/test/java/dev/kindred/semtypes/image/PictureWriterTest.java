// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureWriterTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "png, U8, 4",
    "png, U16, 4",
    "tif, U8, 4",
    "tiff, U16, 4",
    "tif, F32, 1",
    "tif, F32, 3",
    "bmp, U8, 1",
    "bmp, U8, 3"
  })
  void whatIsWrittenWithoutLossComesBack(String ending, DType type, int most) {
    SplittableRandom random = new SplittableRandom(7);
    for (int channels = type == DType.F32 || ending.equals("bmp") ? most : 1;
        channels <= most;
        channels++) {
      Tensor pixels =
          Tensor.build(
              type,
              Shape.of(channels, 5, 7),
              memory -> {
                for (long i = 0; i < memory.byteSize(); i += 4) {
                  int count = (int) Math.min(4, memory.byteSize() - i);
                  for (int b = 0; b < count; b++) {
                    memory.set(ValueLayout.JAVA_BYTE, i + b, (byte) random.nextInt(0x3F));
                  }
                }
              });
      Path file = folder.resolve("picture." + ending);
      Image.of(pixels).write(file);
      assertThat(Image.read(file)).as("%d channels", channels).isEqualTo(Image.of(pixels));
    }
  }
}
