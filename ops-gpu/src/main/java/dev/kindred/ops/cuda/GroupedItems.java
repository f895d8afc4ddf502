// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.ops.cuda.driver.DeviceBuffer;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.image.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The items of a batch on a card, those together that go through passes that are alike.
 *
 * @param groups at least one
 * @param sourceBytes of one item before
 * @param dtype type of the results
 * @param shape of one result
 */
record GroupedItems(List<Group> groups, long sourceBytes, DType dtype, Shape shape) {

  /**
   * Items of one kind.
   *
   * @param items their numbers, ascending
   * @param chain what they go through; empty where they stay as they are
   */
  record Group(List<Integer> items, Optional<CudaChain> chain) {}

  /**
   * @throws IllegalArgumentException where items would come out in different types or sizes
   */
  static <I extends Image> GroupedItems of(Outline<Batch<I>> batch, List<List<CudaPass>> passes) {
    long[] sizes = batch.shape().toArray();
    Shape before = Shape.of(sizes[1], sizes[2], sizes[3]);
    List<Group> groups = new ArrayList<>();
    for (List<Integer> items : CudaBatches.alike(passes)) {
      boolean stay = passes.get(items.getFirst()).isEmpty();
      groups.add(
          new Group(
              items,
              stay
                  ? Optional.empty()
                  : Optional.of(CudaChain.of(items.stream().map(passes::get).toList()))));
    }
    Group first = groups.getFirst();
    DType dtype = dtype(first, batch.dtype());
    Shape shape = shape(first, before);
    for (Group group : groups) {
      if (dtype(group, batch.dtype()) != dtype || !shape(group, before).equals(shape)) {
        throw new IllegalArgumentException(
            "plans for a batch on a card: item %d becomes %s %s, item %d %s %s; let them become alike, or run the batch on the host"
                .formatted(
                    first.items.getFirst(),
                    dtype,
                    shape,
                    group.items.getFirst(),
                    dtype(group, batch.dtype()),
                    shape(group, before)));
      }
    }
    return new GroupedItems(groups, before.count() * batch.dtype().bytes(), dtype, shape);
  }

  private static DType dtype(Group group, DType before) {
    return group.chain.map(CudaChain::out).orElse(before);
  }

  private static Shape shape(Group group, Shape before) {
    return group
        .chain
        .map(CudaChain::shape)
        .map(all -> Shape.of(all.size(1), all.size(2), all.size(3)))
        .orElse(before);
  }

  /** What the batch is after. */
  <I extends Image> Outline<Batch<I>> after(Outline<Batch<I>> batch) {
    return batch.with(
        dtype, Shape.of(batch.shape().size(0), shape.size(0), shape.size(1), shape.size(2)));
  }

  /**
   * All results in the order of the items: where these are of one kind from the same launches, else
   * each group by itself, gathered before and put back in its places after.
   */
  DeviceBuffer run(Cuda cuda, Residence home, DeviceBuffer source) {
    Optional<CudaChain> only = groups.getFirst().chain;
    if (groups.size() == 1) {
      return only.isPresent() ? home.run(cuda, only.get(), source) : home.copy(source);
    }
    long targetBytes = shape.count() * dtype.bytes();
    int all = groups.stream().mapToInt(group -> group.items.size()).sum();
    DeviceBuffer target = home.allocate(all * targetBytes);
    try {
      for (Group group : groups) {
        try (DeviceBuffer together = home.gathered(source, group.items, sourceBytes);
            DeviceBuffer results =
                group.chain.isPresent()
                    ? home.run(cuda, group.chain.get(), together)
                    : home.copy(together)) {
          home.scatter(results, target, group.items, targetBytes);
        }
      }
      return target;
    } catch (RuntimeException | Error e) {
      Closing.after(e, target::close);
      throw e;
    }
  }
}
