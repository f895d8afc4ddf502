// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.driver;

import java.util.Set;

/** A call of the CUDA driver that did not succeed: which call, and what the driver said. */
public final class CudaException extends RuntimeException {
  /** Not enough memory on the device. */
  public static final int OUT_OF_MEMORY = 2;

  /** The driver could not compile a module's PTX. */
  public static final int INVALID_PTX = 218;

  /** A kernel touched memory that is not its own; the context is lost. */
  public static final int ILLEGAL_ADDRESS = 700;

  /** Errors after which every further call of the process on that device fails as well. */
  private static final Set<Integer> LOST =
      Set.of(214, ILLEGAL_ADDRESS, 702, 709, 710, 714, 715, 716, 717, 718, 719);

  private static final long serialVersionUID = 1;

  private final String call;
  private final int code;
  private final String name;

  /**
   * @param call the entry point, such as {@code cuMemAllocAsync}
   * @param code what it returned, a {@code CUresult}
   * @param name the name of that code, such as {@code CUDA_ERROR_OUT_OF_MEMORY}
   * @param text what the driver says about it
   */
  public CudaException(String call, int code, String name, String text) {
    super(call + ": " + name + " (" + code + "), " + text + advice(code));
    this.call = call;
    this.code = code;
    this.name = name;
  }

  /** The entry point that failed, such as {@code cuMemAllocAsync}. */
  public String call() {
    return call;
  }

  /** What it returned, a {@code CUresult}; never 0. */
  public int code() {
    return code;
  }

  /** The name of the code, such as {@code CUDA_ERROR_OUT_OF_MEMORY}. */
  public String name() {
    return name;
  }

  /** Whether the device had too little memory: the one error after which going on makes sense. */
  public boolean isOutOfMemory() {
    return code == OUT_OF_MEMORY;
  }

  /** Whether this process can no longer use the device at all. */
  public boolean isContextLost() {
    return LOST.contains(code);
  }

  private static String advice(int code) {
    if (code == OUT_OF_MEMORY) {
      return "; use smaller batches, or close what holds memory on the device";
    }
    return LOST.contains(code) ? "; restart the process to use the device again" : "";
  }
}
