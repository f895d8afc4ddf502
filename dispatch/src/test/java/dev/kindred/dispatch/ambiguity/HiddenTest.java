// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.world.World;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Types, methods, and those of them that are hidden: {@code method behind others}. */
class HiddenTest {

  static Stream<Arguments> tables() {
    String sealed = "sealed interface S; final A : S; final B : S";
    return Stream.of(
        of("A; B : A", "a: A", "b: B").hidden(),
        of("final A", "a: A", "any: Any").hidden(),
        // SomeS, which every sealed type of these tests permits too, is not answered for.
        of(sealed, "s: S", "a: A", "b: B").hidden(),
        of("sealed A; final B : A", "a: A", "b: B").hidden(),
        of("final A", "color: Color", "few: =RED|=GREEN", "blue: =BLUE").hidden("color: few blue"),
        of("final A", "color: Color", "few: =RED|=GREEN").hidden(),
        of("final A", "any: Any", "null: Null", "text: String", "red: =RED").hidden(),
        of("final A", "yes: =true, A", "no: =false, A", "any: Boolean, A").hidden("any: yes no"),
        of("final A", "any: Boolean, Any", "yes: =true, A", "no: =false, A").hidden(),
        of("final A; final B", "union: A|B", "a: A", "b: B").hidden("union: a b"),
        of("final A; final B", "union: A|B|Null", "a: A", "b: B").hidden(),
        of("final A; B", "union: A|B", "a: A", "b: B").hidden("union: a b"),
        of("final A", "a: A|Null", "null: Null", "only: A").hidden("a: null only"),
        // A tie is an answer too, but not one that precedence takes away.
        of("final A", "left: A, Any", "right: Any, A").hidden(),
        of("final A; final B", "ab: A|B", "a: A|Null").hidden(),
        of("final A; final B; final C", "ab: A|B @1", "ac: A|C", "c: C").hidden("ac: ab c"),
        of("final A", "many: A...", "none: ", "one: A").hidden(),
        of("final A", "many: A, A...", "one: A", "two: A, A, A...").hidden("many: one two"));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void finds(String declared, List<String> methods, List<String> hidden) {
    MethodTable table = World.of(declared).table(methods.toArray(String[]::new));
    assertThat(hidden(inOrder(table, methods), 5)).containsExactlyElementsOf(hidden);
  }

  private static List<DispatchMethod> inOrder(MethodTable table, List<String> methods) {
    List<DispatchMethod> all = new ArrayList<>(table.methods());
    List<String> names = methods.stream().map(method -> method.split(":", 2)[0]).toList();
    all.sort(Comparator.comparing(method -> names.indexOf(method.name())));
    return all;
  }

  private static List<String> hidden(List<DispatchMethod> methods, int longest) {
    return Hidden.among(methods, length -> length <= longest).stream()
        .map(hidden ->
            hidden.method().name()
                + ": "
                + String.join(" ", hidden.behind().stream().map(DispatchMethod::name).toList()))
        .toList();
  }

  @Test
  void onlyLengthsThatCallsHaveCount() {
    List<DispatchMethod> methods =
        inOrder(
            World.of("final A").table("many: A...", "one: A", "two: A, A"),
            List.of("many:", "one:", "two:"));
    assertThat(Hidden.among(methods, length -> length == 1 || length == 2))
        .containsExactly(new Hidden(methods.getFirst(), List.of(methods.get(1), methods.get(2))));
    assertThat(Hidden.among(methods, length -> length == 2 || length == 3)).isEmpty();
    assertThat(Hidden.among(methods, length -> length < 3)).isEmpty();
  }

  @Test
  void whoAsksForTheNextMethodHidesNone() {
    World world = World.of("final A");
    Signature a = world.signature("A");
    DispatchMethod any = World.method("union", world.signature("A|Null"), 0);
    DispatchMethod nothing = World.method("nothing", world.signature("Null"), 0);
    DispatchMethod plain = World.method("plain", a, 0);
    DispatchMethod next =
        DispatchMethod.of("next", a, 0, MethodHandles.constant(String.class, "")).withNext();
    assertThat(Hidden.among(List.of(any, nothing, plain), _ -> true)).hasSize(1);
    assertThat(Hidden.among(List.of(any, nothing, next), _ -> true)).isEmpty();
  }

  private record Example(String declared, List<String> methods) {
    Arguments hidden(String... hidden) {
      return arguments(declared, methods, List.of(hidden));
    }
  }

  private static Example of(String declared, String... methods) {
    return new Example(declared, List.of(methods));
  }
}
