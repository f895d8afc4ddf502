// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.kindred.dispatch.world.World;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked examples of the rules: types, methods, call, answer. */
class WorkedExamplesTest {

  static Stream<Arguments> examples() {
    String numbers =
        "abstract Number; abstract Integral : Number; Int : Integral; final Bool : Int;"
            + " final Float; final Str; final List";
    String diamond = "interface I; interface J; final K : I J";
    String elements = "El; final Zero : El; final Spec : El";
    String abc = "A; B; C";
    return Stream.of(
        of("final Float64", "a: Float64, Any", "b: Any, Float64")
            .call("Float64, Float64", "add (Float64, Float64)"),
        of(diamond, "i: I", "j: J").call("K", "add (K)"),
        of(diamond, "i: I", "j: J", "k: K").call("K", "k"),
        of("interface I; Base; Child : Base I", "base: Base", "i: I").call("Child", "add (Child)"),
        of(numbers, "integral: Integral", "int: Int", "number: Number", "union: Bool|List")
            .call("Bool", "union"),
        of(numbers, "a: Int|Float", "b: Int|Str").call("Int", "add (Int)"),
        of(abc, "ab: A|B", "abc: A|B|C").call("A", "ab"),
        of("interface I; interface J; X : I J", "union: I|J", "i: I").call("X", "i"),
        of(numbers, "a: Int|Number, Int", "b: Int, Number").call("Int, Int", "add (Int, Int)"),
        of(numbers + ";A;B", "first: Int, A...", "second: Number, B...").call("Int", "first"),
        of(numbers, "variadic: Int, Int...", "fixed: Number").call("Int", "variadic"),
        of(numbers, "ints: Int...", "floats: Float...").call("", "add ()"),
        of(numbers, "ints: Int...", "floats: Float...", "none: ").call("", "none"),
        of(elements, "first: Zero, El @1", "second: El, Spec").call("Zero, Spec", "first"),
        of(elements, "first: El, El @9", "second: Zero, El").call("Zero, El", "second"),
        of(abc, "a: A|Null", "b: B|Null").call("null", "add (Null)"),
        of(abc, "a: A|Null", "b: B|Null", "none: Null").call("null", "none"),
        of(numbers, "any: Any", "str: Str").call("null", "any"),
        of("final Integer; final Long; final Short", "l: Long", "s: Short")
            .call("Integer", "no method"),
        of("sealed interface S; final A : S; final B : S; interface I", "s: S", "i: I")
            .call("A", "s"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void resolves(String declared, List<String> methods, String call, String answer) {
    World world = World.of(declared);
    for (List<String> order : List.of(methods, methods.reversed())) {
      MethodTable table = world.table(order.toArray(String[]::new));
      assertThat(text(table.resolve(world.arguments(call)))).isEqualTo(answer);
    }
  }

  private static String text(Resolution resolution) {
    return switch (resolution) {
      case Resolution.Chosen chosen -> chosen.method().name();
      case Resolution.Ambiguous ambiguous -> "add " + ambiguous.settledBy();
      case Resolution.NotApplicable _ -> "no method";
    };
  }

  private record Example(String declared, List<String> methods) {
    Arguments call(String call, String answer) {
      return arguments(declared, methods, call, answer);
    }
  }

  private static Example of(String declared, String... methods) {
    return new Example(declared, List.of(methods));
  }
}
