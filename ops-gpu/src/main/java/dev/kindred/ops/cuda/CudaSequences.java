// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Engine;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.pass.Form;
import dev.kindred.ops.pass.Pass;
import dev.kindred.ops.pass.Passes;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.dicom.DicomRgbImage;
import dev.kindred.semtypes.image.Image;
import java.util.List;

/** Sequences of plans on a card, pass by pass; one operation on pixels is a sequence of one. */
final class CudaSequences {
  private CudaSequences() {}

  @Dispatch(Engine.class)
  static <I extends Image> I run(Cuda cuda, Sequence plan, I image) {
    // What a file says about a colour picture follows each plan by itself.
    boolean apart = image instanceof DicomRgbImage && plan.steps().size() > 1;
    int known = apart ? 0 : Passes.known(plan);
    if (apart || known < plan.steps().size()) {
      I now = known == 0 ? image : run(cuda, plan.slice(0, known), image);
      for (Plan step : plan.steps().subList(known, plan.steps().size())) {
        now = Engine.ENGINE.run(cuda, step, now);
      }
      return now;
    }
    Passes passes = Passes.of(plan, Form.of(image));
    Tensor pixels = image.pixels();
    for (Pass pass : passes.passes()) {
      pixels = run(cuda, plan, pass, image, pixels);
    }
    return Image.withPixels(image, pixels);
  }

  @Dispatch(Engine.class)
  static <I extends Image> I run(Cuda cuda, PixelOp plan, I image) {
    return run(cuda, Sequence.of(plan), image);
  }

  private static Tensor run(Cuda cuda, Sequence plan, Pass pass, Image image, Tensor pixels) {
    return switch (pass) {
      case Pass.Streamed streamed -> {
        CudaPass one = CudaPass.of(streamed, plan.rounding(), image.background());
        yield one.isNothing() ? pixels : CudaImages.run(cuda, List.of(one), pixels);
      }
      case Pass.Whole whole ->
          Engine.ENGINE.run(cuda, whole.plan(), Image.withPixels(image, pixels)).pixels();
    };
  }
}
