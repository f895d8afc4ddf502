// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Engine;
import dev.kindred.ops.PerItem;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.image.Image;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Batches of pictures on a card: items whose kernels and sizes are equal share their launches, each
 * with the numbers of its own draw.
 */
final class CudaBatches {
  private CudaBatches() {}

  @Dispatch(value = Engine.class, precedence = 1)
  static <I extends Image> Batch<I> pictures(Cuda cuda, PerItem plan, Batch<I> batch) {
    List<List<CudaPass>> passes = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      Optional<List<CudaPass>> own = CudaPlans.passes(plan.of(i, batch.size()), batch.get(i));
      if (own.isEmpty()) {
        return each(cuda, plan, batch);
      }
      passes.add(own.get());
    }
    Tensor[] pixels = batch.items().stream().map(Image::pixels).toArray(Tensor[]::new);
    for (List<Integer> group : alike(passes)) {
      if (passes.get(group.getFirst()).isEmpty()) {
        continue;
      }
      CudaChain chain = CudaChain.of(group.stream().map(passes::get).toList());
      Tensor results = CudaImages.run(cuda, chain, group.stream().map(i -> pixels[i]).toList());
      if (group.size() == batch.size()) {
        return batch.withStacked(results);
      }
      for (int k = 0; k < group.size(); k++) {
        pixels[group.get(k)] = results.select(0, k);
      }
    }
    var next = List.of(pixels).iterator();
    return batch.map(item -> Image.withPixels(item, next.next()));
  }

  /** The numbers of items whose passes are alike from first to last. */
  static Collection<List<Integer>> alike(List<List<CudaPass>> passes) {
    Map<List<CudaPass.Kind>, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < passes.size(); i++) {
      List<CudaPass.Kind> kinds = passes.get(i).stream().map(CudaPass::kind).toList();
      groups.computeIfAbsent(kinds, none -> new ArrayList<>()).add(i);
    }
    return groups.values();
  }

  private static <I extends Image> Batch<I> each(Cuda cuda, PerItem plan, Batch<I> batch) {
    List<I> results = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      results.add(Engine.ENGINE.run(cuda, plan.of(i, batch.size()), batch.get(i)));
    }
    var next = results.iterator();
    return batch.map(item -> next.next());
  }
}
