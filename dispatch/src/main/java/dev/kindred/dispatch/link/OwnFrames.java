// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import java.util.ArrayList;
import java.util.List;

/**
 * The frames between a facade and a method that was called directly, which nobody wants to see in
 * the trace of what the method threw.
 */
final class OwnFrames {
  private static final String PACKAGE = OwnFrames.class.getPackageName() + ".";
  private static final String DECLARE = "dev.kindred.dispatch.declare.CompiledOwner";

  private OwnFrames() {}

  /** Returns the same object, without them. */
  static Throwable hiddenIn(Throwable thrown) {
    List<StackTraceElement> kept = new ArrayList<>();
    StackTraceElement[] all = thrown.getStackTrace();
    for (StackTraceElement frame : all) {
      if (!isOwn(frame.getClassName())) {
        kept.add(frame);
      }
    }
    if (kept.size() < all.length) {
      thrown.setStackTrace(kept.toArray(new StackTraceElement[0]));
    }
    return thrown;
  }

  private static boolean isOwn(String type) {
    return type.startsWith(PACKAGE) || type.startsWith(DECLARE) || type.endsWith("$$Dispatch");
  }
}
