// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.contract;

import dev.kindred.ops.Chain;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Reindex;
import dev.kindred.ops.Resize;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.Warp;
import dev.kindred.ops.pass.Form;
import dev.kindred.ops.pass.Pass;
import dev.kindred.ops.pass.Passes;
import dev.kindred.ops.program.Trace;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;

/**
 * Runs a sequence as it was planned, pass after pass and pixel after pixel: numbers are floats from
 * where a pass reads to where it stores. What the passes are is the planner's, which no engine has
 * a part in.
 */
final class PassOracle {
  private PassOracle() {}

  static Image run(Sequence plan, Image image) {
    Image now = image;
    for (Pass pass : Passes.of(plan, Form.of(image)).passes()) {
      now =
          switch (pass) {
            case Pass.Whole whole -> Definition.run(whole.plan(), now);
            case Pass.Streamed streamed ->
                Image.withPixels(now, streamed(streamed, now.pixels(), image.background()));
          };
    }
    return now;
  }

  private static Tensor streamed(Pass.Streamed pass, Tensor pixels, double background) {
    if (pass.around().isPresent()) {
      FilterOracle filter = new FilterOracle(pixels, pass.in().range().measured());
      return computed(pass, filter.run(pass.around().get()).castTo(DType.F32));
    }
    boolean computes =
        !pass.allPrograms().isEmpty() || !pass.in().range().equals(pass.out().range());
    if (!computes) {
      return pass.read()
          .map(read -> MoveOracle.run(read, pixels, background, false))
          .orElse(pixels);
    }
    Tensor read = pass.read().map(move -> floats(move, pixels, background)).orElse(pixels);
    return computed(pass, read.castTo(DType.F32));
  }

  private static Tensor computed(Pass.Streamed pass, Tensor read) {
    Tensor now = read;
    for (Trace trace : pass.allPrograms()) {
      now = PixelOracle.run(trace, now, DType.F32);
    }
    return now.castTo(pass.out().range().dtype());
  }

  /** Samples between pixels are what they are; what is copied is what memory held. */
  private static Tensor floats(Geometry read, Tensor pixels, double background) {
    boolean samples = samples(read);
    return MoveOracle.run(read, samples ? pixels.castTo(DType.F32) : pixels, background, false);
  }

  private static boolean samples(Geometry read) {
    return switch (read) {
      case Warp warp -> !warp.interpolation().copies();
      case Resize resize -> !resize.interpolation().copies();
      case Reindex _ -> false;
      case Chain chain -> chain.steps().stream().anyMatch(PassOracle::samples);
    };
  }
}
