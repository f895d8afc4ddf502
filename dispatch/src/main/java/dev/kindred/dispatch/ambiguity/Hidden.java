// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import dev.kindred.dispatch.DispatchMethod;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A method that no call gets to, whatever classes there may be: wherever it fits another one is
 * chosen, and none of those that beat it asks for the next one.
 *
 * @param method the method
 * @param behind the methods that are chosen in its stead, one or more
 */
public record Hidden(DispatchMethod method, List<DispatchMethod> behind) {
  private static final int MOST_CASES = 2_000;

  /** Of a method in a class file; what takes longer calls takes calls of any length. */
  private static final int MOST_PARAMETERS = 255;

  /** Copies the list. */
  public Hidden {
    behind = List.copyOf(behind);
  }

  /**
   * Returns the hidden methods in their order. What would take long to find out is left out.
   *
   * @param lengths says which numbers of arguments calls can have
   */
  public static List<Hidden> among(List<DispatchMethod> methods, IntPredicate lengths) {
    Map<DispatchMethod, Set<DispatchMethod>> left = new LinkedHashMap<>();
    methods.forEach(method -> left.put(method, new LinkedHashSet<>()));
    Calls.all(methods, new OpenWorld())
        .filter(calls -> areCalled(calls, lengths))
        .forEach(calls -> look(calls, left));
    return left.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(entry -> new Hidden(entry.getKey(), open(entry.getValue(), left.keySet())))
        .toList();
  }

  /** Returns those that are not hidden themselves. */
  private static List<DispatchMethod> open(
      Collection<DispatchMethod> all, Collection<DispatchMethod> hidden) {
    List<DispatchMethod> open = all.stream().filter(method -> !hidden.contains(method)).toList();
    return open.isEmpty() ? List.copyOf(all) : open;
  }

  private static boolean areCalled(Calls calls, IntPredicate lengths) {
    int longest = calls.longer() ? Math.max(calls.length(), MOST_PARAMETERS) : calls.length();
    return IntStream.rangeClosed(calls.length(), longest).anyMatch(lengths);
  }

  private static void look(Calls calls, Map<DispatchMethod, Set<DispatchMethod>> left) {
    Ranking ranking = new Ranking(calls);
    for (int i = 0; i < calls.methods().size(); i++) {
      DispatchMethod method = calls.methods().get(i);
      if (left.containsKey(method)) {
        List<DispatchMethod> rivals = rivals(calls, ranking, i);
        if (rivals.stream().anyMatch(DispatchMethod::takesNext) || isChosen(calls, ranking, i)) {
          left.remove(method);
        } else {
          left.get(method).addAll(rivals);
        }
      }
    }
  }

  /** Returns the methods that beat this one or precede it, for some arguments. */
  private static List<DispatchMethod> rivals(Calls calls, Ranking ranking, int method) {
    BitSet rivals = (BitSet) ranking.preceding(method).clone();
    rivals.and(ranking.unordered(method));
    rivals.or(ranking.alwaysBeatenBy(method));
    rivals.or(ranking.perhapsBeatenBy(method));
    calls.positions().forEach(position -> rivals.and(position.methodsMeeting(method)));
    List<DispatchMethod> found = new ArrayList<>();
    rivals.stream().forEach(rival -> found.add(calls.methods().get(rival)));
    return found;
  }

  /** Says whether the method is the best for some arguments, alone or with others. */
  private static boolean isChosen(Calls calls, Ranking ranking, int method) {
    try {
      return new WitnessSearch(calls, ranking, method, method).find(MOST_CASES).isPresent();
    } catch (IllegalStateException _) {
      return true;
    }
  }
}
