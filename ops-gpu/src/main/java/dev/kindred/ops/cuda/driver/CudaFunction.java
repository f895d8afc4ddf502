// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.driver;

/** A kernel: code that many threads of the device run at once. It keeps its module. */
public final class CudaFunction {
  private static final int LOCAL_BYTES = 3;
  private static final int REGISTERS = 4;

  @SuppressWarnings("unused") // keeps the module from being collected while its function is in use
  private final CudaModule module;

  private final CudaContext context;
  private final long handle;
  private final String name;

  CudaFunction(CudaModule module, CudaContext context, long handle, String name) {
    this.module = module;
    this.context = context;
    this.handle = handle;
    this.name = name;
  }

  /** The name of its entry. */
  public String name() {
    return name;
  }

  /** How many registers a thread uses. */
  public int registers() {
    return context.enter().functionAttribute(REGISTERS, handle);
  }

  /** Bytes of slow memory that a thread uses for want of registers; 0 is well. */
  public int localBytes() {
    return context.enter().functionAttribute(LOCAL_BYTES, handle);
  }

  /**
   * Puts a launch at the end of a stream and returns. Errors inside the kernel show at a later
   * call.
   *
   * @param arguments what the kernel reads; it is copied, so it may be changed as soon as this
   *     returns
   */
  public void launch(CudaStream stream, Grid grid, ArgumentBlock arguments) {
    context.enter().launch(handle, grid, stream.handle(), arguments.pointers());
  }

  @Override
  public String toString() {
    return "kernel " + name;
  }
}
