// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.dispatch;

import java.util.concurrent.TimeUnit;
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
 * What does a call with two dispatched arguments cost beside the hand-written visitor, at 1, 4, 16
 * and 256 pairs of classes in random order? There are 16 final classes and 256 methods.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(CallBenchmark.CALLS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class CallBenchmark {
  /** So many that a branch predictor does not learn their order; it does learn 16 384. */
  static final int CALLS = 1 << 18;

  private static final Grid GRID = new Grid(16, 2);
  private static final Meet MEET = GRID.function();

  /** How many of the 256 pairs of classes occur, chosen at random. */
  @Param({"1", "4", "16", "256"})
  public int pairs;

  private Cell[] first = {};
  private Cell[] second = {};

  /** Draws the order of the calls, the same in every fork. */
  @Setup
  public void draw() {
    Cell[][] drawn = GRID.draw(pairs, CALLS);
    first = drawn[0];
    second = drawn[1];
  }

  /** Through the generic function. */
  @Benchmark
  public int kindred() {
    int sum = 0;
    for (int i = 0; i < CALLS; i++) {
      sum += MEET.meet(first[i], second[i]);
    }
    return sum;
  }

  /** Two virtual calls, written by hand. */
  @Benchmark
  public int visitor() {
    int sum = 0;
    for (int i = 0; i < CALLS; i++) {
      sum += first[i].meet(second[i]);
    }
    return sum;
  }
}
