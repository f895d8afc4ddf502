// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.FloatRuns;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The processor this program runs on. Work is split over rows or items; the result does not depend
 * on the number of threads.
 *
 * <p><b>Memory.</b> Results live as long as something refers to them, which is safe, and slow where
 * they are many: the operating system hands out, and clears, fresh pages for each. A loop over
 * batches says {@link #into} and has its results in memory of its own, used again for each batch.
 */
public final class Cpu implements Device {
  /** Daemons, so that no program waits for them; they end when there is nothing to do for long. */
  private static final ExecutorService SHARED =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("kindred-cpu-", 1).factory());

  private final int threads;
  private final Executor helpers;
  private final @Nullable SegmentAllocator results;

  private Cpu(int threads, Executor helpers, @Nullable SegmentAllocator results) {
    if (threads < 1) {
      throw new IllegalArgumentException("cpu: %d threads; give it at least 1".formatted(threads));
    }
    this.threads = threads;
    this.helpers = helpers;
    this.results = results;
  }

  /** So many threads share the rows or items of one call, at least one. */
  public Cpu(int threads) {
    this(threads, SHARED, null);
  }

  /** One thread, the caller's own. */
  public static Cpu single() {
    return new Cpu(1);
  }

  /** As many threads as the machine runs at once. */
  public static Cpu all() {
    return new Cpu(Runtime.getRuntime().availableProcessors());
  }

  /**
   * The same processor with its results in memory that {@code results} allocates: an {@link Arena},
   * which frees all of them when it closes, or {@link SegmentAllocator#slicingAllocator} over one
   * block that each batch begins anew, which neither clears nor asks the operating system. What was
   * there before must not be used any more by then. A call allocates on its own thread.
   */
  public Cpu into(SegmentAllocator results) {
    return new Cpu(threads, helpers, results);
  }

  /** The same memory, another number of threads. */
  public Cpu with(int threads) {
    return new Cpu(threads, helpers, results);
  }

  /**
   * The same processor with the threads of a pool instead of Kindred's own, which all callers
   * share. The calling thread works too, so a call ends even where the pool has none to spare.
   */
  public Cpu on(Executor pool) {
    return new Cpu(threads, pool, results);
  }

  /** Where the work goes that other threads than the caller's do. */
  public Executor helpers() {
    return helpers;
  }

  /** How many threads share the rows or items of one call. */
  public int threads() {
    return threads;
  }

  /**
   * A new tensor for a result of this processor, for authors of its methods.
   *
   * @param fill must write every byte and not keep the segment
   */
  public Tensor build(DType dtype, Shape shape, Consumer<MemorySegment> fill) {
    return Tensor.build(memory(), dtype, shape, fill);
  }

  /**
   * As {@link #build}, of f32 numbers that are looked at run by run while they are written.
   *
   * @param fill must write every number and keep nothing
   */
  public Tensor ofRuns(Shape shape, Consumer<FloatRuns> fill) {
    return Tensor.ofRuns(memory(), shape, fill);
  }

  private SegmentAllocator memory() {
    return results == null ? Arena.ofAuto() : results;
  }

  @Override
  public String name() {
    return threads == 1 ? "cpu (1 thread)" : "cpu (%d threads)".formatted(threads);
  }

  /** As many threads, and results in the same place. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Cpu that
        && threads == that.threads
        && Objects.equals(results, that.results);
  }

  @Override
  public int hashCode() {
    return Objects.hash(threads, results);
  }

  @Override
  public String toString() {
    return name();
  }
}
