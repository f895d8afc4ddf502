// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.PerItem;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Sequence;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Plans on values that stay on a card: as for those of the host, without the way over the bus. */
final class CudaValues {
  private CudaValues() {}

  @Dispatch(Engine.class)
  static <I extends Image> OnDevice<I> move(Cuda cuda, Geometry plan, OnDevice<I> picture) {
    return picture(cuda, picture, CudaPlans.move(plan, picture.outline().value()));
  }

  @Dispatch(Engine.class)
  static <I extends Image> OnDevice<I> color(Cuda cuda, PixelOp plan, OnDevice<I> picture) {
    return run(cuda, Sequence.of(plan), picture);
  }

  @Dispatch(Engine.class)
  static <I extends Image> OnDevice<I> run(Cuda cuda, Sequence plan, OnDevice<I> picture) {
    List<CudaPass> passes = passes(plan, picture.outline().value());
    return picture(cuda, picture, CudaChain.ofOne(passes));
  }

  @Dispatch(Engine.class)
  static <M extends Mask> OnDevice<M> moveMask(Cuda cuda, Geometry plan, OnDevice<M> mask) {
    Outline<M> before = mask.outline();
    Optional<CudaChain> chain = CudaPlans.move(plan, before.value());
    return run(
        cuda,
        mask,
        chain,
        before.with(before.dtype(), Shape.of(plan.out().height(), plan.out().width())));
  }

  /** The moves of a sequence; colours say nothing about labels. */
  @Dispatch(Engine.class)
  static <M extends Mask> OnDevice<M> runMask(Cuda cuda, Sequence plan, OnDevice<M> mask) {
    List<CudaWork> works = new ArrayList<>();
    Outline<M> now = mask.outline();
    for (Plan step : plan.steps()) {
      if (step instanceof Geometry move) {
        CudaPlans.move(move, now.value()).ifPresent(chain -> works.addAll(chain.works()));
        now = now.with(now.dtype(), Shape.of(move.out().height(), move.out().width()));
      } else if (!(step instanceof PixelOp)) {
        throw notAllKernels(plan);
      }
    }
    return run(
        cuda, mask, works.isEmpty() ? Optional.empty() : Optional.of(new CudaChain(works)), now);
  }

  /** Every item alike: sequences too, and plans that have a method for every type. */
  @Dispatch(value = Engine.class, precedence = 2)
  static <I extends Image> OnDevice<Batch<I>> alike(
      Cuda cuda, Plan plan, OnDevice<Batch<I>> batch) {
    int size = batch.outline().value().size();
    return each(cuda, new PerItem(Collections.nCopies(size, plan)), batch);
  }

  @Dispatch(Engine.class)
  static <I extends Image> OnDevice<Batch<I>> each(
      Cuda cuda, PerItem plan, OnDevice<Batch<I>> batch) {
    Batch<I> items = batch.outline().value();
    List<List<CudaPass>> passes = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      passes.add(passes(plan.of(i, items.size()), items.get(i)));
    }
    requireHere(cuda, batch);
    GroupedItems grouped = GroupedItems.of(batch.outline(), passes);
    return batch.use(source ->
        new OnDevice<>(
            cuda, grouped.after(batch.outline()), grouped.run(cuda, cuda.residence(), source)));
  }

  private static List<CudaPass> passes(Plan plan, Image picture) {
    return CudaPlans.passes(plan, picture).orElseThrow(() -> notAllKernels(plan));
  }

  private static UnsupportedOperationException notAllKernels(Plan plan) {
    return new UnsupportedOperationException(
        "%s on a value on a card: not all of it is kernels; download the value, run the plan on it and upload the result"
            .formatted(plan));
  }

  private static <I extends Image> OnDevice<I> picture(
      Cuda cuda, OnDevice<I> picture, Optional<CudaChain> chain) {
    Outline<I> before = picture.outline();
    Outline<I> after = chain.map(c -> before.with(c.out(), planes(c.shape()))).orElse(before);
    return run(cuda, picture, chain, after);
  }

  private static Shape planes(Shape results) {
    return Shape.of(results.size(0) * results.size(1), results.size(2), results.size(3));
  }

  private static <T extends Semantic> OnDevice<T> run(
      Cuda cuda, OnDevice<T> value, Optional<CudaChain> chain, Outline<T> after) {
    requireHere(cuda, value);
    Residence home = cuda.residence();
    return value.use(source ->
        new OnDevice<>(
            cuda,
            after,
            chain.isPresent() ? home.run(cuda, chain.get(), source) : home.copy(source)));
  }

  private static void requireHere(Cuda cuda, OnDevice<?> value) {
    if (value.device() != cuda) {
      throw new IllegalArgumentException(
          "run on %s: the value is on %s; run it there, or download it and upload it here"
              .formatted(cuda, value.device()));
    }
  }
}
