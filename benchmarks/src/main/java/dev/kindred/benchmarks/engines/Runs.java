// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.engines;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Plan;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Plans run by the engine, one for each value: a value per thread, or all threads on the same
 * value. Results come to lie in memory that is used again, as in a loop over batches.
 */
final class Runs<T extends Semantic> implements Work {
  /** Enough for all that a thread makes of one item, whatever lies between the steps. */
  private static final long ITEM_BYTES = 32 << 20;

  private static final long WHOLE_BYTES = 400L << 20;

  private final List<? extends Plan> plans;
  private final List<T> values;
  private final int batch;
  private final Cpu cpu;
  private final ByItem byItem;
  private final Function<T, Tensor> numbers;
  private final ThreadLocal<MemorySegment> block;

  private Runs(
      List<? extends Plan> plans,
      List<T> values,
      int batch,
      Cpu cpu,
      ByItem byItem,
      long blockBytes,
      Function<T, Tensor> numbers) {
    this.plans = plans;
    this.values = values;
    this.batch = batch;
    this.cpu = cpu;
    this.byItem = byItem;
    this.numbers = numbers;
    this.block = ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(blockBytes, 64));
  }

  /** Many values: each thread takes one at a time. */
  static <T extends Semantic> Runs<T> each(
      List<? extends Plan> plans,
      List<T> values,
      int batch,
      int threads,
      Function<T, Tensor> numbers) {
    return new Runs<>(plans, values, batch, Cpu.single(), new ByItem(threads), ITEM_BYTES, numbers);
  }

  /** One large value, of which each thread does a part. */
  static <T extends Semantic> Runs<T> whole(
      Plan plan, T value, int threads, Function<T, Tensor> numbers) {
    return new Runs<>(
        List.of(plan), List.of(value), 1, new Cpu(threads), new ByItem(1), WHOLE_BYTES, numbers);
  }

  @Override
  public int items() {
    return values.size();
  }

  @Override
  public int batch() {
    return batch;
  }

  @Override
  public void run(int first, int count) {
    byItem.run(
        first,
        count,
        i -> {
          var _ = numbers.apply(done(reusing(), i % values.size()));
        });
  }

  private Cpu reusing() {
    return cpu.into(SegmentAllocator.slicingAllocator(block.get()));
  }

  private T done(Cpu on, int i) {
    return Engine.ENGINE.run(on, plans.get(i), values.get(i));
  }

  @Override
  public Tensor results(int count) {
    List<Tensor> each =
        IntStream.range(0, Math.min(count, items()))
            .mapToObj(i -> numbers.apply(done(cpu, i)))
            .toList();
    return stacked(each);
  }

  static Tensor stacked(List<Tensor> each) {
    Tensor first = each.getFirst();
    long[] sizes =
        IntStream.rangeClosed(0, first.shape().rank())
            .mapToLong(axis -> axis == 0 ? each.size() : first.shape().size(axis - 1))
            .toArray();
    return Tensor.build(
        first.dtype(),
        Shape.of(sizes),
        memory -> {
          long at = 0;
          for (Tensor one : each) {
            MemorySegment from = one.memory();
            memory.asSlice(at, from.byteSize()).copyFrom(from);
            at += from.byteSize();
          }
        });
  }

  @Override
  public void close() {
    byItem.close();
  }
}
