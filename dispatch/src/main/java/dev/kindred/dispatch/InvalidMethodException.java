// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import java.util.List;
import java.util.stream.Collectors;

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

  private InvalidMethodException(String message) {
    super(message);
  }

  /** Returns one error that tells all of these, so that a user can mend them in one go. */
  public static InvalidMethodException of(List<InvalidMethodException> all) {
    return all.size() == 1
        ? all.getFirst()
        : new InvalidMethodException(
            all.stream()
                .map(each -> "\n  " + each.getMessage())
                .collect(Collectors.joining("", all.size() + " errors:", "")));
  }
}
