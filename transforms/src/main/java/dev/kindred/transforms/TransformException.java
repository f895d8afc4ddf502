// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

/**
 * A step of a pipeline that failed, with the member, the transform, the plan and the shapes it
 * failed on.
 */
public final class TransformException extends RuntimeException {
  private static final long serialVersionUID = 1;

  TransformException(String message, Throwable cause) {
    super(message, cause);
  }

  TransformException(String message) {
    super(message);
  }
}
