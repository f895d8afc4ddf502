// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.ops.cuda.ptx.Batch;
import dev.kindred.ops.cuda.ptx.PixelKernel;
import dev.kindred.ops.cuda.ptx.Sampling;
import dev.kindred.ops.cuda.ptx.Stage;
import dev.kindred.ops.program.Trace;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.util.List;

/** Runs a pixel operation over planes {@code [C, H, W]} on a card. */
record CudaColoring(Cuda cuda, Tensor planes) {

  Tensor run(Trace trace, DType out) {
    if (trace.program().isIdentity() && out == planes.dtype()) {
      return planes;
    }
    Stage stage = Stage.of(trace, out);
    int channels = (int) planes.shape().size(0);
    int height = (int) planes.shape().size(1);
    int width = (int) planes.shape().size(2);
    PixelKernel kernel =
        PixelKernel.ofPlanes(
            Sampling.SAME_PLACE,
            planes.dtype(),
            channels,
            List.of(stage),
            stage.isOrdinary(trace.uniforms()));
    Batch batch = new Batch(1, height, width, height, width);
    return cuda.run(new CudaWork(kernel, batch, List.of(List.of(trace)), table -> {}), planes);
  }
}
