// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.driver;

/** One device of a driver, numbered from 0. */
public final class CudaDevice {
  private final DriverCalls calls;
  private final int ordinal;

  CudaDevice(DriverCalls calls, int ordinal) {
    this.calls = calls;
    this.ordinal = ordinal;
  }

  /** Its number, from 0. */
  public int ordinal() {
    return ordinal;
  }

  /** What the maker calls it. */
  public String name() {
    return calls.deviceName(ordinal);
  }

  /** Its compute capability as PTX targets write it, 10 × major + minor: 90 for an H100. */
  public int computeCapability() {
    return 10 * calls.deviceAttribute(DriverCalls.COMPUTE_CAPABILITY_MAJOR, ordinal)
        + calls.deviceAttribute(DriverCalls.COMPUTE_CAPABILITY_MINOR, ordinal);
  }

  /** How many multiprocessors it has. */
  public int multiprocessors() {
    return calls.deviceAttribute(DriverCalls.MULTIPROCESSORS, ordinal);
  }

  /** Size of its second-level cache in bytes. */
  public int cacheBytes() {
    return calls.deviceAttribute(DriverCalls.L2_CACHE_BYTES, ordinal);
  }

  /** The least compute capability that the code of our kernels is for. */
  public static final int LEAST_CAPABILITY = 75;

  /**
   * Its primary context, shared with whatever else in the process uses the device. Freed memory
   * stays with the process until the context goes.
   *
   * @throws CudaException where the device gives none
   * @throws UnsupportedOperationException where the device is too old for our kernels, or has no
   *     stream-ordered memory
   */
  public CudaContext open() {
    int capability = computeCapability();
    if (capability < LEAST_CAPABILITY) {
      throw new UnsupportedOperationException(
          "device %d, %s: its compute capability is %d.%d; use one of %d.%d or newer"
              .formatted(
                  ordinal,
                  name(),
                  capability / 10,
                  capability % 10,
                  LEAST_CAPABILITY / 10,
                  LEAST_CAPABILITY % 10));
    }
    if (calls.deviceAttribute(DriverCalls.MEMORY_POOLS, ordinal) == 0) {
      throw new UnsupportedOperationException(
          "device %d, %s: it has no stream-ordered memory; use another device"
              .formatted(ordinal, name()));
    }
    return new CudaContext(calls, this);
  }

  @Override
  public String toString() {
    return name() + " (device " + ordinal + ")";
  }
}
