// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

/** Two methods of one function have equivalent signatures. */
public final class DuplicateMethodException extends DispatchException {
  private static final long serialVersionUID = 1L;

  /** Names both methods with their places, classes and jars. */
  public DuplicateMethodException(
      String functionName, DispatchMethod earlier, DispatchMethod later) {
    super(
        ("%s%s: two methods have equivalent signatures;"
                + " remove one, change its types, or replace it explicitly:\n  %s\n  %s")
            .formatted(
                functionName, later.signature(), Wording.located(earlier), Wording.located(later)));
  }
}
