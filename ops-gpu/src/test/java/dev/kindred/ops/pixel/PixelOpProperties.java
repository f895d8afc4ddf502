// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.cpu.PictureSample;
import dev.kindred.ops.pixel.PixelOpSamples.Samples;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Range;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.RgbaImage;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What all operations of this package keep, whatever the picture. */
class PixelOpProperties {
  private static final Cpu CPU = Cpu.single();
  private static final List<Samples> ALL = PixelOpSamples.all();

  @Property(tries = 150)
  void neutralNumbersChangeNothing(
      @ForAll("neutral") PixelOp op, @ForAll("pictures") Image picture) {
    Assume.that(suits(op, picture));
    assertThat(ENGINE.run(CPU, op, picture)).as("%s", op).isEqualTo(picture);
  }

  /** Large enough that rows go to several threads. */
  @Property(tries = 60)
  void theNumberOfThreadsCannotBeSeen(@ForAll("ops") PixelOp op, @ForAll("types") DType dtype) {
    Image picture = Image.of(PictureSample.noise(dtype, 3, Canvas.hw(151, 233), 9));
    Assume.that(suits(op, picture));
    Image one = ENGINE.run(CPU, op, picture);

    assertThat(ENGINE.run(new Cpu(2), op, picture)).isEqualTo(one);
    assertThat(ENGINE.run(new Cpu(3), op, picture)).isEqualTo(one);
    assertThat(ENGINE.run(CPU, op, picture)).as("again").isEqualTo(one);
  }

  @Property(tries = 80)
  void inversesBringBackWhatWasNotClamped(
      @ForAll("undone") PixelOp op, @ForAll("canvases") Canvas canvas) {
    float[] middle = PictureSample.noise(DType.F32, 3, canvas, 4).toFloatArray();
    for (int i = 0; i < middle.length; i++) {
      middle[i] = 0.25f + middle[i] / 2;
    }
    Image picture = Image.of(Tensor.of(middle, 3, canvas.height(), canvas.width()));

    Image back = ENGINE.run(CPU, op.inverse().orElseThrow(), ENGINE.run(CPU, op, picture));

    assertThat(back.closeTo(picture, 2e-3)).as("%s", op).isTrue();
  }

  @Property(tries = 80)
  void transparencyStays(@ForAll("ops") PixelOp op, @ForAll("types") DType dtype) {
    RgbaImage picture = RgbaImage.of(PictureSample.noise(dtype, 4, Canvas.hw(5, 7), 3));
    Assume.that(suits(op, picture));
    RgbaImage result = ENGINE.run(CPU, op, picture);

    assertThat(result.alpha().pixels()).isEqualTo(picture.alpha().pixels().scaledTo(op.out(dtype)));
    assertThat(result.opaque()).isEqualTo(ENGINE.run(CPU, op, picture.opaque()));
  }

  @Example
  void everyClassHasSamples() {
    assertThat(ALL).hasSizeGreaterThan(20);
  }

  /** Whether the operation is meant for such pictures; each is for some. */
  private static boolean suits(PixelOp op, Image picture) {
    try {
      op.trace(Pixel.input(picture.channels(), Range.of(picture)));
      return true;
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }

  @Provide
  Arbitrary<PixelOp> ops() {
    return of(Samples::any);
  }

  @Provide
  Arbitrary<PixelOp> neutral() {
    return of(Samples::neutral);
  }

  @Provide
  Arbitrary<PixelOp> undone() {
    return of(Samples::undone);
  }

  private static Arbitrary<PixelOp> of(Function<Samples, List<PixelOp>> kind) {
    return Arbitraries.of(ALL.stream().flatMap(samples -> kind.apply(samples).stream()).toList());
  }

  @Provide
  Arbitrary<DType> types() {
    return Arbitraries.of(DType.U8, DType.I16, DType.U16, DType.F16, DType.F32);
  }

  @Provide
  Arbitrary<Canvas> canvases() {
    return Arbitraries.of(
        Canvas.hw(1, 1), Canvas.hw(1, 7), Canvas.hw(5, 3), Canvas.hw(13, 17), Canvas.hw(2, 131));
  }

  @Provide
  Arbitrary<Image> pictures() {
    Arbitrary<Integer> channels = Arbitraries.of(1, 2, 3, 3, 4, 5);
    return channels.flatMap(count ->
        types()
            .flatMap(dtype ->
                canvases()
                    .flatMap(canvas ->
                        Arbitraries.longs()
                            .map(seed ->
                                Image.of(PictureSample.noise(dtype, count, canvas, seed))))));
  }
}
