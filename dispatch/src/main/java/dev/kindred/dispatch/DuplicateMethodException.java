// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

/** Two methods of one function have equivalent signatures. */
public final class DuplicateMethodException extends DispatchException {
  private static final long serialVersionUID = 1L;

  /** Names both methods with their places, classes and jars; one that came twice, once. */
  public DuplicateMethodException(
      String functionName, DispatchMethod earlier, DispatchMethod later) {
    super(functionName + later.signature() + ": " + found(earlier, later));
  }

  private static String found(DispatchMethod earlier, DispatchMethod later) {
    boolean same =
        later.owner().isPresent()
            && later.owner().equals(earlier.owner())
            && later.name().equals(earlier.name())
            && later.type().equals(earlier.type());
    return same
        ? ("%s at %s, in %s is already registered or was discovered;"
                + " do not register it again, or close the earlier registration")
            .formatted(later.name(), later.source(), later.owner().orElseThrow().getName())
        : ("two methods have equivalent signatures;"
                + " remove one, change its types, or replace it explicitly:\n  %s\n  %s")
            .formatted(Wording.located(earlier), Wording.located(later));
  }
}
