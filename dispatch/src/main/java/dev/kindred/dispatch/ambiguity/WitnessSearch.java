// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The search for a call that two methods tie for.
 *
 * <p>It begins with the types of both and asks of every case for an obstacle: a reason why its
 * calls of no type beyond the required are not what is sought. A witness that satisfies the case
 * must then satisfy one of the answers to that obstacle, each of which requires a little more. So a
 * case without obstacles is a witness, and if the cases run out there is none.
 */
final class WitnessSearch {
  private final Calls calls;
  private final Ranking ranking;
  private final int first;
  private final int second;

  /** The two, and the methods that neither beat one of them, nor are beaten, nor precede them. */
  private final BitSet equals = new BitSet();

  /** Two methods, by number, of the calls that were ranked. */
  WitnessSearch(Calls calls, Ranking ranking, int first, int second) {
    this.calls = calls;
    this.ranking = ranking;
    this.first = first;
    this.second = second;
    equals.set(0, calls.methods().size());
    for (int one : List.of(first, second)) {
      BitSet unordered = (BitSet) ranking.unordered(one).clone();
      unordered.set(one);
      equals.and(unordered);
    }
    equals.andNot(ranking.preceding(first));
  }

  /**
   * Returns an exact case whose calls both methods tie for.
   *
   * @throws IllegalStateException if more cases than this turn up before there is an answer
   */
  Optional<Case> find(int mostCases) {
    Case start = start();
    Deque<Case> waiting = new ArrayDeque<>(List.of(start));
    Set<List<Requirement>> seen = new HashSet<>();
    seen.add(start.requirements());
    while (!waiting.isEmpty()) {
      Case next = waiting.removeLast();
      Optional<List<Case>> answers = answersToObstacle(next);
      if (answers.isEmpty()) {
        return Optional.of(next);
      }
      if (seen.size() > mostCases) {
        throw tooMany(mostCases);
      }
      for (Case answer : answers.get().reversed()) {
        if (answer.isPossible() && seen.add(answer.requirements())) {
          waiting.add(answer);
        }
      }
    }
    return Optional.empty();
  }

  private IllegalStateException tooMany(int mostCases) {
    return new IllegalStateException(
        "ambiguity of %s and %s: no answer after %d cases; give them or the methods between them"
                .formatted(calls.methods().get(first), calls.methods().get(second), mostCases)
            + " fewer unions, or the same precedence");
  }

  /**
   * Nothing is required but the types of both methods, save for unions, where there is a choice.
   */
  private Case start() {
    List<Requirement> start = new ArrayList<>();
    for (Position position : calls.positions()) {
      Requirement required = position.anything();
      for (BitSet members : List.of(position.members(first), position.members(second))) {
        required = members.cardinality() == 1 ? required.with(members.nextSetBit(0)) : required;
      }
      start.add(required);
    }
    return new Case(calls, start);
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

  /** Returns the least cases where the method fits. */
  private List<Case> acceptances(Case of, int method) {
    List<Case> answers = new ArrayList<>();
    Deque<Case> waiting = new ArrayDeque<>(List.of(of));
    while (!waiting.isEmpty()) {
      Case next = waiting.remove();
      int place = placeRefused(next, method);
      if (place < 0) {
        answers.add(next);
      } else {
        waiting.addAll(withOneOf(calls.at(place).members(method), place, next));
      }
    }
    return answers;
  }

  private int placeRefused(Case of, int method) {
    for (int place = 0; place < of.requirements().size(); place++) {
      if (!of.requirements().get(place).methods().get(method)) {
        return place;
      }
    }
    return -1;
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
      answers.addAll(withOneOf(outside(place, method, other), place, of));
    }
    for (Requirement argument : furtherArguments()) {
      outside(calls.length() - 1, method, other).stream()
          .forEach(atom -> answers.add(of.plus(argument.with(atom))));
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

  private static List<Case> withOneOf(BitSet atoms, int place, Case of) {
    List<Case> answers = new ArrayList<>();
    Requirement now = of.requirements().get(place);
    for (int atom = atoms.nextSetBit(0); atom >= 0; atom = atoms.nextSetBit(atom + 1)) {
      if (!now.has(atom) && now.with(atom).isPossible()) {
        answers.add(of.with(place, now.with(atom)));
      }
    }
    return answers;
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
    }
    return both;
  }

  /** Other methods tie with the two and precede them: begin with the hardest to put aside. */
  private Optional<List<Case>> outranked(Case of, BitSet applicable) {
    BitSet higher = (BitSet) ranking.preceding(first).clone();
    higher.and(applicable);
    int hardest = -1;
    BitSet fewest = new BitSet();
    BitSet peers = peers(of, applicable);
    for (int i = higher.nextSetBit(0); i >= 0; i = higher.nextSetBit(i + 1)) {
      if (ranking.beating(i, of, applicable) < 0) {
        BitSet rivals = (BitSet) ranking.perhapsBeatenBy(i).clone();
        rivals.or(ranking.alwaysBeatenBy(i));
        rivals.and(peers);
        if (hardest < 0 || rivals.cardinality() < fewest.cardinality()) {
          hardest = i;
          fewest = rivals;
        }
      }
    }
    return hardest < 0 ? Optional.empty() : Optional.of(defeats(of, applicable, hardest, fewest));
  }

  /**
   * Returns the methods that may beat another one while the two tie. Whoever is beaten is beaten by
   * one that nobody beats: one of the two, or one that neither beats them, nor is beaten, nor
   * precedes them.
   */
  private BitSet peers(Case of, BitSet applicable) {
    BitSet peers = (BitSet) equals.clone();
    of.requirements().forEach(requirement -> peers.and(requirement.methodsMeeting()));
    if (!calls.longer()) {
      applicable.stream().forEach(method -> peers.andNot(ranking.alwaysBeats(method)));
    }
    return peers;
  }

  /** The method is refused, or one of its rivals fits and beats it. */
  private List<Case> defeats(Case of, BitSet applicable, int method, BitSet rivals) {
    List<Case> answers = new ArrayList<>();
    for (int rival = rivals.nextSetBit(0); rival >= 0; rival = rivals.nextSetBit(rival + 1)) {
      if (!applicable.get(rival)) {
        answers.addAll(acceptances(of, rival));
      } else if (ranking.fitsInside(rival, method, of)) {
        addOutside(of, method, rival, answers);
      }
    }
    answers.addAll(refusals(of, method));
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
