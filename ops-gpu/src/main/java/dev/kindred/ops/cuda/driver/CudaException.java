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

  /** A kernel ended by an error that has no other name; the context is lost. */
  public static final int LAUNCH_FAILED = 719;

  /** Errors after which every further call of the process on that device fails as well. */
  private static final Set<Integer> LOST =
      Set.of(
          4, // the driver is shutting down
          214, // an error of memory that its check bits cannot mend
          220, // the same on the link between cards
          ILLEGAL_ADDRESS,
          702, // a kernel ran too long
          709, // the context is destroyed
          710, // a kernel asserted what was not so
          714, // a kernel's stack
          715, // an instruction that is none
          716, // an address that is not aligned
          717, // an address of the wrong space
          718, // a program counter that is none
          LAUNCH_FAILED);

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
    if (LOST.contains(code)) {
      return "; restart the process to use the device again";
    }
    return switch (code) {
      case 34 -> "; install the NVIDIA driver, this is the toolkit's stand-in for it";
      case 46, 100, 101 ->
          "; check that the card is visible: nvidia-smi, CUDA_VISIBLE_DEVICES, a container's"
              + " --gpus";
      case 209, 218, 222 -> "; update the NVIDIA driver, or report this as a bug of Kindred";
      case 803, 804 -> "; restart the machine so that driver and library are of one version";
      default -> "";
    };
  }
}
