// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.stress;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Changes numbered 1, 2, 3 and so on, and how far they have come; so that a call that runs beside
 * them can tell which it may see.
 */
final class Live {
  private volatile long begun;
  private volatile long returned;

  /** Makes the next change. */
  synchronized void change(LongConsumer make) {
    long number = begun + 1;
    begun = number;
    make.accept(number);
    returned = number;
  }

  /** Returns the number of the last change that was begun. */
  long begun() {
    return begun;
  }

  /** Returns the number of the last change that has returned. */
  long returned() {
    return returned;
  }

  /**
   * Calls, and says whether it saw what is {@code current}: the last change that had returned when
   * it began, or a later one, but none that had not been begun when it ended.
   */
  String judge(LongSupplier call) {
    long oldest = returned;
    long seen = call.getAsLong();
    long youngest = begun;
    if (seen < oldest) {
      return "stale";
    }
    return seen > youngest ? "unborn" : "current";
  }
}
