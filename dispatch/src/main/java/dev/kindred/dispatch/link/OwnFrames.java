// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.declare.CompiledOwner;
import java.util.ArrayList;
import java.util.List;

/**
 * The frames between the caller of a facade and the method that it runs, which nobody wants to see
 * in the trace of what the method threw.
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
      if (!isOwn(frame)) {
        kept.add(frame);
      }
    }
    if (kept.size() < all.length) {
      thrown.setStackTrace(kept.toArray(new StackTraceElement[0]));
    }
    return thrown;
  }

  private static boolean isOwn(StackTraceElement frame) {
    String type = frame.getClassName();
    return type.startsWith(PACKAGE)
        || type.startsWith(DECLARE)
        || type.endsWith(CompiledOwner.SUFFIX)
        || type.contains(CompiledOwner.SUFFIX + "$")
        || type.endsWith(CompiledFacade.SUFFIX)
        || type.endsWith(CompiledFacade.SUFFIX + "$Next");
  }
}
