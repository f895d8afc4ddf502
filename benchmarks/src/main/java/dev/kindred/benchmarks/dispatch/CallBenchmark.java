// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.dispatch;

import dev.kindred.dispatch.GenericFunction;
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
 * What does a call with two dispatched arguments cost beside the hand-written visitor, at 1, 4 and
 * 16 pairs of classes in random order?
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Pairs.CALLS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class CallBenchmark {

  private static final Overlap OVERLAP = GenericFunction.of(Overlap.class).call();

  /** Classes that occur in each argument: 1, 4 or 16 pairs. */
  @Param({"1", "2", "4"})
  public int classes;

  private final Shape[] first = new Shape[Pairs.CALLS];
  private final Shape[] second = new Shape[Pairs.CALLS];

  /** Draws the order of the calls, the same in every fork. */
  @Setup
  public void draw() {
    Pairs.fill(first, second, classes);
  }

  /** Through the generic function. */
  @Benchmark
  public int kindred() {
    int sum = 0;
    for (int i = 0; i < Pairs.CALLS; i++) {
      sum += OVERLAP.overlap(first[i], second[i]);
    }
    return sum;
  }

  /** Two virtual calls, written by hand. */
  @Benchmark
  public int visitor() {
    int sum = 0;
    for (int i = 0; i < Pairs.CALLS; i++) {
      sum += first[i].overlapWith(second[i]);
    }
    return sum;
  }
}
