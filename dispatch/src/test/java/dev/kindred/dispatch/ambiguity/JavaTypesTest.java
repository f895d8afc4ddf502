// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.TypePattern;
import dev.kindred.dispatch.world.World;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which two types of the language share an object, and which never will. */
class JavaTypesTest {
  interface Marker {}

  interface Other {}

  record Pair(int left, int right) {}

  enum Plain {
    ONE
  }

  enum WithBodies {
    ONE {
      @Override
      void run() {}
    };

    abstract void run();
  }

  static class Base {}

  static class Unrelated {}

  /** A sealed type with a way out. */
  sealed interface Shape permits Circle, Polygon {}

  record Circle() implements Shape {}

  non-sealed interface Polygon extends Shape {}

  sealed interface Closed permits Leaf, Marked {}

  record Leaf() implements Closed {}

  record Marked() implements Closed, Other {}

  abstract static sealed class Tree permits Branch {}

  static non-sealed class Branch extends Tree {}

  static Stream<Arguments> clashes() {
    return Stream.of(
        arguments(Base.class, Marker.class, "a class that extends Base and implements Marker"),
        arguments(Marker.class, Other.class, "a class that implements Marker and Other"),
        arguments(Enum.class, Marker.class, "a class that extends Enum and implements Marker"),
        arguments(Record.class, Marker.class, "a class that extends Record and implements Marker"),
        arguments(Shape.class, Marker.class, "a class that implements Polygon and Marker"),
        arguments(Shape.class, Base.class, "a class that extends Base and implements Polygon"),
        arguments(Tree.class, Marker.class, "a class that extends Branch and implements Marker"),
        arguments(Closed.class, Other.class, "Marked"),
        arguments(
            Number.class,
            Comparable.class,
            "a class that extends Number and implements Comparable"),
        arguments(
            Serializable.class,
            Cloneable.class,
            "a class that implements Cloneable and Serializable"),
        arguments(
            Base[].class,
            Marker[].class,
            "an array of a class that extends Base and implements Marker"),
        arguments(
            Base[][].class,
            Marker[][].class,
            "an array of an array of a class that extends Base and implements Marker"),
        arguments(Closed[].class, Other[].class, "Marked[]"),
        arguments(
            Marker[].class,
            Cloneable[].class,
            "an array of a class that implements Cloneable and Marker"),
        arguments(
            Serializable[].class,
            Cloneable[].class,
            "an array of a class that implements Cloneable and Serializable"));
  }

  @ParameterizedTest
  @MethodSource("clashes")
  void clash(Class<?> left, Class<?> right, String witness) {
    assertThat(table(left, right).ambiguities())
        .singleElement()
        .satisfies(found -> assertThat(found.witness()).hasToString("(" + witness + ")"));
  }

  static Stream<Arguments> neverTogether() {
    return Stream.of(
        arguments(Base.class, Unrelated.class),
        arguments(Pair.class, Marker.class),
        arguments(Plain.class, Marker.class),
        arguments(WithBodies.class, Marker.class),
        arguments(Integer.class, Marker.class),
        arguments(int.class, Marker.class),
        arguments(int.class, long.class),
        arguments(Closed.class, Marker.class),
        arguments(Closed.class, Base.class),
        arguments(Tree.class, Base.class),
        arguments(int[].class, Object[].class),
        arguments(int[].class, Marker.class),
        arguments(Marker[].class, Marker.class),
        arguments(Base[].class, Unrelated[].class),
        arguments(Pair[].class, Marker[].class),
        arguments(int[].class, long[].class),
        arguments(Marker[].class, Marker[][].class),
        // One is below the other.
        arguments(Marker[].class, Cloneable.class),
        arguments(int[][].class, Cloneable[].class),
        arguments(Object.class, Marker.class));
  }

  @ParameterizedTest
  @MethodSource("neverTogether")
  void neverClash(Class<?> left, Class<?> right) {
    assertThat(table(left, right).ambiguities()).isEmpty();
  }

  @Test
  void sealedTypeIsCoveredByWhatItPermits() {
    TypePattern closed = TypePattern.of(Closed.class);
    TypePattern other = TypePattern.of(Other.class);
    MethodTable one =
        MethodTable.empty("f")
            .plus(
                List.of(
                    method("a", closed, TypePattern.ANY),
                    method("b", TypePattern.ANY, other),
                    method("leaf", TypePattern.of(Leaf.class), other)));
    MethodTable both = one.plus(List.of(method("marked", TypePattern.of(Marked.class), other)));
    assertThat(one.ambiguities()).hasSize(1);
    assertThat(both.ambiguities()).isEmpty();
  }

  /** A type that refuses null alone is not the top. */
  @Test
  void nonNullObjectIsAnOrdinaryType() {
    TypePattern nonNull = TypePattern.of(new Atom.OfClass(Object.class));
    assertThat(
            MethodTable.empty("f")
                .plus(
                    List.of(
                        method("a", nonNull, TypePattern.ANY),
                        method("b", TypePattern.ANY, nonNull)))
                .ambiguities())
        .singleElement()
        .satisfies(found -> assertThat(found.witness()).hasToString("(Object, Object)"));
  }

  private static MethodTable table(Class<?> left, Class<?> right) {
    return MethodTable.empty("f")
        .plus(
            List.of(method("left", TypePattern.of(left)), method("right", TypePattern.of(right))));
  }

  private static DispatchMethod method(String name, TypePattern... types) {
    return World.method(name, Signature.of(types), 0);
  }
}
