// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.Registration;
import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.declare.GenericInterface;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Tables change while calls go on. */
class RelinkingTest {
  private static final int TABLES = 10_000;

  @Generic
  interface Version {
    long version(Object x, Object y);
  }

  private final GenericFunction<Version> function = GenericFunction.create(Version.class);
  private final Version version = function.call();

  private static DispatchMethod method(long answer, Class<?>... parameters) {
    MethodHandle target =
        MethodHandles.dropArguments(MethodHandles.constant(long.class, answer), 0, parameters);
    return DispatchMethod.of("v" + answer, Signature.of(parameters), 0, target);
  }

  @Test
  void callInFlightFinishesOnItsTable() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch changed = new CountDownLatch(1);
    MethodHandle wait =
        MethodHandles.lookup()
            .bind(
                (Waiting)
                    () -> {
                      inside.countDown();
                      changed.await();
                      return 1;
                    },
                "await",
                MethodType.methodType(long.class));
    function.add(
        DispatchMethod.of(
            "waits",
            Signature.of(String.class, String.class),
            0,
            MethodHandles.dropArguments(wait, 0, String.class, String.class)));
    try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
      Future<Long> first = executor.submit(() -> version.version("", ""));
      inside.await();
      function.replace(method(2, String.class, String.class));
      assertThat(version.version("", "")).isEqualTo(2);
      changed.countDown();
      assertThat(first.get()).isEqualTo(1);
    }
  }

  @FunctionalInterface
  interface Waiting {
    long await() throws InterruptedException;
  }

  /** Eight threads call while methods come and go; what a thread sees never goes back. */
  @Test
  void callsNeverSeeATornTable() throws Exception {
    int rounds = 50;
    function.add(method(0, Object.class, Object.class));
    function.add(method(0, CharSequence.class, Object.class));
    AtomicBoolean done = new AtomicBoolean();
    CountDownLatch calling = new CountDownLatch(8);
    try (ExecutorService executor = Executors.newFixedThreadPool(8)) {
      List<Future<?>> callers = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        callers.add(executor.submit(() -> call(calling, done)));
      }
      calling.await();
      for (int round = 1; round <= rounds; round++) {
        function.replace(method(round, CharSequence.class, Object.class));
        assertThat(version.version("text", 1)).isEqualTo(round);
        Registration passing = function.add(method(-round, Thread.class, Object.class));
        function.replace(method(round, Object.class, Object.class));
        passing.close();
        assertThat(version.version(1, 1)).isEqualTo(round);
      }
      done.set(true);
      for (Future<?> caller : callers) {
        caller.get();
      }
    }
    assertThat(version.version("text", "text")).isEqualTo(rounds);
  }

  /** Each table has classes of its own, and facades of its own for next methods. */
  @Test
  void oldTablesAreForgotten() throws Exception {
    GenericInterface generic = GenericInterface.of(Version.class);
    LinkedFunction<Version> linked =
        LinkedFunction.of(
            Version.class, generic, "version", Compilation.NOW, new Lasting(Version.class));
    MethodHandle passOn =
        MethodHandles.lookup()
            .findVirtual(
                Version.class,
                "version",
                MethodType.methodType(long.class, Object.class, Object.class));
    MethodTable table =
        MethodTable.empty("version")
            .plus(
                List.of(
                    DispatchMethod.of("next", Signature.of(String.class, Object.class), 0, passOn)
                        .withNext()));
    ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
    int before = 0;
    for (int round = 0; round < TABLES; round++) {
      table = table.replacing(method(round, Object.class, Object.class));
      linked.answerFrom(table);
      assertThat(linked.facade().version("", 1)).isEqualTo(round);
      assertThat(linked.facade().version("", 1)).isEqualTo(round);
      if (round == 500) {
        System.gc();
        before = classes.getLoadedClassCount();
      }
    }
    int after = Integer.MAX_VALUE;
    for (int time = 0; time < 50 && after > before + 200; time++) {
      System.gc();
      Thread.sleep(20);
      after = classes.getLoadedClassCount();
    }
    assertThat(after)
        .as("classes loaded, after %d more tables", TABLES - 500)
        .isLessThan(before + 200);
  }

  private void call(CountDownLatch calling, AtomicBoolean done) {
    Object[] arguments = {"text", 1, 2L, 'c', 1.5, List.of(), this};
    long text = 0;
    long other = 0;
    for (int i = 0; !done.get(); i++) {
      Object first = arguments[i % arguments.length];
      long seen = version.version(first, arguments[(i / 7) % arguments.length]);
      if (first instanceof CharSequence) {
        assertThat(seen).isGreaterThanOrEqualTo(text);
        text = seen;
      } else {
        assertThat(seen).isGreaterThanOrEqualTo(other);
        other = seen;
      }
      if (i == 0) {
        calling.countDown();
      }
    }
  }
}
