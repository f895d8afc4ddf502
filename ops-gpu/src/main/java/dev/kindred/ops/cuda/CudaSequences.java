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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sequences of plans on a card, as many passes as possible without coming back in between; one
 * operation on pixels is a sequence of one.
 */
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
    List<CudaWork> together = new ArrayList<>();
    for (Pass pass : passes.passes()) {
      Optional<CudaPass> kernel = CudaPlans.kernel(pass, plan, image);
      kernel
          .filter(one -> !one.isNothing())
          .ifPresent(one -> together.add(new CudaWork(List.of(one))));
      if (kernel.isEmpty() && pass instanceof Pass.Whole whole) {
        Image before = Image.withPixels(image, run(cuda, together, pixels));
        pixels = Engine.ENGINE.run(cuda, whole.plan(), before).pixels();
        together.clear();
      }
    }
    return Image.withPixels(image, run(cuda, together, pixels));
  }

  @Dispatch(Engine.class)
  static <I extends Image> I run(Cuda cuda, PixelOp plan, I image) {
    return run(cuda, Sequence.of(plan), image);
  }

  private static Tensor run(Cuda cuda, List<CudaWork> together, Tensor pixels) {
    return together.isEmpty()
        ? pixels
        : CudaImages.run(cuda, new CudaChain(List.copyOf(together)), pixels);
  }
}
