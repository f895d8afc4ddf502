// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.Engine;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.filter.Filter;
import dev.kindred.ops.pass.Form;
import dev.kindred.ops.pass.Pass;
import dev.kindred.ops.pass.Passes;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import java.lang.foreign.Arena;
import java.util.List;
import java.util.function.Function;

/** Sequences of plans on pictures, pass by pass; one operation on pixels is a sequence of one. */
final class CpuSequences {
  private CpuSequences() {}

  @Dispatch(Engine.class)
  static <I extends Image> I run(Cpu cpu, Sequence plan, I image) {
    int known = Passes.known(plan);
    if (known < plan.steps().size()) {
      I before = run(cpu, plan.slice(0, known), image);
      I then = Engine.ENGINE.run(cpu, plan.steps().get(known), before);
      return Engine.ENGINE.run(cpu, plan.slice(known + 1, plan.steps().size()), then);
    }
    return Image.withPixels(image, run(cpu, Passes.of(plan, Form.of(image)), image));
  }

  @Dispatch(Engine.class)
  static <I extends Image> I run(Cpu cpu, PixelOp plan, I image) {
    return run(cpu, Sequence.of(plan), image);
  }

  /** The pixels after all passes; those in between live no longer than the call. */
  static Tensor run(Cpu cpu, Passes passes, Image image) {
    List<Pass> all = passes.passes();
    if (all.size() < 2) {
      return all.isEmpty() ? image.pixels() : run(cpu, all.getFirst(), image, image.pixels());
    }
    try (Arena between = cpu.threads() == 1 ? Arena.ofConfined() : Arena.ofShared()) {
      Tensor pixels = image.pixels();
      for (Pass pass : all.subList(0, all.size() - 1)) {
        pixels = run(cpu.into(between), pass, image, pixels);
      }
      Tensor result = run(cpu, all.getLast(), image, pixels);
      return result.memory().scope().equals(between.scope()) ? kept(cpu, result) : result;
    }
  }

  /** The numbers of one operation, which is one pass, over planes that are no picture. */
  static Tensor run(Cpu cpu, Passes passes, Tensor planes) {
    return passes.passes().isEmpty()
        ? planes
        : stream(cpu, (Pass.Streamed) passes.passes().getFirst(), planes, 0);
  }

  /** A pass that changed nothing gave back what will not live. */
  private static Tensor kept(Cpu cpu, Tensor pixels) {
    return cpu.build(pixels.dtype(), pixels.shape(), to -> to.copyFrom(pixels.memory()));
  }

  private static Tensor run(Cpu cpu, Pass pass, Image image, Tensor pixels) {
    return switch (pass) {
      case Pass.Streamed streamed -> stream(cpu, streamed, pixels, image.background());
      case Pass.Whole whole ->
          Engine.ENGINE.run(cpu, whole.plan(), Image.withPixels(image, pixels)).pixels();
    };
  }

  /** The rows of a filter as it would store them. */
  private static Function<Scratch, RowSource> filtered(
      Filter plan, Tensor pixels, boolean measured) {
    Function<Scratch, RowSource> rows = CpuFilters.rows(plan, Raster.of(pixels), measured);
    int width = (int) pixels.shape().size(2);
    return pixels.dtype().isInteger()
        ? scratch -> new WholeRows(rows.apply(scratch), width, pixels)
        : rows;
  }

  private static Tensor stream(Cpu cpu, Pass.Streamed pass, Tensor pixels, double background) {
    if (pass.around().isPresent()) {
      boolean measured = pass.in().range().measured();
      return new Stream(cpu, pass, pixels, filtered(pass.around().get(), pixels, measured)).run();
    }
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
                ? movement.rows(pass.read().get(), pixels, pass.whole())
                : scratch -> new SamePlace(Raster.of(pixels), scratch))
        .run();
  }
}
