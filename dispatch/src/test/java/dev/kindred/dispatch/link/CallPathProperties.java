// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.AmbiguousMethodException;
import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.NoMethodException;
import dev.kindred.dispatch.Resolution;
import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.declare.GenericInterface;
import dev.kindred.dispatch.world.World;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever the order and the tier, a call runs what the table says, typed or not. */
class CallPathProperties {
  @Generic
  interface Any {
    @Nullable Object pick(@Nullable Object... arguments);

    @Nullable Object pick(@Nullable Object left, @Nullable Object right);
  }

  private static final World WORLD =
      World.of(
          "interface I; interface J; class Base; class Left : Base I; class Right : Base J; final"
              + " class Both : Left J; class Other : I J; final class Lone; class Low : Other");

  private static final List<String> TYPES =
      List.of("I", "J", "Base", "Left", "Right", "Both", "Other", "Lone", "Low", "Any", "Null");

  private static final List<@Nullable Object> ARGUMENTS =
      Stream.concat(
              Stream.of("I", "J", "Base", "Left", "Right", "Both", "Other", "Lone", "Low")
                  .map(CallPathProperties::instance),
              Stream.of((Object) null))
          .toList();

  private static Object instance(String type) {
    try {
      return WORLD.types().exactly(type).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type, e);
    }
  }

  @Provide
  Arbitrary<List<String>> signatures() {
    Arbitrary<String> union =
        Arbitraries.of(TYPES).list().ofMinSize(1).ofMaxSize(2).map(some -> String.join("|", some));
    Arbitrary<String> fixed = union.list().ofMaxSize(3).map(some -> String.join(", ", some));
    Arbitrary<String> variadic =
        fixed.flatMap(
            before -> union.map(rest -> (before.isEmpty() ? "" : before + ", ") + rest + "..."));
    return Arbitraries.oneOf(fixed, fixed, variadic).list().ofMinSize(1).ofMaxSize(12);
  }

  /**
   * Repeats every pair in random order: 100 tuples pass the tree and a tree of methods. The classes
   * are those of another loader, whether code holds them or not.
   */
  @Property(tries = 60)
  void callsRunWhatTheTableSays(
      @ForAll("signatures") List<String> signatures,
      @ForAll Compilation compilation,
      @ForAll boolean held,
      @ForAll Random random) {
    List<DispatchMethod> methods = methods(signatures);
    Lasting lasting = new Lasting(held ? WORLD.types().type("I") : Any.class);
    Any call = linked(methods, compilation, lasting, random).facade();
    MethodHandle untyped = linked(methods, compilation, lasting, random).untyped();
    MethodTable table = MethodTable.empty("any").plus(methods);
    for (@Nullable Object[] arguments : calls(random)) {
      Object expected = expected(table, arguments);
      assertThat(answer(() -> call.pick(arguments[0], arguments[1]))).isEqualTo(expected);
      assertThat(answer(() -> call.pick(arguments))).isEqualTo(expected);
      assertThat(answer(() -> (Object) untyped.invokeExact(arguments))).isEqualTo(expected);
    }
  }

  private static List<DispatchMethod> methods(List<String> signatures) {
    Map<Signature, DispatchMethod> methods = new LinkedHashMap<>();
    for (String text : signatures) {
      Signature signature = WORLD.signature(text);
      String name = "m" + methods.size();
      methods.putIfAbsent(
          signature, DispatchMethod.of(name, signature, 0, target(name, signature)));
    }
    return List.copyOf(methods.values());
  }

  private static MethodHandle target(String name, Signature signature) {
    List<Class<?>> parameters =
        new ArrayList<>(Collections.nCopies(signature.fixedCount(), Object.class));
    if (signature.isVariadic()) {
      parameters.add(Object[].class);
    }
    return MethodHandles.dropArguments(MethodHandles.constant(String.class, name), 0, parameters);
  }

  private static LinkedFunction<Any> linked(
      List<DispatchMethod> methods, Compilation compilation, Lasting lasting, Random random) {
    List<DispatchMethod> shuffled = new ArrayList<>(methods);
    Collections.shuffle(shuffled, random);
    LinkedFunction<Any> function =
        LinkedFunction.of(Any.class, GenericInterface.of(Any.class), "any", compilation, lasting);
    MethodTable table = MethodTable.empty("any");
    for (DispatchMethod method : shuffled) {
      table = table.plus(List.of(method));
      function.answerFrom(table);
    }
    return function;
  }

  private static List<@Nullable Object[]> calls(Random random) {
    List<@Nullable Object[]> calls = new ArrayList<>();
    for (Object left : ARGUMENTS) {
      for (Object right : ARGUMENTS) {
        calls.add(new @Nullable Object[] {left, right});
      }
    }
    calls.addAll(List.copyOf(calls));
    Collections.shuffle(calls, random);
    return calls;
  }

  private static Object expected(MethodTable table, @Nullable Object[] arguments) {
    return switch (table.resolve(Atom.ofArguments(arguments))) {
      case Resolution.Chosen(DispatchMethod method) -> method.name();
      case Resolution.Ambiguous _ -> AmbiguousMethodException.class;
      case Resolution.NotApplicable _ -> NoMethodException.class;
    };
  }

  private interface Answering {
    @Nullable Object get() throws Throwable;
  }

  private static Object answer(Answering call) {
    try {
      return String.valueOf(call.get());
    } catch (AmbiguousMethodException | NoMethodException refused) {
      return refused.getClass();
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }
}
