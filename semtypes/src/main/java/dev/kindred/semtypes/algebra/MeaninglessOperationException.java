// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import dev.kindred.dispatch.TypeTag;

/** Two values, or one, for which an operation means nothing, and why. */
public final class MeaninglessOperationException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private MeaninglessOperationException(String message) {
    super(message);
  }

  /**
   * The error of one value.
   *
   * @param reason why, and what to do instead
   */
  public static MeaninglessOperationException of(String operation, Object x, String reason) {
    return new MeaninglessOperationException(
        "%s(%s): %s".formatted(operation, TypeTag.ofValue(x), reason));
  }

  /** The error of two values; {@code reason} as for one. */
  public static MeaninglessOperationException of(
      String operation, Object x, Object y, String reason) {
    return new MeaninglessOperationException(
        "%s(%s, %s): %s".formatted(operation, TypeTag.ofValue(x), TypeTag.ofValue(y), reason));
  }
}
