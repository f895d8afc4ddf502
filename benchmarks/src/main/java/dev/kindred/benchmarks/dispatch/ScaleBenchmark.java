// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.dispatch;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.Resolution;
import dev.kindred.dispatch.ambiguity.Ambiguity;
import java.util.List;
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

/**
 * What does a function of a thousand methods cost where it is not called: registering the methods
 * as one unit, resolving a tuple of classes that was never seen, and looking for ambiguities?
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class ScaleBenchmark {

  /** A table and calls that it answers. */
  @State(Scope.Thread)
  public static class Table {
    /** How the methods lie. */
    @Param({"FLAT", "TREE", "DENSE"})
    public String crowd = "";

    private MethodTable table = MethodTable.empty("meet");
    private List<List<Atom>> calls = List.of();
    private int next;

    /** Draws the table, the same in every fork. */
    @Setup
    public void draw() {
      Crowd.Drawn drawn = Crowd.valueOf(crowd).draw();
      table = drawn.table();
      calls = drawn.calls();
    }
  }

  /** A class of 1 024 methods. */
  @State(Scope.Thread)
  public static class Unit {
    private final Grid grid = new Grid(32, 2);
  }

  /** Reads a class and registers what it declares with a new function. */
  @Benchmark
  public GenericFunction<Meet> register(Unit of) {
    GenericFunction<Meet> function = GenericFunction.create(Meet.class);
    var _ = function.register(of.grid.owner());
    return function;
  }

  /** The same, by a process that never did. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public GenericFunction<Meet> registerFirst(Unit of) {
    return register(of);
  }

  /** Resolves a tuple that no cache knows. */
  @Benchmark
  public Resolution resolve(Table of) {
    of.next = of.next + 1 < of.calls.size() ? of.next + 1 : 0;
    return of.table.resolve(of.calls.get(of.next));
  }

  /** Looks for every pair of methods that some call makes tie. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = 2)
  @Measurement(iterations = 3)
  public List<Ambiguity> ambiguities(Table of) {
    return of.table.ambiguities();
  }
}
