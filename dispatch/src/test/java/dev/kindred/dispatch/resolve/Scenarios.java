// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.resolve;

import dev.kindred.dispatch.resolve.Scenario.MethodDraft;
import dev.kindred.dispatch.world.TypeDeclaration;
import dev.kindred.dispatch.world.TypeDeclaration.Word;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Random scenarios, small enough that all calls can be tried. */
class Scenarios extends DomainContextBase {
  private static final Word[][] KINDS = {
    {Word.CLASS},
    {Word.INTERFACE},
    {Word.INTERFACE},
    {Word.INTERFACE},
    {Word.CLASS, Word.ABSTRACT},
    {Word.INTERFACE, Word.SEALED},
    {Word.CLASS, Word.ABSTRACT, Word.SEALED},
    {Word.CLASS, Word.FINAL},
  };

  /** A type by numbers: its kind, and which of the types before it are its super-types. */
  private record TypeDraft(int kind, Set<Integer> supers) {}

  @Provide
  Arbitrary<Scenario> scenarios() {
    return Combinators.combine(types(), methods()).as(Scenario::of);
  }

  private static Arbitrary<List<TypeDeclaration>> types() {
    return Combinators.combine(
            number(KINDS.length - 1),
            number(9)
                .set()
                .ofMinSize(1)
                .ofMaxSize(4)
                .withSizeDistribution(RandomDistribution.uniform()))
        .as(TypeDraft::new)
        .list()
        .ofMinSize(4)
        .ofMaxSize(6)
        .withSizeDistribution(RandomDistribution.uniform())
        .map(Scenarios::declare);
  }

  private static List<TypeDeclaration> declare(List<TypeDraft> drafts) {
    List<TypeDeclaration> declared = new ArrayList<>();
    for (TypeDraft draft : drafts) {
      Set<Word> words = EnumSet.copyOf(List.of(KINDS[draft.kind()]));
      List<String> supers = new ArrayList<>();
      boolean extended = words.contains(Word.INTERFACE);
      for (TypeDeclaration above : among(declared, draft.supers())) {
        boolean isInterface = above.words().contains(Word.INTERFACE);
        if (isInterface || (!extended && !above.words().contains(Word.FINAL))) {
          supers.add(above.name());
          extended |= !isInterface;
        }
      }
      String name = String.valueOf((char) ('A' + declared.size()));
      declared.add(new TypeDeclaration(name, words, supers));
    }
    return declared;
  }

  private static Set<TypeDeclaration> among(List<TypeDeclaration> declared, Set<Integer> picks) {
    return declared.isEmpty()
        ? Set.of()
        : picks.stream()
            .map(pick -> declared.get(pick % declared.size()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Arbitrary<List<MethodDraft>> methods() {
    Arbitrary<Set<Integer>> classes = number(5).set().ofMinSize(1).ofMaxSize(3);
    Arbitrary<Set<Integer>> type =
        Arbitraries.frequencyOf(
            Tuple.of(5, number(5).set().ofSize(1)),
            Tuple.of(4, classes),
            Tuple.of(1, classes.map(picks -> with(picks, MethodDraft.NULL))),
            Tuple.of(1, Arbitraries.just(Set.of(MethodDraft.ANY))));
    return Combinators.combine(
            type.list().ofMaxSize(2).withSizeDistribution(RandomDistribution.uniform()),
            type.optional(0.45),
            Arbitraries.of(0, 0, 0, 1, -1))
        .as(MethodDraft::new)
        .list()
        .ofMinSize(4)
        .ofMaxSize(10)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  private static Set<Integer> with(Set<Integer> picks, int added) {
    Set<Integer> more = new LinkedHashSet<>(picks);
    more.add(added);
    return more;
  }

  private static Arbitrary<Integer> number(int largest) {
    return Arbitraries.integers()
        .between(0, largest)
        .withDistribution(RandomDistribution.uniform());
  }
}
