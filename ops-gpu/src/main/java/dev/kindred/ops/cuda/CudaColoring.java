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
    if (trace.needsLook()) {
      throw new UnsupportedOperationException(
          "operation with statistics of the picture on cuda: there is no kernel for it yet; run"
              + " this plan on the CPU");
    }
    Stage stage = Stage.of(trace, out);
    float[] parameters = trace.uniforms();
    int channels = (int) planes.shape().size(0);
    int height = (int) planes.shape().size(1);
    int width = (int) planes.shape().size(2);
    PixelKernel kernel =
        PixelKernel.ofPlanes(
            Sampling.SAME_PLACE,
            planes.dtype(),
            channels,
            List.of(stage),
            stage.isOrdinary(parameters));
    return cuda.run(
        kernel,
        planes,
        new Batch(1, height, width, height, width),
        table -> {
          table.parameters(0, 0, parameters);
          for (int i = 0; i < trace.tables().size(); i++) {
            table.entries(0, 0, i, trace.tables().get(i).given());
          }
        });
  }
}
