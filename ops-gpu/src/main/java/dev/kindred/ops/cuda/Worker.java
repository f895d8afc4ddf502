// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.ops.cuda.driver.ArgumentBlock;
import dev.kindred.ops.cuda.driver.CudaContext;
import dev.kindred.ops.cuda.driver.CudaStream;
import dev.kindred.ops.cuda.ptx.PixelKernel;

/** What one call needs to itself while it runs. */
record Worker(CudaStream stream, ArgumentBlock arguments) {
  static Worker on(CudaContext context) {
    return new Worker(context.stream(), PixelKernel.arguments());
  }
}
