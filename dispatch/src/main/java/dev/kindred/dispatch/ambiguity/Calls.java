// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import dev.kindred.dispatch.DispatchMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The calls of one length, and what the methods that fit them accept at each position; or the calls
 * of that length and longer. From there on all methods are in their tails: the last position stands
 * for all that follow, and calls with the same arguments there, in any order and number, are alike.
 *
 * @param methods those that fit, numbered by their place in this list
 * @param places where each of them stands among all methods
 * @param positions one each, the last of which stands for more if the calls are {@code longer}
 * @param longer whether longer calls are meant as well
 */
record Calls(
    List<DispatchMethod> methods, List<Integer> places, List<Position> positions, boolean longer) {

  /** Returns all calls that two methods fit. */
  static List<Calls> of(List<DispatchMethod> methods, Universe universe) {
    return all(methods, universe).filter(calls -> calls.methods().size() > 1).toList();
  }

  /** Returns all calls by their length, the longest last. */
  static Stream<Calls> all(List<DispatchMethod> methods, Universe universe) {
    int longest =
        methods.stream().mapToInt(method -> method.signature().fixedCount()).max().orElse(0);
    return IntStream.rangeClosed(0, longest + 1)
        .mapToObj(length -> of(methods, length, length > longest, universe));
  }

  private static Calls of(
      List<DispatchMethod> methods, int length, boolean longer, Universe universe) {
    List<Integer> places =
        IntStream.range(0, methods.size())
            .filter(place -> methods.get(place).signature().fits(length))
            .boxed()
            .toList();
    List<DispatchMethod> fitting = places.stream().map(methods::get).toList();
    List<Position> positions = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      int position = i;
      positions.add(
          new Position(
              fitting.stream().map(method -> method.signature().at(position)).toList(), universe));
    }
    return new Calls(fitting, places, positions, longer);
  }

  /** Returns the number of positions told apart. */
  int length() {
    return positions.size();
  }

  /** Returns the position that an argument stands at, by its place in the call. */
  Position at(int place) {
    return positions.get(Math.min(place, positions.size() - 1));
  }
}
