// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.recipe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** A piece of a recipe as it is written in JSON or YAML alike. */
sealed interface Node {
  /** The line it begins on, from 1; 0 where it was not read from a text. */
  int line();

  /** What it is, for errors: {@code the number 3}. */
  String words();

  /** Names and what they stand for, in order, each name once. */
  record Fields(SequencedMap<String, Node> entries, int line) implements Node {
    /** Keeps an unchangeable copy. */
    public Fields {
      entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
    }

    /** What a name stands for; nothing where it is not there. */
    Node get(String name) {
      return entries.getOrDefault(name, Scalar.nothing());
    }

    static Fields of(String name, Node value) {
      SequencedMap<String, Node> one = new LinkedHashMap<>();
      one.put(name, value);
      return new Fields(one, 0);
    }

    @Override
    public String words() {
      return entries.isEmpty()
          ? "empty fields"
          : "the fields " + String.join(", ", entries.keySet());
    }
  }

  /** One after the other. */
  record Items(List<Node> items, int line) implements Node {
    /** Keeps an unchangeable copy. */
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String words() {
      return items.size() == 1 ? "a list of 1 item" : "a list of %d items".formatted(items.size());
    }
  }

  /** A word, a number, true or false, or nothing; numbers as they were written. */
  record Scalar(Kind kind, String text, int line) implements Node {
    /** How it was written. */
    enum Kind {
      TEXT,
      NUMBER,
      FLAG,
      NOTHING
    }

    static Scalar text(String text) {
      return new Scalar(Kind.TEXT, text, 0);
    }

    static Scalar number(String text) {
      return new Scalar(Kind.NUMBER, text, 0);
    }

    static Scalar flag(boolean value) {
      return new Scalar(Kind.FLAG, Boolean.toString(value), 0);
    }

    static Scalar nothing() {
      return new Scalar(Kind.NOTHING, "null", 0);
    }

    @Override
    public String words() {
      return switch (kind) {
        case TEXT -> "the text \"" + text + "\"";
        case NUMBER -> "the number " + text;
        case FLAG -> text;
        case NOTHING -> "nothing";
      };
    }
  }
}
