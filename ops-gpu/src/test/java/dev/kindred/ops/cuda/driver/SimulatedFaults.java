// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.driver;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What goes wrong on a simulated device: calls that were told to fail, and the loss of it all. */
final class SimulatedFaults {
  private final Map<String, CudaException> failures = new ConcurrentHashMap<>();
  private long calls;
  private long failingCall;
  private @Nullable CudaException injected;
  private @Nullable Lost lost;

  /** Why nothing works any more. */
  private record Lost(int code, String name, String text) {}

  void fail(String call, int code, String name) {
    failures.put(call, new CudaException(call, code, name, "simulated"));
  }

  void failAt(long call, int code, String name) {
    failingCall = calls + call;
    injected = new CudaException("injected", code, name, "simulated");
  }

  void heal() {
    failures.clear();
    injected = null;
  }

  long calls() {
    return calls;
  }

  boolean isLost() {
    return lost != null;
  }

  void lose(int code, String name, String text) {
    lost = new Lost(code, name, text);
  }

  /**
   * One call more, which fails where it was told to.
   *
   * @param givesBack whether it gives something back: such calls fail only with a lost context
   */
  void count(String call, boolean givesBack) {
    CudaException told = failures.get(call);
    if (told != null) {
      throw told;
    }
    calls++;
    CudaException failure = injected;
    if (failure == null || calls < failingCall || (givesBack && !failure.isContextLost())) {
      return;
    }
    injected = null;
    if (failure.isContextLost()) {
      lose(failure.code(), failure.name(), "simulated");
    }
    throw new CudaException(call, failure.code(), failure.name(), "simulated");
  }

  void requireNotLost(String call) {
    Lost why = lost;
    if (why != null) {
      throw new CudaException(call, why.code(), why.name(), why.text());
    }
  }
}
