// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

/** Something about a generic function, one of its methods, or a call of it is wrong. */
public abstract sealed class DispatchException extends RuntimeException
    permits NoMethodException,
        AmbiguousMethodException,
        NoNextMethodException,
        DuplicateMethodException,
        LostTypeException,
        InvalidMethodException {
  private static final long serialVersionUID = 1L;

  DispatchException(String message) {
    super(message);
  }
}
