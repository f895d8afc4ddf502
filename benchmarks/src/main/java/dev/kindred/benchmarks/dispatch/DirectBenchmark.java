// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.dispatch;

import dev.kindred.dispatch.GenericFunction;
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

/**
 * What does dispatch add to a call whose classes never change: one function, and three nested,
 * beside direct static calls and beside visitors?
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class DirectBenchmark {

  private static final Overlap OVERLAP = GenericFunction.of(Overlap.class).call();

  private Shape.Circle circle = new Shape.Circle(3);
  private Shape.Square square = new Shape.Square(4);
  private Shape shape = circle;
  private Shape other = square;

  /** One function, through dispatch. */
  @Benchmark
  public int oneKindred() {
    return OVERLAP.overlap(shape, other);
  }

  /** One function, called directly. */
  @Benchmark
  public int oneDirect() {
    return Overlaps.circleSquare(circle, square);
  }

  /** One function, by two virtual calls. */
  @Benchmark
  public int oneVisitor() {
    return shape.overlapWith(other);
  }

  /** Three functions nested, each dispatched. */
  @Benchmark
  public int nestedKindred() {
    return Nested.OUTER.outer(shape);
  }

  /** The same arithmetic, called directly. */
  @Benchmark
  public int nestedDirect() {
    return NestedDirect.outer(circle);
  }

  /** The same, by a visitor in each step. */
  @Benchmark
  public int nestedVisitor() {
    return shape.accept(NestedVisitor.OUTER);
  }
}
