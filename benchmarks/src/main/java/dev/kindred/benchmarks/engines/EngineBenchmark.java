// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.engines;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Kindred alone at the canonical jobs, by JMH: time per call of a batch (16 pictures of (a) and
 * (g), 250 of (f), 64 masks, 4 slices, one of the others), for profilers and for work on one job.
 * The inputs are those that {@code benchmarks/engines/run} wrote.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 5,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class EngineBenchmark {
  /** A canonical job. */
  @Param({"a", "a-jitter", "b", "c128", "d-boxes", "d-points", "e", "f", "g"})
  String job = "";

  /** How many threads. */
  @Param({"1", "2"})
  int threads;

  /** Where the inputs lie. */
  @Param("target/engines/inputs")
  String inputs = "";

  private Work work = Idle.WORK;
  private int first;

  /** Makes the job ready. */
  @Setup
  public void prepare() {
    work =
        new Kindred().prepare(job, "kindred", new Inputs(Path.of(inputs)), threads).orElseThrow();
  }

  /** A batch, and the next one the next time. */
  @Benchmark
  public void batch() {
    work.run(first, work.batch());
    first = (first + work.batch()) % work.items();
  }

  /** Ends the threads. */
  @TearDown
  public void end() {
    work.close();
  }
}
