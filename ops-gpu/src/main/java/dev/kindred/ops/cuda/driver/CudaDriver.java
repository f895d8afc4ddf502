// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The CUDA driver of this machine. Safe for use by several threads. */
public final class CudaDriver {
  /** The oldest driver with stream-ordered memory, which everything here uses: CUDA 11.2. */
  public static final int OLDEST_VERSION = 11_020;

  private final DriverCalls calls;

  private CudaDriver(DriverCalls calls) {
    this.calls = calls;
  }

  /** What {@link #find()} found. */
  public sealed interface Search {}

  /** There is a driver, and it has at least one device. */
  public record Found(CudaDriver driver) implements Search {}

  /**
   * CUDA cannot be used here.
   *
   * @param reason why, in words for a person
   */
  public record Missing(String reason) implements Search {}

  /**
   * Looks for the driver; never throws. Loads the library at the first call, which takes up to a
   * second.
   */
  public static Search find() {
    Optional<String> reason = EntryPoint.whyNoLibrary();
    if (reason.isPresent()) {
      return new Missing(reason.get());
    }
    try {
      return over(new LibCuda());
    } catch (CudaException e) {
      return new Missing("the NVIDIA driver does not start: " + e.getMessage());
    }
  }

  /**
   * The driver behind these calls, where it is new enough and has a device. A test may bring its
   * own calls.
   */
  public static Search over(DriverCalls calls) {
    int version = calls.version();
    if (version < OLDEST_VERSION) {
      return new Missing(
          "the NVIDIA driver serves CUDA %s: update it to one for CUDA %s or newer"
              .formatted(words(version), words(OLDEST_VERSION)));
    }
    return calls.deviceCount() > 0
        ? new Found(new CudaDriver(calls))
        : new Missing("the NVIDIA driver knows no device: check that the card is visible");
  }

  /** The newest CUDA that the driver serves, such as {@code "13.0"}. */
  public String version() {
    return words(calls.version());
  }

  /** Every device, in the driver's order. */
  public List<CudaDevice> devices() {
    List<CudaDevice> devices = new ArrayList<>();
    for (int i = 0; i < calls.deviceCount(); i++) {
      devices.add(new CudaDevice(calls, i));
    }
    return List.copyOf(devices);
  }

  private static String words(int version) {
    return version / 1000 + "." + version % 1000 / 10;
  }
}
