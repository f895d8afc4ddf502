// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The arguments of one ambiguous call.
 *
 * @param arguments as many as the call has; varargs are spread
 */
public record Witness(List<Argument> arguments) {
  /** Copies the list. */
  public Witness {
    arguments = List.copyOf(arguments);
  }

  /** The arguments in brackets: {@code (a class that extends Base and implements I, null)}. */
  @Override
  public String toString() {
    return arguments.stream().map(Argument::toString).collect(Collectors.joining(", ", "(", ")"));
  }
}
