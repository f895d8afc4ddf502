// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import org.jspecify.annotations.Nullable;

/** Closes several things, every one of them, and throws the first failure at the end. */
final class Closing {
  private @Nullable RuntimeException first;

  /** Something to close that throws nothing checked. */
  interface Closed {
    void close();
  }

  void close(Closed each) {
    try {
      each.close();
    } catch (RuntimeException e) {
      RuntimeException before = first;
      if (before == null) {
        first = e;
      } else {
        before.addSuppressed(e);
      }
    }
  }

  /** Closes something because of a failure, which keeps what goes wrong on the way. */
  static void after(Throwable failure, Closed each) {
    try {
      each.close();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  void end() {
    RuntimeException failure = first;
    if (failure != null) {
      throw failure;
    }
  }
}
