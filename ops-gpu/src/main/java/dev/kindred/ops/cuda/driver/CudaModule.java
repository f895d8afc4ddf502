// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.driver;

import java.lang.ref.Cleaner;

/** Compiled kernels. Its functions must not be launched after it is closed. */
public final class CudaModule implements AutoCloseable {
  private final CudaContext context;
  private final long handle;
  private final Cleaner.Cleanable release;

  CudaModule(CudaContext context, long handle) {
    this.context = context;
    this.handle = handle;
    this.release = context.own(this, 0, calls -> calls.unloadModule(handle));
  }

  /**
   * A kernel of this module.
   *
   * @param name the name of a {@code .visible .entry}
   * @throws CudaException where there is none of that name
   */
  public CudaFunction function(String name) {
    long function = context.ask(calls -> calls.moduleFunction(handle, name), this);
    return new CudaFunction(this, context, function, name);
  }

  /** Unloads the code; does nothing the second time. */
  @Override
  public void close() {
    release.clean();
  }
}
