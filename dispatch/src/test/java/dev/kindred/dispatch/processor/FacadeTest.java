// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.dispatch.AmbiguousMethodException;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.LostTypeException;
import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.link.CompiledFacade;
import java.lang.invoke.MethodHandles;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions as the processor prepares them: before they are linked, while they are, and after. */
class FacadeTest {
  private static final String SOURCE =
      """
      package prepared;
      import dev.kindred.dispatch.*;
      public final class Prepared implements java.util.function.Function<Object, Object> {
        @Generic interface Sum {
          int sum(int... all);
          long sum(Object one, long other);
        }
        @Dispatch(Sum.class) static int none() { return 0; }
        @Dispatch(Sum.class) static int many(int... all) { return java.util.stream.IntStream.of(all).sum(); }
        @Dispatch(Sum.class) static long text(String one, long other) { return one.length() + other; }

        @Generic interface Turn { <T> T turn(T x) throws Exception; }
        static class Image {}
        static final class Gray extends Image {}
        @Dispatch(Turn.class) static <T> T any(T x) throws Exception { return x; }
        @Dispatch(Turn.class) static <I extends Image> I image(@Next Turn next, I x) throws Exception {
          seen = next.toString();
          return next.turn(x);
        }
        @Dispatch(Turn.class) static Object[] lost(Object[] x) { return new Object[0]; }
        @Dispatch(Turn.class) static Short fails(Short x) throws Exception { throw new Exception("short"); }
        @Dispatch(Turn.class) static <I extends CharSequence> I text(I x) { return x; }
        @Dispatch(Turn.class) static <I extends Comparable<?>> I comparable(I x) { return x; }
        static String seen = "";

        static final Sum SUM = GenericFunction.of(Sum.class).call();
        static final Turn TURN = GenericFunction.of(Turn.class).call();

        @Override
        public Object apply(Object x) {
          try {
            return switch (x.toString()) {
              case "sums" -> SUM.sum() + SUM.sum(1, 2, 3) + SUM.sum("four", 5L);
              case "seen" -> seen;
              case "function" -> TURN;
              case "null" -> TURN.turn(null);
              default -> TURN.turn(x);
            };
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        }
      }
      """;

  @TempDir private Path folder;
  private URLClassLoader loader;
  private Function<Object, Object> call;
  private GenericFunction<?> turn;

  @BeforeEach
  @SuppressWarnings("unchecked")
  void compile() throws Exception {
    Compilation.of(folder, SOURCE).good();
    loader = GenerationTest.loader(folder);
    call =
        (Function<Object, Object>)
            Class.forName("prepared.Prepared", true, loader).getConstructor().newInstance();
    turn = GenericFunction.of(Class.forName("prepared.Prepared$Turn", false, loader));
  }

  @AfterEach
  void close() throws Exception {
    loader.close();
  }

  private Object image() throws Exception {
    var constructor =
        Class.forName("prepared.Prepared$Gray", false, loader).getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }

  @Test
  void facadeIsTheOneWrittenAndPrintsTheFunction() {
    assertThat(call.apply("function"))
        .isInstanceOf(CompiledFacade.class)
        .isSameAs(turn.call())
        .hasToString("Turn[6 methods]");
  }

  @Test
  void answersAreTheSameBeforeAndAfterLinking() throws Exception {
    Object image = image();
    int[] array = {1};
    for (int i = 0; i < 600; i++) {
      if (i == 300) {
        // By now linking has begun; untyped calls wait until it is done.
        turn.invoke(1);
        GenericFunction.of(Class.forName("prepared.Prepared$Sum", false, loader)).invoke("x", 1L);
      }
      assertThat(call.apply("sums")).isEqualTo(15L);
      assertThat(call.apply(image)).isSameAs(image);
      assertThat(call.apply("seen")).isEqualTo("next of image(Image)");
      assertThat(call.apply(array)).isSameAs(array);
      assertThat(call.apply(new StringBuilder("x").reverse().append(i).getClass()))
          .isEqualTo(StringBuilder.class);
    }
  }

  @Test
  void errorsAreTheSameBeforeAndAfterLinking() throws Exception {
    List<String> told = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      for (Object bad : List.of("x", (short) 1, new String[] {"y"})) {
        told.add(trial(bad));
      }
      turn.invoke(1);
    }
    assertThat(told.subList(0, 3)).isEqualTo(told.subList(3, 6));
    assertThat(told.getFirst()).startsWith(AmbiguousMethodException.class.getName());
    assertThat(told.get(1)).isEqualTo("java.lang.Exception: short");
    assertThat(told.get(2)).startsWith(LostTypeException.class.getName());
  }

  private String trial(Object x) {
    try {
      return "no error but " + call.apply(x);
    } catch (IllegalStateException e) {
      return e.getCause().toString();
    }
  }

  @Test
  void tracesShowTheCallerAndTheMethodAndNothingBetween() {
    assertThatThrownBy(() -> call.apply((short) 1))
        .cause()
        .satisfies(thrown ->
            assertThat(thrown.getStackTrace())
                .extracting(frame -> frame.getClassName() + "." + frame.getMethodName())
                .startsWith("prepared.Prepared.fails", "prepared.Prepared.apply"));
  }

  @Test
  void methodsAddedByHandAreSeenByTheNextCall() throws Exception {
    assertThat(call.apply(5L)).isEqualTo(5L);
    var added =
        turn.add(
            DispatchMethod.of(
                "more",
                Signature.of(Long.class),
                0,
                MethodHandles.dropArguments(
                    MethodHandles.constant(Long.class, 6L), 0, Long.class)));
    assertThat(call.apply(5L)).isEqualTo(6L);
    added.close();
    assertThat(call.apply(5L)).isEqualTo(5L);
  }
}
