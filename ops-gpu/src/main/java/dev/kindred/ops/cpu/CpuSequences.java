// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.Engine;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.pass.Form;
import dev.kindred.ops.pass.Pass;
import dev.kindred.ops.pass.Passes;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;

/** Sequences of plans on pictures, pass by pass; one operation on pixels is a sequence of one. */
final class CpuSequences {
  private CpuSequences() {}

  @Dispatch(Engine.class)
  static <I extends Image> I run(Cpu cpu, Sequence plan, I image) {
    Tensor pixels = image.pixels();
    for (Pass pass : Passes.of(plan, Form.of(image)).passes()) {
      pixels =
          switch (pass) {
            case Pass.Streamed streamed -> stream(cpu, streamed, pixels, image.background());
            case Pass.Whole whole ->
                Engine.ENGINE.run(cpu, whole.plan(), Image.withPixels(image, pixels)).pixels();
          };
    }
    return Image.withPixels(image, pixels);
  }

  @Dispatch(Engine.class)
  static <I extends Image> I run(Cpu cpu, PixelOp plan, I image) {
    return run(cpu, Sequence.of(plan), image);
  }

  private static Tensor stream(Cpu cpu, Pass.Streamed pass, Tensor pixels, double background) {
    Movement movement = new Movement(cpu, Content.ofPicture(background));
    boolean computes = !pass.programs().isEmpty() || !pass.in().range().equals(pass.out().range());
    if (!computes) {
      return pass.read().isPresent() ? movement.run(pass.read().get(), pixels) : pixels;
    }
    return new Stream(
            cpu,
            pass,
            pixels,
            pass.read().isPresent()
                ? movement.rows(pass.read().get(), pixels)
                : scratch -> new SamePlace(Raster.of(pixels), scratch))
        .run();
  }
}
