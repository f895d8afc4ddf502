// SPDX-License-Identifier: Apache-2.0
// Deliberate mistakes: below each line stands what javac says of it, an error after "!" and a warning after "?".
import dev.kindred.dispatch.*;
import java.lang.annotation.*;
import java.util.*;

final class Unheard {
  @interface Nullable {}
  static class Old { @Target(ElementType.TYPE_USE) @interface Nullable {} }
  static class Box<T extends Number> {}
  @Generic interface Run { void run(Object x); }
  @Generic interface Add { void add(List<String> x); }
  @Dispatch(Run.class) static void list(List<String> x) {}
  //? list(List): x is declared List<String>, but is given every List, since that does not tell its type arguments; write List<?>, or use a class that implements Reified
  @Dispatch(Run.class) static void map(Map<?, ? extends Number> x) {}
  //? map(Map): x is declared Map<?, ? extends Number>, but is given every Map, since that does not tell its type arguments; write Map<?, ?>, or use a class that implements Reified
  @Dispatch(Run.class) static <N extends Number, Q extends Queue<N>> void queue(Q x) {}
  //? queue(Queue): x is declared Queue<N>, but is given every Queue, since that does not tell its type arguments; write Queue<?>, or use a class that implements Reified
  @Before(Run.class) @After(Run.class) static void twice(Deque<String> x) {}
  //? twice(Deque): x is declared Deque<String>, but is given every Deque, since that does not tell its type arguments; write Deque<?>, or use a class that implements Reified
  @SuppressWarnings("erased") @Dispatch(Run.class) static void silent(Set<String> x) {}
  @Dispatch(Run.class) static <T> void open(Optional<T> x) {}
  @Dispatch(Run.class) static <T extends Number> void bounded(Box<T> x) {}
  @Dispatch(Run.class) static <T extends Comparable<T>> void self(T x) {}
  @Dispatch(Run.class) static void type(Class<? extends Number> x) {}
  @Dispatch(Add.class) static void add(ArrayList<String> x) {}
  @Dispatch(Run.class) static void mine(@Nullable String x) {}
  //? mine(String): x is @Unheard.Nullable, which does not count here; use org.jspecify.annotations.Nullable
  @Dispatch(Run.class) static void old(@Old.Nullable Integer x) {}
  //? old(Integer): x is @Unheard.Old.Nullable, which does not count here; use org.jspecify.annotations.Nullable
  @SuppressWarnings("nullable") @Dispatch(Run.class) static void hushed(@Nullable Long x) {}
  @Dispatch(Run.class) static void counts(@org.jspecify.annotations.Nullable Short x) {}
}
