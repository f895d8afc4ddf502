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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What do calls with three and four dispatched arguments cost beside nested visitors, at 16 tuples
 * in random order? There are 4 final classes, and a method for every tuple of them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(ArityBenchmark.CALLS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class ArityBenchmark {
  static final int CALLS = CallBenchmark.CALLS;
  private static final int TUPLES = 16;

  /** Calls with three arguments. */
  @State(Scope.Thread)
  public static class Three {
    private static final Grid GRID = new Grid(4, 3);
    private static final Meet MEET = GRID.function();
    private final Cell[][] cells = GRID.draw(TUPLES, CALLS);
  }

  /** Calls with four arguments. */
  @State(Scope.Thread)
  public static class Four {
    private static final Grid GRID = new Grid(4, 4);
    private static final Meet MEET = GRID.function();
    private final Cell[][] cells = GRID.draw(TUPLES, CALLS);
  }

  /** Three, through the generic function. */
  @Benchmark
  public int threeKindred(Three of) {
    int sum = 0;
    for (int i = 0; i < CALLS; i++) {
      sum += Three.MEET.meet(of.cells[0][i], of.cells[1][i], of.cells[2][i]);
    }
    return sum;
  }

  /** Three virtual calls, written by hand. */
  @Benchmark
  public int threeVisitor(Three of) {
    int sum = 0;
    for (int i = 0; i < CALLS; i++) {
      sum += of.cells[0][i].meet(of.cells[1][i], of.cells[2][i]);
    }
    return sum;
  }

  /** Four, through the generic function. */
  @Benchmark
  public int fourKindred(Four of) {
    int sum = 0;
    for (int i = 0; i < CALLS; i++) {
      sum += Four.MEET.meet(of.cells[0][i], of.cells[1][i], of.cells[2][i], of.cells[3][i]);
    }
    return sum;
  }

  /** Four virtual calls, written by hand. */
  @Benchmark
  public int fourVisitor(Four of) {
    int sum = 0;
    for (int i = 0; i < CALLS; i++) {
      sum += of.cells[0][i].meet(of.cells[1][i], of.cells[2][i], of.cells[3][i]);
    }
    return sum;
  }
}
