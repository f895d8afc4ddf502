// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.dispatch;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What does a chain of three next methods cost beside the same written with {@code super}? */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class NextBenchmark {
  private Layers.First x = new Layers.Fourth(5);

  /** Through the generic function. */
  @Benchmark
  public int kindred() {
    return Layers.WEIGH.weigh(x, 1);
  }

  /** A virtual call, and {@code super} in each step. */
  @Benchmark
  public int withSuper() {
    return x.weigh(1);
  }
}
