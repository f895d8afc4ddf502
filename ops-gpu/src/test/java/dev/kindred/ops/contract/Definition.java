// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.contract;

import dev.kindred.ops.Chain;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.PerItem;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Resample;
import dev.kindred.ops.Rounding;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.Slices;
import dev.kindred.ops.filter.Filter;
import dev.kindred.ops.filter.Morphology;
import dev.kindred.ops.program.Range;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Runs plans by their definitions, one pixel after another and one step after another, with nothing
 * of an engine: what every engine is compared with.
 */
final class Definition {
  private Definition() {}

  /** The value after the plan. */
  @SuppressWarnings("unchecked") // every case gives a value of the class it got
  static <T extends Semantic> T run(Plan plan, T x) {
    return (T)
        switch (x) {
          case Batch<?> batch -> each(plan, batch);
          case Image image when plan instanceof Sequence steps && isFused(steps) ->
              PassOracle.run(steps, image);
          case Semantic _ when plan instanceof Sequence steps -> steps(steps, x);
          case DicomImage slice -> slice(plan, slice);
          case Image image -> Image.withPixels(image, pixels(plan, image));
          case Mask mask -> Mask.withLabels(mask, labels(plan, mask));
          case LabelVolume labels when !(plan instanceof Resample) -> labels;
          case Volume volume -> volume(plan, volume);
          default -> throw new IllegalArgumentException("%s on %s".formatted(plan, x));
        };
  }

  private static <T extends Semantic> Batch<T> each(Plan plan, Batch<T> batch) {
    List<T> results = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      Plan own = plan instanceof PerItem items ? items.of(i, batch.size()) : plan;
      results.add(run(own, batch.get(i)));
    }
    Iterator<T> next = results.iterator();
    return batch.map(item -> next.next());
  }

  private static boolean isFused(Sequence steps) {
    return steps.rounding() == Rounding.FUSED;
  }

  /** Neighbouring moves that can be one are one. */
  private static Semantic steps(Sequence plan, Semantic x) {
    Semantic now = x;
    List<Plan> left = new ArrayList<>(plan.steps());
    while (!left.isEmpty()) {
      Plan first = left.removeFirst();
      if (first instanceof Geometry move
          && !left.isEmpty()
          && left.getFirst() instanceof Geometry next
          && !(move.then(next).fused(plan.fuse()) instanceof Chain)) {
        left.set(0, move.then(next).fused(plan.fuse()));
      } else {
        now = run(first, now);
      }
    }
    return now;
  }

  /** What is said of a slice says what lies outside it. */
  private static DicomImage slice(Plan plan, DicomImage slice) {
    DicomImage after = Image.withPixels(slice, pixels(plan, slice));
    return plan instanceof PixelOp op ? Slices.described(slice, after, op) : after;
  }

  private static Tensor pixels(Plan plan, Image image) {
    return switch (plan) {
      case PixelOp op -> PixelOracle.run(op, image.pixels(), Range.of(image));
      case Geometry move -> MoveOracle.run(move, image.pixels(), image.background(), false);
      case Filter filter ->
          new FilterOracle(image.pixels(), image instanceof DicomImage).run(filter);
      case Morphology _ -> image.pixels();
      default -> throw new IllegalArgumentException(plan + ": it has no definition here");
    };
  }

  private static Tensor labels(Plan plan, Mask mask) {
    return switch (plan) {
      case Geometry move -> {
        Tensor plane = mask.labels().reshape(1, mask.canvas().height(), mask.canvas().width());
        yield MoveOracle.run(move, plane, 0, true).reshape(move.out().height(), move.out().width());
      }
      case Morphology change -> FilterOracle.run(change, mask.labels());
      default -> mask.labels();
    };
  }

  /** For an operation the slices lie below each other. */
  private static Volume volume(Plan plan, Volume volume) {
    if (plan instanceof Resample resample) {
      return VolumeOracle.run(resample, volume);
    }
    Tensor kji = volume.voxels();
    Tensor tall = kji.reshape(1, kji.shape().size(0) * kji.shape().size(1), kji.shape().size(2));
    Tensor changed = PixelOracle.run((PixelOp) plan, tall, Range.measured(kji.dtype()));
    return Volume.withVoxels(volume, changed.reshape(kji.shape().toArray()));
  }
}
