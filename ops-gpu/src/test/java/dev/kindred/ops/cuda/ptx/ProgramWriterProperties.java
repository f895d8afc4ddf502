// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.ops.cuda.ptx.PixelKernel.Arrangement;
import dev.kindred.ops.program.Oracle;
import dev.kindred.ops.program.RandomPrograms;
import dev.kindred.ops.program.Trace;
import dev.kindred.semtypes.DType;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is written for random programs gives the bits of the definition. */
class ProgramWriterProperties {
  private static final int WIDTH = 9;
  private static final int HEIGHT = 2;

  @Property(tries = 150)
  void floatsAreThoseOfTheOracle(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 4) int channels,
      @ForAll @IntRange(min = 1, max = 60) int size) {
    Random random = new Random(seed);
    float[] pixels = new float[channels * WIDTH * HEIGHT];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = RandomPrograms.number(random);
    }
    Trace trace = RandomPrograms.of(seed, channels, size);
    compare(trace, DType.F32, pixels, seed % 2 == 0 ? 4 : 1);
  }

  /** Where more is known of the numbers, cheaper instructions are chosen. */
  @Property(tries = 150)
  void integersAreThoseOfTheOracle(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 3) int channels,
      @ForAll @IntRange(min = 1, max = 40) int size) {
    Random random = new Random(seed);
    float[] pixels = new float[channels * WIDTH * HEIGHT];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = random.nextInt(256);
    }
    compare(RandomPrograms.of(seed, channels, size), DType.U8, pixels, 4);
  }

  private static void compare(Trace trace, DType in, float[] pixels, int lanes) {
    Stage stage = Stage.of(trace, DType.F32);
    int channels = trace.program().channels();
    PixelKernel kernel =
        new PixelKernel(
            Sampling.SAME_PLACE,
            Arrangement.PLANES,
            in,
            channels,
            List.of(stage),
            Arrangement.PLANES,
            lanes,
            stage.isOrdinary(trace.uniforms()));
    float[][] tables =
        trace.tables().stream().map(Trace.TableSource::given).toArray(float[][]::new);
    float[] found =
        InterpretedKernel.run(
            kernel,
            new Batch(1, HEIGHT, WIDTH, HEIGHT, WIDTH),
            pixels,
            table -> {
              table.parameters(0, 0, trace.uniforms());
              for (int i = 0; i < tables.length; i++) {
                table.entries(0, 0, i, tables[i]);
              }
            });
    int plane = WIDTH * HEIGHT;
    for (int i = 0; i < plane; i++) {
      float[] pixel = new float[channels];
      for (int c = 0; c < channels; c++) {
        pixel[c] = pixels[c * plane + i];
      }
      float[] expected =
          Oracle.evaluate(
              trace.program(),
              pixel,
              trace.uniforms(),
              tables,
              Oracle.Place.at(i % WIDTH, i / WIDTH));
      for (int c = 0; c < expected.length; c++) {
        assertThat(Float.floatToIntBits(found[c * plane + i]))
            .as("%s of pixel %d%n%s%n%s", expected[c], i, trace.program(), kernel.ptx())
            .isEqualTo(Float.floatToIntBits(expected[c]));
      }
    }
  }
}
