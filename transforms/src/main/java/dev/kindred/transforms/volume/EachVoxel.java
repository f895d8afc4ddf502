// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.ops.PixelOp;
import dev.kindred.ops.Plan;
import dev.kindred.ops.program.Op;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Program;
import dev.kindred.ops.program.Range;
import dev.kindred.ops.program.Trace;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.transforms.ColorPlan;
import java.util.List;

/**
 * Which plans on a volume, one after the other, give every voxel a value that follows from its own
 * alone: neither from its place nor from those beside it.
 */
final class EachVoxel {
  private final boolean labels;
  private DType dtype;

  EachVoxel(Volume volume) {
    this.labels = volume instanceof LabelVolume;
    this.dtype = volume.dtype();
  }

  /** Whether the next plan does; asked in order. */
  boolean takes(Plan plan) {
    return switch (plan) {
      case ColorPlan color -> color.colors().stream().allMatch(this::isOne);
      case PixelOp op -> isOne(op);
      default -> false;
    };
  }

  private boolean isOne(PixelOp op) {
    if (labels) {
      return true;
    }
    Trace trace = op.trace(Pixel.input(1, Range.measured(dtype)));
    dtype = op.out(dtype);
    return !trace.needsLook() && !goesByPlace(trace.program());
  }

  private static boolean goesByPlace(Program program) {
    return List.of(Op.COLUMN, Op.ROW, Op.COVERAGE, Op.NOISE).stream().anyMatch(program::uses);
  }
}
