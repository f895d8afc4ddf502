// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.dispatch;

import java.util.concurrent.TimeUnit;
import java.util.function.ToIntBiFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does a call with two dispatched arguments cost beside a Clojure multimethod and a dynamic
 * call of Groovy, at 4 pairs of classes? As {@link CallBenchmark}, there are 16 final classes and
 * 256 methods; all three run the same static methods in the end.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(PeerBenchmark.CALLS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class PeerBenchmark {
  /** Fewer than in {@link CallBenchmark}, because the slowest takes long. */
  static final int CALLS = 1 << 16;

  /** As many as a branch predictor learns the order of. */
  private static final int LEARNT = 1 << 10;

  private static final int PAIRS = 4;
  private static final Grid GRID = new Grid(16, 2);

  /** Whether the order of the calls is one that a branch predictor learns. */
  @Param({"random", "learnt"})
  public String order = "";

  private Cell[] first = {};
  private Cell[] second = {};

  /** Draws the order of the calls, the same in every fork. */
  @Setup
  public void draw() {
    Cell[][] drawn = GRID.draw(PAIRS, CALLS);
    first = drawn[0];
    second = drawn[1];
    if (order.equals("learnt")) {
      for (int i = LEARNT; i < CALLS; i++) {
        first[i] = first[i % LEARNT];
        second[i] = second[i % LEARNT];
      }
    }
  }

  /** Ours. */
  @State(Scope.Thread)
  public static class Kindred {
    private static final Meet MEET = GRID.function();
  }

  /** A multimethod. */
  @State(Scope.Thread)
  public static class Clojure {
    private static final ClojureMeet MEET = new ClojureMeet(GRID.methods());
  }

  /** Overloads. */
  @State(Scope.Thread)
  public static class Groovy {
    private static final ToIntBiFunction<Object, Object> MEET = GroovyMeet.of(GRID.methods());
  }

  /** Through the generic function. */
  @Benchmark
  public int kindred(Kindred of) {
    int sum = 0;
    for (int i = 0; i < CALLS; i++) {
      sum += Kindred.MEET.meet(first[i], second[i]);
    }
    return sum;
  }

  /** Through a Clojure multimethod on the classes of both arguments. */
  @Benchmark
  public int clojure(Clojure of) {
    int sum = 0;
    for (int i = 0; i < CALLS; i++) {
      sum += Clojure.MEET.meet(first[i], second[i]);
    }
    return sum;
  }

  /** Through a dynamic call of Groovy. */
  @Benchmark
  public int groovy(Groovy of) {
    int sum = 0;
    for (int i = 0; i < CALLS; i++) {
      sum += Groovy.MEET.applyAsInt(first[i], second[i]);
    }
    return sum;
  }
}
