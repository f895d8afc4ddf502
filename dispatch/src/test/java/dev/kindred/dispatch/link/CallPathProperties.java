// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.AmbiguousMethodException;
import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.NoMethodException;
import dev.kindred.dispatch.Reified;
import dev.kindred.dispatch.Resolution;
import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.TypePattern;
import dev.kindred.dispatch.TypeTag;
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

  /** Reified by one type parameter. */
  record Box<T>(TypeTag typeTag) implements Reified {}

  private static final List<String> CLASSES =
      List.of("I", "J", "Base", "Left", "Right", "Both", "Other", "Lone", "Low");

  private static final List<Atom> PLAIN =
      Stream.concat(
              CLASSES.stream().map(name -> Atom.of(WORLD.types().exactly(name))),
              Stream.of(Atom.ANY, Atom.NULL))
          .toList();

  private static final List<Atom> FINE =
      List.of(
          Atom.of(Integer.class),
          Atom.ofValue(1),
          Atom.ofValue(2000),
          Atom.ofValue("x"),
          Atom.of(Class.class),
          Atom.ofClassObject(WORLD.types().exactly("I")),
          Atom.ofClassObject(WORLD.types().exactly("Base")),
          Atom.ofValue(WORLD.types().exactly("Both")),
          Atom.of(Box.class),
          boxOf("I"),
          boxOf("Base"),
          boxOf("Other"));

  private static final List<@Nullable Object> ARGUMENTS =
      Stream.concat(CLASSES.stream().map(CallPathProperties::instance), Stream.of((Object) null))
          .toList();

  private static final List<@Nullable Object> FINE_ARGUMENTS =
      Stream.<Stream<?>>of(
              ARGUMENTS.stream().limit(3),
              Stream.of(1, 2000, 3, "x", "y", String.class),
              Stream.of("I", "Left", "Both").map(name -> WORLD.types().exactly(name)),
              Stream.of("J", "Left", "Low").map(CallPathProperties::box))
          .<@Nullable Object>flatMap(each -> each)
          .toList();

  private static Atom boxOf(String type) {
    return Atom.reified(Box.class, Atom.of(WORLD.types().exactly(type)));
  }

  private static Object box(String type) {
    TypeTag item = TypeTag.of(WORLD.types().exactly(type));
    return new Box<>(TypeTag.of(Box.class, item));
  }

  private static Object instance(String type) {
    try {
      return WORLD.types().exactly(type).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type, e);
    }
  }

  @Provide
  Arbitrary<List<Signature>> plain() {
    return signatures(PLAIN);
  }

  @Provide
  Arbitrary<List<Signature>> fine() {
    return signatures(Stream.concat(PLAIN.stream(), FINE.stream()).toList());
  }

  private static Arbitrary<List<Signature>> signatures(List<Atom> atoms) {
    Arbitrary<TypePattern> union =
        Arbitraries.of(atoms)
            .list()
            .ofMinSize(1)
            .ofMaxSize(2)
            .map(some -> TypePattern.of(some.toArray(Atom[]::new)));
    Arbitrary<Signature> fixed = union.list().ofMaxSize(3).map(Signature::of);
    Arbitrary<Signature> variadic = fixed.flatMap(before -> union.map(before::variadic));
    return Arbitraries.oneOf(fixed, fixed, variadic).list().ofMinSize(1).ofMaxSize(12);
  }

  /**
   * Repeats every pair in random order: 100 tuples pass the tree and a tree of methods. The classes
   * are those of another loader, whether code holds them or not.
   */
  @Property(tries = 60)
  void callsRunWhatTheTableSays(
      @ForAll("plain") List<Signature> signatures,
      @ForAll Compilation compilation,
      @ForAll boolean held,
      @ForAll Random random) {
    check(signatures, calls(ARGUMENTS, random), compilation, held, random);
  }

  @Property(tries = 60)
  void callsChosenByMoreThanClassesRunWhatTheTableSays(
      @ForAll("fine") List<Signature> signatures,
      @ForAll Compilation compilation,
      @ForAll boolean held,
      @ForAll Random random) {
    check(signatures, calls(FINE_ARGUMENTS, random), compilation, held, random);
  }

  private static void check(
      List<Signature> signatures,
      List<@Nullable Object[]> calls,
      Compilation compilation,
      boolean held,
      Random random) {
    List<DispatchMethod> methods = methods(signatures);
    Lasting lasting = new Lasting(held ? WORLD.types().type("I") : Any.class);
    Any call = linked(methods, compilation, lasting, random).facade();
    MethodHandle untyped = linked(methods, compilation, lasting, random).untyped();
    MethodTable table = MethodTable.empty("any").plus(methods);
    for (@Nullable Object[] arguments : calls) {
      Object expected = expected(table, arguments);
      assertThat(answer(() -> call.pick(arguments[0], arguments[1]))).isEqualTo(expected);
      assertThat(answer(() -> call.pick(arguments))).isEqualTo(expected);
      assertThat(answer(() -> (Object) untyped.invokeExact(arguments))).isEqualTo(expected);
    }
  }

  private static List<DispatchMethod> methods(List<Signature> signatures) {
    Map<Signature, DispatchMethod> methods = new LinkedHashMap<>();
    for (Signature signature : signatures) {
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

  private static List<@Nullable Object[]> calls(List<@Nullable Object> arguments, Random random) {
    List<@Nullable Object[]> calls = new ArrayList<>();
    for (Object left : arguments) {
      for (Object right : arguments) {
        calls.add(new @Nullable Object[] {left, right});
      }
    }
    calls.addAll(List.copyOf(calls));
    Collections.shuffle(calls, random);
    return calls;
  }

  private static Object expected(MethodTable table, @Nullable Object[] arguments) {
    return switch (table.resolve(finest(arguments))) {
      case Resolution.Chosen(DispatchMethod method) -> method.name();
      case Resolution.Ambiguous _ -> AmbiguousMethodException.class;
      case Resolution.NotApplicable _ -> NoMethodException.class;
    };
  }

  /** The definition: an argument is all that can be told of it. */
  private static List<Atom> finest(@Nullable Object[] arguments) {
    return Stream.of(arguments).map(Atom::finest).toList();
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
