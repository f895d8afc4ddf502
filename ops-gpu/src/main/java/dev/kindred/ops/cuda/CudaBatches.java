// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Engine;
import dev.kindred.ops.PerItem;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.pass.Form;
import dev.kindred.ops.pass.Pass;
import dev.kindred.ops.pass.Passes;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.dicom.FromDicom;
import dev.kindred.semtypes.image.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Batches of pictures on a card: items whose kernels and sizes are equal share a launch, each with
 * the numbers of its own draw.
 */
final class CudaBatches {
  private CudaBatches() {}

  @Dispatch(value = Engine.class, precedence = 1)
  static <I extends Image> Batch<I> pictures(Cuda cuda, PerItem plan, Batch<I> batch) {
    List<List<CudaPass>> passes = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      Optional<List<CudaPass>> own = passes(plan.of(i, batch.size()), batch.get(i));
      if (own.isEmpty()) {
        return each(cuda, plan, batch);
      }
      passes.add(own.get());
    }
    List<Tensor> pixels = new ArrayList<>();
    batch.forEach(item -> pixels.add(item.pixels()));
    int most = passes.stream().mapToInt(List::size).max().orElse(0);
    Optional<Tensor> all = Optional.empty();
    for (int step = 0; step < most; step++) {
      all = run(cuda, passes, step, pixels);
    }
    if (all.isPresent()) {
      return batch.withStacked(all.get());
    }
    var next = pixels.iterator();
    return batch.map(item -> Image.withPixels(item, next.next()));
  }

  private static <I extends Image> Batch<I> each(Cuda cuda, PerItem plan, Batch<I> batch) {
    List<I> results = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      results.add(Engine.ENGINE.run(cuda, plan.of(i, batch.size()), batch.get(i)));
    }
    var next = results.iterator();
    return batch.map(item -> next.next());
  }

  /** The passes of an item; empty where they are not all known, or not all kernels. */
  private static Optional<List<CudaPass>> passes(Plan plan, Image item) {
    Sequence sequence = plan instanceof Sequence steps ? steps : Sequence.of(plan);
    if (item instanceof FromDicom || Passes.known(sequence) < sequence.steps().size()) {
      return Optional.empty();
    }
    List<CudaPass> kernels = new ArrayList<>();
    for (Pass pass : Passes.of(sequence, Form.of(item)).passes()) {
      if (!(pass instanceof Pass.Streamed streamed)) {
        return Optional.empty();
      }
      CudaPass kernel = CudaPass.of(streamed, sequence.rounding(), item.background());
      if (!kernel.isNothing()) {
        kernels.add(kernel);
      }
    }
    return Optional.of(kernels);
  }

  /**
   * Runs one pass of every item that has so many, and puts the results in the place of its pixels.
   *
   * @return the results as one tensor, where all items shared the launch
   */
  private static Optional<Tensor> run(
      Cuda cuda, List<List<CudaPass>> passes, int step, List<Tensor> pixels) {
    List<Integer> rest = new ArrayList<>();
    for (int i = 0; i < passes.size(); i++) {
      if (step < passes.get(i).size()) {
        rest.add(i);
      }
    }
    boolean everyone = rest.size() == passes.size();
    while (true) {
      CudaPass first = passes.get(rest.getFirst()).get(step);
      List<Integer> alike =
          rest.stream().filter(i -> passes.get(i).get(step).isAlike(first)).toList();
      List<CudaPass> own = alike.stream().map(i -> passes.get(i).get(step)).toList();
      Tensor results = CudaImages.stacked(cuda, own, alike.stream().map(pixels::get).toList());
      for (int k = 0; k < alike.size(); k++) {
        pixels.set(alike.get(k), results.select(0, k));
      }
      rest.removeAll(alike);
      if (rest.isEmpty()) {
        return everyone && alike.size() == passes.size() ? Optional.of(results) : Optional.empty();
      }
    }
  }
}
