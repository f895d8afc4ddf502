// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

/** A method or an interface cannot take part in dispatch as it is declared. */
public final class InvalidMethodException extends DispatchException {
  private static final long serialVersionUID = 1L;

  /**
   * Says what is wrong.
   *
   * @param declared the method or interface and its place
   * @param found what was found there
   * @param advice what to do
   */
  public InvalidMethodException(String declared, String found, String advice) {
    super("%s: %s; %s".formatted(declared, found, advice));
  }
}
