// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.world;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One type of a {@link Hierarchy} that exists only at run time, written as in Java but shorter:
 * {@code final class K : Base I J}.
 *
 * @param supers the direct super-types, at most one of them a class
 */
public record TypeDeclaration(String name, Set<Word> words, List<String> supers) {
  /** What may stand before the name. */
  public enum Word {
    CLASS,
    INTERFACE,
    FINAL,
    ABSTRACT,
    SEALED
  }

  /** Reads one declaration; the word {@code class} may be left out. */
  public static TypeDeclaration parse(String text) {
    String[] sides = text.strip().split("\\s*:\\s*");
    List<String> before = Arrays.asList(sides[0].split("\\s+"));
    Set<Word> words = EnumSet.noneOf(Word.class);
    for (String word : before.subList(0, before.size() - 1)) {
      words.add(Word.valueOf(word.toUpperCase(Locale.ROOT)));
    }
    List<String> supers = sides.length == 1 ? List.of() : List.of(sides[1].split("[,\\s]+"));
    return new TypeDeclaration(before.getLast(), words, supers);
  }

  boolean isInterface() {
    return words.contains(Word.INTERFACE);
  }

  boolean isFinal() {
    return words.contains(Word.FINAL);
  }

  boolean isSealed() {
    return words.contains(Word.SEALED);
  }

  /** Says whether only a subtype has instances. */
  boolean isAbstract() {
    return isInterface() || words.contains(Word.ABSTRACT);
  }
}
