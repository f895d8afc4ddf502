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
 * What does the build plugin bring a caller who meets few pairs of classes, or all, through a
 * facade that has seen all 256 from elsewhere?
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(CallSiteBenchmark.CALLS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class CallSiteBenchmark {
  static final int CALLS = 1 << 18;
  private static final int ROUNDS_OF_OTHERS = 40;
  private static final Grid GRID = new Grid(16, 2);
  static final Meet MEET = GRID.shared();

  /** How many pairs of classes the caller meets, chosen at random. */
  @Param({"1", "4", "16", "256"})
  public int pairs;

  private Cell[] first = {};
  private Cell[] second = {};

  /** Lets others call with all pairs, and draws the order of the calls. */
  @Setup
  public void draw() throws InterruptedException {
    Cell[][] all = GRID.draw(256, CALLS);
    int sum = 0;
    for (int round = 0; round < ROUNDS_OF_OTHERS; round++) {
      for (int i = 0; i < CALLS; i++) {
        sum += MEET.meet(all[0][i], all[1][i]);
      }
      Thread.sleep(5); // Classes are made and compiled meanwhile.
    }
    Cell[][] drawn = GRID.draw(pairs, CALLS);
    first = drawn[0];
    second = drawn[1];
    if (own() != shared() || sum == 0) {
      throw new AssertionError("the two loops differ");
    }
  }

  /** The call has a site of its own. */
  @Benchmark
  public int own() {
    return OwnSiteLoop.sum(first, second);
  }

  /** The call is answered as all calls of the facade are. */
  @Benchmark
  public int shared() {
    return SharedSiteLoop.sum(first, second);
  }
}
