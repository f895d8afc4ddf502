// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.ops.map.Affine;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Contrast;
import dev.kindred.ops.pixel.Normalize;
import dev.kindred.ops.pixel.Saturation;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Range;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SequenceProperties {

  @Property(tries = 300)
  void hasTheBytesOfItsStepsOneByOne(
      @ForAll long seed, @ForAll DTypes dtype, @ForAll @IntRange(min = 1, max = 4) int channels) {
    Random random = new Random(seed);
    Canvas canvas = Canvas.hw(1 + random.nextInt(90), 1 + random.nextInt(90));
    Image image = picture(random, dtype.type, channels, canvas);
    List<Plan> steps = steps(random, image);
    Image expected = image;
    for (Plan step : steps) {
      expected = Engine.ENGINE.run(Cpu.single(), step, expected);
    }

    for (int threads = 1; threads <= 3; threads++) {
      assertThat(Engine.ENGINE.run(new Cpu(threads), Sequence.of(steps), image))
          .as("%s on %s", steps, image)
          .isEqualTo(expected);
    }
  }

  @Property(tries = 60)
  void fusedIsCloseWhereNothingIsClamped(@ForAll long seed) {
    Random random = new Random(seed);
    Image image = picture(random, DType.F32, 3, Canvas.hw(13, 17));
    Sequence steps =
        Sequence.of(
            Geometry.warp(
                image.canvas(), Affine.rotate(20, 8, 6), Interpolation.BILINEAR, Fill.none()),
            new Brightness(0.8),
            new Saturation(0.9),
            new Brightness(0.7));

    Image stepwise = Engine.ENGINE.run(Cpu.single(), steps, image);
    assertThat(
            Engine.ENGINE
                .run(Cpu.single(), steps.with(Rounding.FUSED), image)
                .closeTo(stepwise, 1e-5))
        .isTrue();
  }

  @Example
  void whatIsNoNumberIsStoredAsZeroBetweenOperationsOnIntegers() {
    PixelOp lost =
        new ValueOp() {
          @Override
          public Num apply(Num x, Range range) {
            return x.minus(x).dividedBy(x.minus(x));
          }
        };
    PixelOp raised =
        new ValueOp() {
          @Override
          public Num apply(Num x, Range range) {
            return x.max(Num.of(5));
          }
        };
    for (DType dtype : List.of(DType.U8, DType.I16, DType.U16)) {
      Image image = picture(new Random(1), dtype, 3, Canvas.hw(4, 5));
      Image expected =
          Engine.ENGINE.run(Cpu.single(), raised, Engine.ENGINE.run(Cpu.single(), lost, image));
      assertThat(expected.pixels().getLong(7)).isEqualTo(5);
      assertThat(Engine.ENGINE.run(Cpu.single(), Sequence.of(lost, raised), image))
          .isEqualTo(expected);
    }
  }

  @Example
  void nothingIsNothing() {
    Image image = picture(new Random(1), DType.U8, 3, Canvas.hw(4, 5));

    assertThat(Engine.ENGINE.run(Cpu.single(), Sequence.of(), image)).isEqualTo(image);
  }

  /** Types of pictures. */
  enum DTypes {
    U8(DType.U8),
    I16(DType.I16),
    U16(DType.U16),
    F32(DType.F32);

    private final DType type;

    DTypes(DType type) {
      this.type = type;
    }
  }

  /** No two moves are neighbours: those become one, which is not the same. */
  private static List<Plan> steps(Random random, Image image) {
    List<Plan> steps = new ArrayList<>();
    Canvas now = image.canvas();
    boolean moved = false;
    boolean whole = true;
    int count = random.nextInt(7);
    for (int i = 0; i < count; i++) {
      if (!moved && random.nextInt(3) == 0) {
        Geometry move = move(random, now);
        steps.add(move);
        now = move.out();
        moved = true;
      } else {
        steps.add(color(random, image.channels(), whole));
        whole &= !(steps.getLast() instanceof Normalize);
        moved = false;
      }
    }
    return steps;
  }

  private static Geometry move(Random random, Canvas now) {
    return switch (random.nextInt(5)) {
      case 0 -> Geometry.horizontalFlip(now);
      case 1 -> Geometry.quarterTurns(now, random.nextInt(4));
      case 2 -> Geometry.crop(now, random.nextInt(9) - 4, random.nextInt(9) - 4, Canvas.hw(20, 11));
      case 3 ->
          Geometry.warp(now, Affine.rotate(random.nextInt(90), 9, 7), how(random), Fill.of(0.4));
      default -> Geometry.resize(now, Canvas.hw(7, 19), Interpolation.BILINEAR, true);
    };
  }

  private static Interpolation how(Random random) {
    return random.nextBoolean() ? Interpolation.BILINEAR : Interpolation.NEAREST;
  }

  private static PixelOp color(Random random, int channels, boolean whole) {
    boolean gray = channels == 1 || channels == 3;
    return switch (random.nextInt(gray ? 4 : 2)) {
      case 0 -> new Brightness(random.nextFloat() * 2);
      case 1 ->
          whole
              ? Normalize.of(new double[] {0.4}, new double[] {0.3})
              : new Brightness(random.nextFloat());
      case 2 -> new Saturation(random.nextFloat() * 2);
      default -> new Contrast(random.nextFloat() * 2);
    };
  }

  private static Image picture(Random random, DType dtype, int channels, Canvas canvas) {
    float[] values = new float[channels * canvas.height() * canvas.width()];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextFloat();
    }
    return Image.of(Tensor.of(values, channels, canvas.height(), canvas.width()).scaledTo(dtype));
  }
}
