// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.driver;

/** A kernel: code that many threads of the device run at once. It keeps its module. */
public final class CudaFunction {
  private static final int LOCAL_BYTES = 3;
  private static final int REGISTERS = 4;

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
    return attribute(REGISTERS);
  }

  /** Bytes of slow memory that a thread uses for want of registers; 0 is well. */
  public int localBytes() {
    return attribute(LOCAL_BYTES);
  }

  /**
   * Puts a launch at the end of a stream and returns. Errors inside the kernel show at a later
   * call.
   *
   * @param arguments what the kernel reads; it is copied, so it may be changed as soon as this
   *     returns
   */
  public void launch(CudaStream stream, Grid grid, ArgumentBlock arguments) {
    context.call(
        calls -> calls.launch(handle, grid, stream.handle(), arguments.pointers()), module, stream);
  }

  private int attribute(int which) {
    return context.ask(calls -> calls.functionAttribute(which, handle), module);
  }

  @Override
  public String toString() {
    return "kernel " + name;
  }
}
