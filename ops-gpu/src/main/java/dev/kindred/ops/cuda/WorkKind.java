// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.ops.Deform;
import dev.kindred.ops.PerItem;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Resample;
import dev.kindred.ops.Sequence;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.volume.Volume;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What decides whether a card has kernels for a piece of work: the structure of the plan, without
 * the numbers of its draw, and the type of the value, without its size.
 */
record WorkKind(Object plan, Object value) {

  static WorkKind of(Plan plan, Semantic x) {
    return new WorkKind(structure(plan), type(x));
  }

  private static Object structure(Plan plan) {
    return switch (plan) {
      case Sequence all ->
          List.of(
              all.rounding(), all.fuse(), all.steps().stream().map(WorkKind::structure).toList());
      case PerItem all -> {
        LinkedHashSet<Object> structures = new LinkedHashSet<>();
        all.plans().forEach(own -> structures.add(structure(own)));
        yield structures;
      }
      case Resample resample -> List.of(Resample.class, resample.interpolation(), resample.reach());
      case Deform deform -> List.of(Deform.class, deform.interpolation(), deform.reach());
      default -> plan.getClass();
    };
  }

  private static Object type(Semantic x) {
    List<Object> type = new ArrayList<>(List.of(x.getClass()));
    switch (x) {
      case Batch<?> batch ->
          batch.items().stream().map(WorkKind::type).distinct().forEach(type::add);
      case Image image -> type.addAll(List.of(image.dtype(), image.channels()));
      case Mask mask -> type.add(mask.labels().dtype());
      case Volume volume -> type.add(volume.voxels().dtype());
      default -> {}
    }
    return type;
  }
}
