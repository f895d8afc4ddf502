// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls of a function that the processor prepared, before it is linked. */
class FirstCallsTest {
  private static final String SOURCE =
      """
      package first;
      import com.sun.management.ThreadMXBean;
      import dev.kindred.dispatch.*;
      import java.lang.management.ManagementFactory;
      public final class First implements java.util.concurrent.Callable<Object> {
        private static final ThreadMXBean THREADS =
            (ThreadMXBean) ManagementFactory.getThreadMXBean();

        @Generic interface Weigh { double weigh(Object left, double by, Object right, int times); }
        @Dispatch(Weigh.class) static double any(Object left, double by, Object right, int times) {
          return by * times;
        }
        @Dispatch(Weigh.class)
        static double number(@Next Weigh next, Number left, double by, Object right, int times) {
          return next.weigh(left, by + 1, right, times);
        }
        @Dispatch(Weigh.class)
        static double text(@Next Weigh next, Integer left, double by, CharSequence right, int times) {
          return next.weigh(left, by + 2, right, times);
        }

        @Generic interface Note { void note(Object x, long by); }
        @Dispatch(Note.class) static void any(Object x, long by) { noted += by; }
        @Dispatch(Note.class) static int text(String x, long by) { noted += 2 * by; return 0; }
        @Dispatch(Note.class) static void exact(Integer x, Long by) { throw new ArithmeticException(); }
        static long noted;

        @Generic interface Join { String join(Object... all); }
        @Dispatch(Join.class) static String any(Object... all) { return "" + all.length; }

        static final Join JOIN = GenericFunction.of(Join.class).call();
        static final Weigh WEIGH = GenericFunction.of(Weigh.class).call();
        static final Note NOTE = GenericFunction.of(Note.class).call();

        /** Returns the bytes that a few calls allocate, once their classes are known. */
        @Override
        public Object call() {
          Object one = 1;
          long before = 0;
          double sum = 0;
          for (int i = 0; i < 40; i++) {
            if (i == 4) {
              before = THREADS.getCurrentThreadAllocatedBytes();
            }
            sum += WEIGH.weigh(one, 1.5, "x", 2);
            sum += WEIGH.weigh(one, 1.5, null, 2);
            sum += WEIGH.weigh(null, 1.5, one, 2);
            NOTE.note("x", 1L << 40);
            NOTE.note(one == null ? one : THREADS, 1L << 40);
          }
          long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
          if (sum != 40 * (9 + 5 + 3) || noted != 40 * (3L << 40)) {
            throw new AssertionError(sum + " " + noted);
          }
          return allocated;
        }

        public static void fails() { NOTE.note(1, 1L); }
        public static void joinsNull() { JOIN.join((Object[]) null); }
        public static void joins() { JOIN.join(); }
      }
      """;

  @TempDir private Path folder;
  private URLClassLoader loader;

  @BeforeEach
  void compile() throws Exception {
    Compilation.of(folder, SOURCE).good();
    loader = GenerationTest.loader(folder);
  }

  @AfterEach
  void close() throws Exception {
    loader.close();
  }

  @Test
  void allocateNothingOnceTheirClassesAreKnown() throws Exception {
    Class<?> type = Class.forName("first.First", true, loader);
    Callable<?> calls = (Callable<?>) type.getConstructor().newInstance();
    assertThat((Long) calls.call()).as("bytes for 180 calls").isLessThan(180 * 8L);
    var linked =
        Class.forName("first.First$Weigh$$Facade", false, loader).getDeclaredField("linked");
    linked.setAccessible(true);
    assertThat(linked.get(null)).as("the facade that is made later").isNull();
  }

  @Test
  void tracesShowTheCallerAndTheMethodAndNothingBetween() throws Exception {
    Class<?> type = Class.forName("first.First", true, loader);
    for (int i = 0; i < 250; i++) { // It is linked on the way.
      assertThat(trace(type)).startsWith("first.First.exact", "first.First.fails");
    }
  }

  @Test
  void nullInPlaceOfTheArgumentListIsToldBeforeTheFacadeIsLinkedAndAfter() throws Exception {
    Class<?> type = Class.forName("first.First", true, loader);
    for (int i = 0; i < 250; i++) {
      assertThatThrownBy(() -> type.getMethod("joinsNull").invoke(null))
          .rootCause()
          .isExactlyInstanceOf(NullPointerException.class)
          .hasMessageStartingWith("join: called with null for its list of arguments; pass");
      type.getMethod("joins").invoke(null);
    }
  }

  private static List<String> trace(Class<?> type) throws Exception {
    try {
      type.getMethod("fails").invoke(null);
      return List.of();
    } catch (InvocationTargetException e) {
      return List.of(e.getCause().getStackTrace()).stream()
          .map(frame -> frame.getClassName() + "." + frame.getMethodName())
          .toList();
    }
  }
}
