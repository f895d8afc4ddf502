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

  /**
   * A type by numbers: its kind, which of the types before it are its super-types, and whether it
   * is a box: of anything, or of the first type.
   */
  private record TypeDraft(int kind, Set<Integer> supers, int box) {}

  @Provide
  Arbitrary<Scenario> scenarios() {
    // Half of them are of classes alone.
    return Arbitraries.oneOf(
        scenarios(Finer.NOTHING, types(4, 6, 0), methods(5)),
        Arbitraries.oneOf(
            scenarios(Finer.CONSTANTS, types(1, 2, 0), methods(6)),
            scenarios(Finer.CLASS_OBJECTS, types(2, 3, 0), methods(9)),
            scenarios(Finer.TYPE_ARGUMENTS, types(2, 3, 2), methods(9))));
  }

  private static Arbitrary<Scenario> scenarios(
      Finer finer, Arbitrary<List<TypeDeclaration>> types, Arbitrary<List<MethodDraft>> methods) {
    return Combinators.combine(types, methods)
        .as((declared, drafts) -> Scenario.of(finer, declared, drafts));
  }

  private static Arbitrary<List<TypeDeclaration>> types(int fewest, int most, int box) {
    return Combinators.combine(
            number(KINDS.length - 1),
            number(9)
                .set()
                .ofMinSize(1)
                .ofMaxSize(4)
                .withSizeDistribution(RandomDistribution.uniform()),
            number(box))
        .as(TypeDraft::new)
        .list()
        .ofMinSize(fewest)
        .ofMaxSize(most)
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
      if (!extended && draft.box() > 0) {
        boolean ofAnything = draft.box() == 1 || declared.isEmpty();
        supers.add(ofAnything ? "Box" : "Box<%s>".formatted(declared.getFirst().name()));
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

  private static Arbitrary<List<MethodDraft>> methods(int largest) {
    Arbitrary<Set<Integer>> classes = number(largest).set().ofMinSize(1).ofMaxSize(3);
    Arbitrary<Set<Integer>> type =
        Arbitraries.frequencyOf(
            Tuple.of(5, number(largest).set().ofSize(1)),
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
