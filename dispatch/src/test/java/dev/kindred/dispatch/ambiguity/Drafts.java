// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import dev.kindred.dispatch.world.TypeDeclaration;
import dev.kindred.dispatch.world.TypeDeclaration.Word;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Random hierarchies of up to five types and tables over them. */
class Drafts extends DomainContextBase {
  private static final List<Set<Word>> KINDS =
      List.of(
          EnumSet.of(Word.CLASS),
          EnumSet.of(Word.CLASS),
          EnumSet.of(Word.INTERFACE),
          EnumSet.of(Word.INTERFACE),
          EnumSet.of(Word.INTERFACE),
          EnumSet.of(Word.ABSTRACT),
          EnumSet.of(Word.FINAL),
          EnumSet.of(Word.SEALED),
          EnumSet.of(Word.SEALED, Word.ABSTRACT),
          EnumSet.of(Word.SEALED, Word.INTERFACE));

  private static final int MOST_TYPES = 5;

  /** The type's kind, and which of the types before it are its super-types, as bits. */
  private record TypeDraft(int kind, int supers) {}

  @Provide
  Arbitrary<Draft> drafts() {
    return types()
        .flatMap(declared -> methods(declared).map(methods -> new Draft(declared, methods)));
  }

  private static Arbitrary<List<TypeDeclaration>> types() {
    return Combinators.combine(number(KINDS.size() - 1), number((1 << MOST_TYPES) - 1))
        .as(TypeDraft::new)
        .list()
        .ofMinSize(2)
        .ofMaxSize(MOST_TYPES)
        .withSizeDistribution(RandomDistribution.uniform())
        .map(Drafts::declare);
  }

  private static List<TypeDeclaration> declare(List<TypeDraft> drafts) {
    List<TypeDeclaration> declared = new ArrayList<>();
    for (TypeDraft draft : drafts) {
      Set<Word> words = KINDS.get(draft.kind());
      List<String> supers = new ArrayList<>();
      boolean extended = words.contains(Word.INTERFACE);
      for (int i = 0; i < declared.size(); i++) {
        Set<Word> above = declared.get(i).words();
        boolean isInterface = above.contains(Word.INTERFACE);
        boolean possible = isInterface || (!extended && !above.contains(Word.FINAL));
        if (possible && (draft.supers() >> i & 1) == 1) {
          supers.add(declared.get(i).name());
          extended |= !isInterface;
        }
      }
      String name = String.valueOf((char) ('A' + declared.size()));
      declared.add(new TypeDeclaration(name, words, supers));
    }
    return declared;
  }

  private static Arbitrary<List<String>> methods(List<TypeDeclaration> declared) {
    Arbitrary<String> name = Arbitraries.of(declared.stream().map(TypeDeclaration::name).toList());
    Arbitrary<String> type =
        Arbitraries.frequencyOf(
            Tuple.of(10, name),
            Tuple.of(4, union(name, 2)),
            Tuple.of(2, union(name, 3)),
            Tuple.of(1, name.map(one -> one + "|Null")),
            Tuple.of(1, Arbitraries.of("Any", "Null")));
    Arbitrary<List<String>> fixed =
        type.list().ofMaxSize(2).withSizeDistribution(RandomDistribution.uniform());
    Arbitrary<List<String>> parameters =
        Combinators.combine(fixed, type.map(rest -> rest + "...").optional(0.4))
            .as((types, rest) -> {
              List<String> all = new ArrayList<>(types);
              rest.ifPresent(all::add);
              return all;
            });
    Arbitrary<String> precedence = Arbitraries.of("", "", "", "@1", "@2", "@-1");
    return Combinators.combine(parameters, precedence)
        .as((types, rank) -> "m: " + String.join(", ", types) + rank)
        .list()
        .ofMinSize(2)
        .ofMaxSize(12)
        .withSizeDistribution(RandomDistribution.uniform())
        .map(Drafts::numbered);
  }

  private static List<String> numbered(List<String> methods) {
    List<String> numbered = new ArrayList<>();
    for (String method : methods) {
      numbered.add("m" + numbered.size() + method.substring(1));
    }
    return numbered;
  }

  private static Arbitrary<String> union(Arbitrary<String> name, int size) {
    return name.list().ofSize(size).map(names -> String.join("|", names));
  }

  private static Arbitrary<Integer> number(int largest) {
    return Arbitraries.integers()
        .between(0, largest)
        .withDistribution(RandomDistribution.uniform());
  }
}
