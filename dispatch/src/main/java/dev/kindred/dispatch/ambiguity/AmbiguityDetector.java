// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.FineAtom;
import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.TypePattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds every pair of methods that some call makes tie.
 *
 * <p>The answers are exact: a pair is reported if and only if it has a witness, each pair once, in
 * the order of the methods. Stateless. Meant for build time and for asking, never for the way to a
 * call: a thousand methods take a good part of a second.
 *
 * <p>Every method here throws {@link IllegalStateException}, naming the pair, where an answer would
 * take too long. That takes hundreds of methods of many precedences, between which the same few
 * arguments have to choose; without precedence even wide unions are quick.
 */
public final class AmbiguityDetector {
  /** For one pair: a second or two, and far beyond tables that people can read. */
  private static final int MOST_CASES = 200_000;

  private final List<DispatchMethod> methods;
  private final List<SortedMap<Integer, Ambiguity>> found = new ArrayList<>();

  private AmbiguityDetector(List<DispatchMethod> methods) {
    this.methods = methods;
    methods.forEach(_ -> found.add(new TreeMap<>()));
  }

  /**
   * Returns the pairs that tie for null and arguments of these classes: errors all of them.
   *
   * @param known interfaces and abstract classes among them have no arguments; but if {@code Class}
   *     is one of them, their class objects are arguments, and they can be type arguments
   */
  public static List<Ambiguity> among(List<DispatchMethod> methods, Collection<Class<?>> known) {
    return new AmbiguityDetector(methods).look(KnownWorld.of(known), Ambiguity.Kind.ERROR).found();
  }

  /**
   * Returns the pairs that tie for arguments of any classes, those not yet written included: errors
   * where null and these classes suffice, warnings elsewhere.
   *
   * @param known as for {@link #among}
   */
  public static List<Ambiguity> open(List<DispatchMethod> methods, Collection<Class<?>> known) {
    return new AmbiguityDetector(methods)
        .look(KnownWorld.of(known), Ambiguity.Kind.ERROR)
        .look(new OpenWorld(), Ambiguity.Kind.WARNING)
        .found();
  }

  /** Returns {@link #open} for the {@link #named} classes. */
  public static List<Ambiguity> open(List<DispatchMethod> methods) {
    return open(methods, named(methods));
  }

  /** Returns the classes that the signatures name and those that these permit. */
  public static Set<Class<?>> named(List<DispatchMethod> methods) {
    Set<Class<?>> named = new LinkedHashSet<>();
    methods.stream()
        .map(DispatchMethod::signature)
        .flatMap(AmbiguityDetector::patterns)
        .flatMap(pattern -> pattern.members().stream())
        .forEach(atom -> addNamed(atom, named));
    return OpenWorld.permitted(named);
  }

  private static void addNamed(Atom atom, Set<Class<?>> named) {
    if (!(atom instanceof Atom.Any || atom instanceof Atom.Null)) {
      named.add(Carriers.of(atom));
    }
    switch (atom) {
      case FineAtom.OfValue(Class<?> type) -> named.add(type);
      case FineAtom.OfClassObject(Class<?> bound) -> named.add(bound);
      case FineAtom.OfReified reified ->
          reified.arguments().forEach(argument -> addNamed(argument, named));
      default -> {}
    }
  }

  private static Stream<TypePattern> patterns(Signature signature) {
    return Stream.concat(
        IntStream.range(0, signature.fixedCount()).mapToObj(signature::at),
        signature.rest().stream());
  }

  private AmbiguityDetector look(Universe universe, Ambiguity.Kind kind) {
    for (Calls calls : Calls.of(methods, universe)) {
      Ranking ranking = new Ranking(calls);
      for (int first = 0; first < calls.methods().size(); first++) {
        BitSet partners = ranking.mayTieWith(first);
        for (int i = partners.nextSetBit(first + 1); i >= 0; i = partners.nextSetBit(i + 1)) {
          look(calls, ranking, first, i, kind);
        }
      }
    }
    return this;
  }

  private void look(Calls calls, Ranking ranking, int first, int second, Ambiguity.Kind kind) {
    Map<Integer, Ambiguity> partners = found.get(calls.places().get(first));
    int place = calls.places().get(second);
    if (!partners.containsKey(place)) {
      new WitnessSearch(calls, ranking, first, second)
          .find(MOST_CASES)
          .ifPresent(tie -> partners.put(place, ambiguity(tie, ranking, first, second, kind)));
    }
  }

  private static Ambiguity ambiguity(
      Case tie, Ranking ranking, int first, int second, Ambiguity.Kind kind) {
    List<DispatchMethod> methods = tie.calls().methods();
    return new Ambiguity(
        methods.get(first),
        methods.get(second),
        tie.example(),
        kind,
        new Remedy(tie, ranking.minima(tie)).signature());
  }

  private List<Ambiguity> found() {
    return found.stream().flatMap(partners -> partners.values().stream()).toList();
  }
}
