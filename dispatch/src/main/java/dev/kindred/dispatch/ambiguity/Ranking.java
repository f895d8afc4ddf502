// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.TypePattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which methods beat which, for calls of one length: the rules of {@link
 * dev.kindred.dispatch.resolve.Resolver} for arguments that need not exist.
 *
 * <p>Only a union is compared differently for different arguments. If all members of {@code m} are
 * below members of {@code n}, then so are those that fit; hence inclusion as declared gives the
 * same order for all arguments, and only a method that has unions and is not included in the other
 * one can beat it for some arguments alone.
 */
final class Ranking {
  private final Calls calls;
  private final List<BitSet> included = new ArrayList<>();
  private final List<BitSet> alwaysBeatenBy = new ArrayList<>();
  private final List<BitSet> alwaysBeats = new ArrayList<>();
  private final List<BitSet> perhapsBeatenBy = new ArrayList<>();
  private final List<BitSet> unordered = new ArrayList<>();
  private final Map<Integer, BitSet> preceding = new HashMap<>();
  private final BitSet withUnions = new BitSet();

  Ranking(Calls calls) {
    this.calls = calls;
    int count = calls.methods().size();
    for (int method = 0; method < count; method++) {
      included.add(includedIn(method));
      alwaysBeatenBy.add(new BitSet(count));
      alwaysBeats.add(new BitSet(count));
      withUnions.set(method, hasUnions(method));
      preceding.computeIfAbsent(precedence(method), this::above);
    }
    for (int method = 0; method < count; method++) {
      int lower = method;
      included.get(lower).stream()
          .filter(upper -> beatsAsDeclared(lower, upper))
          .forEach(upper -> {
            alwaysBeatenBy.get(upper).set(lower);
            alwaysBeats.get(lower).set(upper);
          });
    }
    for (int method = 0; method < count; method++) {
      perhapsBeatenBy.add(perhaps(method));
      unordered.add(findUnordered(method));
    }
  }

  private int precedence(int method) {
    return calls.methods().get(method).precedence();
  }

  private BitSet above(int precedence) {
    BitSet above = new BitSet();
    for (int method = 0; method < calls.methods().size(); method++) {
      above.set(method, precedence(method) > precedence);
    }
    return above;
  }

  private BitSet perhaps(int method) {
    BitSet perhaps = (BitSet) withUnions.clone();
    perhaps.clear(method);
    perhaps.andNot(included.get(method));
    perhaps.andNot(alwaysBeatenBy.get(method));
    return perhaps;
  }

  private BitSet includedIn(int method) {
    BitSet wider = new BitSet();
    wider.set(0, calls.methods().size());
    for (Position position : calls.positions()) {
      position.members(method).stream().forEach(atom -> wider.and(position.methodsAbove(atom)));
    }
    return wider;
  }

  private boolean hasUnions(int method) {
    return calls.positions().stream()
        .anyMatch(position -> position.members(method).cardinality() > 1);
  }

  private boolean beatsAsDeclared(int lower, int upper) {
    return !included.get(upper).get(lower) || beatsByForm(signature(lower), signature(upper));
  }

  private Signature signature(int method) {
    return calls.methods().get(method).signature();
  }

  /** Of two with the same types for these calls. */
  private static boolean beatsByForm(Signature left, Signature right) {
    Optional<TypePattern> leftTail = left.rest();
    Optional<TypePattern> rightTail = right.rest();
    if (leftTail.isEmpty() || rightTail.isEmpty()) {
      return leftTail.isEmpty() && rightTail.isPresent();
    }
    boolean below = leftTail.get().isBelow(rightTail.get());
    boolean above = rightTail.get().isBelow(leftTail.get());
    return (below && above) ? left.fixedCount() > right.fixedCount() : below;
  }

  /** Returns the methods that beat this one whatever the arguments; not to be changed. */
  BitSet alwaysBeatenBy(int method) {
    return alwaysBeatenBy.get(method);
  }

  /** Returns the methods that this one beats whatever the arguments; not to be changed. */
  BitSet alwaysBeats(int method) {
    return alwaysBeats.get(method);
  }

  /** Returns the methods that may beat this one for some arguments; not to be changed. */
  BitSet perhapsBeatenBy(int method) {
    return perhapsBeatenBy.get(method);
  }

  /**
   * Returns the methods that may fit the same call as this one and stay unordered with it; not to
   * be changed.
   */
  BitSet unordered(int method) {
    return unordered.get(method);
  }

  private BitSet findUnordered(int method) {
    BitSet others = new BitSet();
    others.set(0, calls.methods().size());
    others.clear(method);
    others.andNot(alwaysBeatenBy.get(method));
    calls.positions().forEach(position -> others.and(position.methodsMeeting(method)));
    others.stream().filter(other -> alwaysBeatenBy.get(other).get(method)).forEach(others::clear);
    return others;
  }

  /** Returns the methods that may tie with this one: unordered, and of the same precedence. */
  BitSet mayTieWith(int method) {
    BitSet partners = (BitSet) unordered(method).clone();
    partners.stream()
        .filter(other -> precedence(other) != precedence(method))
        .forEach(partners::clear);
    return partners;
  }

  /** Returns the methods of higher precedence than this one; not to be changed. */
  BitSet preceding(int method) {
    return preceding.getOrDefault(precedence(method), new BitSet());
  }

  /** Says whether, of the first method's types, those that fit are below types of the other. */
  boolean fitsInside(int left, int right, Case of) {
    for (int place = 0; place < of.requirements().size(); place++) {
      Requirement requirement = of.requirements().get(place);
      Position position = calls.at(place);
      BitSet members = position.members(left);
      for (int atom = members.nextSetBit(0); atom >= 0; atom = members.nextSetBit(atom + 1)) {
        if (requirement.has(atom) && !position.isBelow(atom, right)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Returns the applicable methods that none beats, for no type beyond the required. */
  BitSet minima(Case of) {
    BitSet applicable = of.applicable();
    BitSet minima = (BitSet) applicable.clone();
    applicable.stream()
        .filter(method -> beating(method, of, applicable) >= 0)
        .forEach(minima::clear);
    return minima;
  }

  /** Returns one of the applicable methods that beats this one; -1 if none does. */
  int beating(int method, Case of, BitSet applicable) {
    BitSet rivals = (BitSet) applicable.clone();
    rivals.and(alwaysBeatenBy.get(method));
    if (!rivals.isEmpty()) {
      return rivals.nextSetBit(0);
    }
    rivals.or(applicable);
    rivals.and(perhapsBeatenBy.get(method));
    for (int rival = rivals.nextSetBit(0); rival >= 0; rival = rivals.nextSetBit(rival + 1)) {
      if (fitsInside(rival, method, of) && !fitsInside(method, rival, of)) {
        return rival;
      }
    }
    return -1;
  }
}
