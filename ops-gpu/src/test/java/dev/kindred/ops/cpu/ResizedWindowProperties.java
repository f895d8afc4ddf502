// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.ops.Chain;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.pass.ResizedWindow;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** One pass gives the bytes of its steps, whatever the type and however the pixels lie. */
class ResizedWindowProperties {

  private static final DType[] TYPES = {DType.U8, DType.I16, DType.U16, DType.F16, DType.F32};

  @Property(tries = 150)
  void onePassGivesTheBytesOfItsSteps(
      @ForAll @IntRange(min = 1, max = 40) int height,
      @ForAll @IntRange(min = 1, max = 70) int width,
      @ForAll @IntRange(min = 1, max = 90) int outHeight,
      @ForAll @IntRange(min = 1, max = 90) int outWidth,
      @ForAll long seed) {
    Canvas in = Canvas.hw(height + (int) (seed & 7), width + (int) (seed >> 3 & 7));
    Canvas part = Canvas.hw(height, width);
    int top = (int) Math.floorMod(seed >> 6, (seed & 7) + 1);
    int left = (int) Math.floorMod(seed >> 9, (seed >> 3 & 7) + 1);
    Canvas out = Canvas.hw(outHeight, outWidth);
    Interpolation how = seed < 0 ? Interpolation.BILINEAR : Interpolation.BICUBIC;
    List<Geometry> steps = new ArrayList<>();
    steps.add(Geometry.crop(in, top, left, part));
    steps.add(Geometry.resize(part, out, how, (seed >> 12 & 1) == 0));
    if ((seed >> 13 & 1) == 0) {
      steps.add(Geometry.horizontalFlip(out));
    }
    if ((seed >> 14 & 1) == 0) {
      steps.add(Geometry.verticalFlip(out));
    }
    DType dtype = TYPES[Math.floorMod(seed >> 15, TYPES.length)];
    int channels = 1 + Math.floorMod(seed >> 20, 4);
    Tensor picture = PictureSample.noise(dtype, channels, in, seed);
    if (!part.equals(out)) {
      assertThat(ResizedWindow.at(steps, 0)).map(ResizedWindow::steps).contains(steps.size());
    }

    Tensor single = picture;
    for (Geometry step : steps) {
      single = movement().run(step, single);
    }
    assertThat(movement().run(new Chain(steps), picture)).isEqualTo(single);
    assertThat(movement().run(new Chain(steps), sideBySide(picture))).isEqualTo(single);
    List<Plan> plans = new ArrayList<>(steps);
    plans.add(new Brightness(1.3));
    assertThat(Engine.ENGINE.run(Cpu.single(), Sequence.of(plans), Image.of(picture)).pixels())
        .isEqualTo(Engine.ENGINE.run(Cpu.single(), new Brightness(1.3), Image.of(single)).pixels());
  }

  private static Movement movement() {
    return new Movement(Cpu.single(), Content.ofPicture(0));
  }

  /** The same pixels with their channels side by side in memory. */
  private static Tensor sideBySide(Tensor planes) {
    return planes.transpose(1, 2, 0).dense().transpose(2, 0, 1);
  }
}
