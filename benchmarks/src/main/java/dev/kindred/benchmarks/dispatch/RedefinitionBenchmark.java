// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.dispatch;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.Signature;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
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
import org.openjdk.jmh.annotations.Warmup;

/** Are calls as quick as before once a method was replaced many times under them? */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class RedefinitionBenchmark {
  private static final int CALLS_BETWEEN = 10_000;
  private static final GenericFunction<Overlap> FUNCTION = function();
  private static final Overlap OVERLAP = FUNCTION.call();

  /** How often the method is replaced. */
  @Param({"0", "3000"})
  public int times;

  private Shape circle = new Shape.Circle(3);
  private Shape square = new Shape.Square(4);

  private static GenericFunction<Overlap> function() {
    GenericFunction<Overlap> function = GenericFunction.create(Overlap.class);
    var _ = function.register(Overlaps.class);
    return function;
  }

  /** Replaces the method, calling it in between. */
  @Setup
  public void redefine() throws ReflectiveOperationException {
    DispatchMethod method =
        DispatchMethod.of(
            "circleSquare",
            Signature.of(Shape.Circle.class, Shape.Square.class),
            0,
            MethodHandles.lookup()
                .findStatic(
                    Overlaps.class,
                    "circleSquare",
                    MethodType.methodType(int.class, Shape.Circle.class, Shape.Square.class)));
    int sum = 0;
    for (int time = 0; time < times; time++) {
      var _ = FUNCTION.replace(method);
      for (int call = 0; call < CALLS_BETWEEN; call++) {
        sum += call();
      }
    }
    if (sum != times * CALLS_BETWEEN * call()) {
      throw new AssertionError(sum);
    }
  }

  /** One call. */
  @Benchmark
  public int call() {
    return OVERLAP.overlap(circle, square);
  }
}
