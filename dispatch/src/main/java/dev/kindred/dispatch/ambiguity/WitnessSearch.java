// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/**
 * The search for a call that two methods tie for.
 *
 * <p>It begins with nothing required and asks of every case for an obstacle: a reason why its calls
 * of no type beyond the required are not what is sought. A witness that satisfies the case must
 * then satisfy one of the answers to that obstacle, each of which requires a little more. So a case
 * without obstacles is a witness, and if the cases run out there is none.
 */
final class WitnessSearch {
  private final Calls calls;
  private final Ranking ranking;
  private final int first;
  private final int second;

  /** Two methods, by number, of the calls that were ranked. */
  WitnessSearch(Calls calls, Ranking ranking, int first, int second) {
    this.calls = calls;
    this.ranking = ranking;
    this.first = first;
    this.second = second;
  }

  /** Returns an exact case whose calls both methods tie for, as short as can be. */
  Optional<Case> find() {
    Queue<Case> waiting = new ArrayDeque<>();
    Set<Case> seen = new HashSet<>();
    waiting.add(calls.all());
    while (!waiting.isEmpty()) {
      Case next = waiting.remove();
      Optional<List<Case>> answers = answersToObstacle(next);
      if (answers.isEmpty()) {
        return Optional.of(next);
      }
      answers.get().stream().filter(seen::add).forEach(waiting::add);
    }
    return Optional.empty();
  }

  private Optional<List<Case>> answersToObstacle(Case of) {
    BitSet applicable = of.applicable();
    return refused(of, applicable, first)
        .or(() -> refused(of, applicable, second))
        .or(() -> beaten(of, applicable, first))
        .or(() -> beaten(of, applicable, second))
        .or(() -> outranked(of, applicable))
        .or(() -> inexact(of));
  }

  /** The method does not accept some argument: make it one that it accepts. */
  private Optional<List<Case>> refused(Case of, BitSet applicable, int method) {
    return applicable.get(method) ? Optional.empty() : Optional.of(acceptances(of, method));
  }

  private List<Case> acceptances(Case of, int method) {
    int place = 0;
    while (of.requirements().get(place).hasOneOf(calls.at(place).members(method))) {
      place++;
    }
    List<Case> answers = new ArrayList<>();
    addWithOneOf(calls.at(place).members(method), place, of, answers);
    return answers;
  }

  /** A rival beats one of the two: see that it no longer fits, or no longer beats. */
  private Optional<List<Case>> beaten(Case of, BitSet applicable, int method) {
    int rival = ranking.beating(method, of, applicable);
    if (rival < 0) {
      return Optional.empty();
    }
    List<Case> answers = refusals(of, rival);
    if (!ranking.alwaysBeatenBy(method).get(rival)) {
      addOutside(of, rival, method, answers);
    }
    return Optional.of(answers);
  }

  /** Adds cases where one of the first method's types fits that is not below the other's types. */
  private void addOutside(Case of, int method, int other, List<Case> answers) {
    for (int place = 0; place < of.requirements().size(); place++) {
      addWithOneOf(outside(place, method, other), place, of, answers);
    }
    for (Requirement argument : furtherArguments()) {
      outside(calls.length() - 1, method, other).stream()
          .mapToObj(argument::with)
          .filter(Requirement::isPossible)
          .forEach(more -> answers.add(of.plus(more)));
    }
  }

  private BitSet outside(int place, int method, int other) {
    Position position = calls.at(place);
    BitSet outside = (BitSet) position.members(method).clone();
    position.members(method).stream()
        .filter(atom -> position.isBelow(atom, other))
        .forEach(outside::clear);
    return outside;
  }

  private static void addWithOneOf(BitSet atoms, int place, Case of, List<Case> answers) {
    Requirement now = of.requirements().get(place);
    atoms.stream()
        .filter(atom -> !now.has(atom))
        .mapToObj(now::with)
        .filter(Requirement::isPossible)
        .forEach(more -> answers.add(of.with(place, more)));
  }

  /** Returns longer calls with a further argument that the method refuses. */
  private List<Case> refusals(Case of, int method) {
    List<Case> answers = new ArrayList<>();
    for (Requirement argument : furtherArguments()) {
      if (!argument.methods().get(method)) {
        answers.add(of.plus(argument));
      }
    }
    return answers;
  }

  /** Returns what longer calls can go on with: the least that both methods accept. */
  private Set<Requirement> furtherArguments() {
    Set<Requirement> both = new LinkedHashSet<>();
    if (calls.longer()) {
      Position last = calls.positions().getLast();
      last.members(first).stream()
          .mapToObj(last.anything()::with)
          .forEach(one -> last.members(second).stream().mapToObj(one::with).forEach(both::add));
      both.removeIf(requirement -> !requirement.isPossible());
    }
    return both;
  }

  /** Another method ties with the two and precedes them: see that it is refused, or beaten. */
  private Optional<List<Case>> outranked(Case of, BitSet applicable) {
    BitSet higher = ranking.preceding(first);
    for (int i = higher.nextSetBit(0); i >= 0; i = higher.nextSetBit(i + 1)) {
      if (applicable.get(i) && ranking.beating(i, of, applicable) < 0) {
        return Optional.of(defeats(of, applicable, i));
      }
    }
    return Optional.empty();
  }

  private List<Case> defeats(Case of, BitSet applicable, int method) {
    List<Case> answers = refusals(of, method);
    BitSet rivals = ranking.perhapsBeatenBy(method);
    rivals.or(ranking.alwaysBeatenBy(method));
    rivals.stream()
        .forEach(rival -> {
          if (!applicable.get(rival)) {
            answers.addAll(acceptances(of, rival));
          } else if (ranking.fitsInside(rival, method, of)) {
            addOutside(of, method, rival, answers);
          }
        });
    return answers;
  }

  /** No argument is below just these types: let it be below more. */
  private static Optional<List<Case>> inexact(Case of) {
    for (int i = 0; i < of.requirements().size(); i++) {
      int place = i;
      Requirement argument = of.requirements().get(place);
      if (!argument.isExact()) {
        return Optional.of(
            argument.completions().stream().map(more -> of.with(place, more)).toList());
      }
    }
    return Optional.empty();
  }
}
