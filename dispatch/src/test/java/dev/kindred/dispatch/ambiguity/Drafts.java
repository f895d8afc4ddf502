// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import dev.kindred.dispatch.world.TypeDeclaration;
import dev.kindred.dispatch.world.TypeDeclaration.Word;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Random hierarchies of up to five types and tables over them; where they choose by more than
 * classes, of up to three, some of them reified.
 */
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
  private static final int MOST_TYPES_BESIDE_FINER = 3;

  private static final List<String> CONSTANTS =
      List.of(
          "=RED",
          "=GREEN",
          "=BLUE",
          "Color",
          "=1",
          "=2",
          "Integer",
          "=true",
          "=false",
          "Boolean",
          "Comparable",
          "Serializable",
          "=RED|=BLUE",
          "=GREEN|=BLUE|=true");
  private static final List<String> CLASS_OBJECTS =
      List.of("Class", "Class<%s>", "Class<%s>", "Class<%s>", "=%s.class", "Serializable");
  private static final List<String> REIFIED =
      List.of(
          "Box",
          "Box<%s>",
          "Box<%s>",
          "Box<%s>",
          "Box<Box<%s>>",
          "Box<Box>",
          "Tagged",
          "Tagged<%s/?>",
          "Tagged<?/%s>");

  /**
   * The type's kind, which of the types before it are its super-types, as bits, and how it is
   * reified, if it is: with any type arguments, or the first type.
   */
  private record TypeDraft(int kind, int supers, int reified) {}

  @Provide
  Arbitrary<Draft> drafts() {
    return Arbitraries.oneOf(
        drafts(types(MOST_TYPES, 0), List.of()),
        drafts(types(MOST_TYPES_BESIDE_FINER, 0), CONSTANTS),
        drafts(types(MOST_TYPES_BESIDE_FINER, 0), CLASS_OBJECTS),
        drafts(types(MOST_TYPES_BESIDE_FINER, 2), REIFIED),
        types(MOST_TYPES_BESIDE_FINER, 0).flatMap(Drafts::settledForSome),
        drafts(
            types(MOST_TYPES_BESIDE_FINER, 2),
            Stream.of(CONSTANTS, CLASS_OBJECTS, REIFIED).flatMap(List::stream).toList()));
  }

  private static Arbitrary<Draft> drafts(
      Arbitrary<List<TypeDeclaration>> types, List<String> finer) {
    return types.flatMap(
        declared -> methods(declared, finer).map(methods -> new Draft(declared, methods)));
  }

  /** Two methods that tie for all objects of a class, and ones that settle it for some of them. */
  private static Arbitrary<Draft> settledForSome(List<TypeDeclaration> declared) {
    List<String> names = declared.stream().map(TypeDeclaration::name).toList();
    List<String> classes = names.stream().map(name -> "=" + name + ".class").toList();
    List<Divided> divided =
        List.of(
            new Divided("Integer", "Comparable", List.of("=1", "=2")),
            new Divided("Color", "Serializable", List.of("=RED", "=GREEN", "=BLUE")),
            new Divided("Boolean", "Comparable", List.of("=true", "=false")),
            new Divided("Class", "Serializable", classes));
    return Combinators.combine(Arbitraries.of(divided), Arbitraries.of(names), number(7))
        .as((each, other, settled) -> new Draft(declared, numbered(each.methods(other, settled))));
  }

  /** A class, one above it, and some of its objects. */
  private record Divided(String type, String above, List<String> objects) {
    List<String> methods(String other, int settled) {
      List<String> methods = new ArrayList<>();
      methods.add("m: %s, Any".formatted(type));
      methods.add("m: %s, %s".formatted(above, other));
      for (int i = 0; i < objects.size(); i++) {
        if ((settled >> i & 1) == 1) {
          methods.add("m: %s, %s".formatted(objects.get(i), other));
        }
      }
      return methods;
    }
  }

  private static Arbitrary<List<TypeDeclaration>> types(int most, int reified) {
    return Combinators.combine(
            number(KINDS.size() - 1), number((1 << MOST_TYPES) - 1), number(reified))
        .as(TypeDraft::new)
        .list()
        .ofMinSize(2)
        .ofMaxSize(most)
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
      if (!extended && draft.reified() > 0) {
        boolean open = draft.reified() == 1 || declared.isEmpty();
        supers.add(open ? "Box" : "Box<%s>".formatted(declared.getFirst().name()));
      }
      String name = String.valueOf((char) ('A' + declared.size()));
      declared.add(new TypeDeclaration(name, words, supers));
    }
    return declared;
  }

  private static Arbitrary<List<String>> methods(
      List<TypeDeclaration> declared, List<String> finer) {
    Arbitrary<String> coarse =
        Arbitraries.of(declared.stream().map(TypeDeclaration::name).toList());
    Arbitrary<String> name =
        finer.isEmpty()
            ? coarse
            : Arbitraries.frequencyOf(
                Tuple.of(1, coarse),
                Tuple.of(
                    2, Combinators.combine(Arbitraries.of(finer), coarse).as(String::formatted)));
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
