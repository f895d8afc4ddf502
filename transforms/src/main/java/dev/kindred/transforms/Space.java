// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.ops.Geometry;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.Plan;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Spatial;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a member is between two steps: what decoding has to bring back besides the numbers.
 *
 * @param type its class
 * @param dtype the type of its elements; null where that cannot change
 * @param canvas the canvas it lies on; null for what has none, such as a category
 * @param grid where its voxels are; null for what is no volume
 */
public record Space(
    Class<? extends Semantic> type,
    @Nullable DType dtype,
    @Nullable Canvas canvas,
    @Nullable VoxelGrid grid) {
  /** Rounding on the way there and back, in millimetres. */
  private static final double ROUNDING = 1e-6;

  /** The space a value is in. */
  public static Space of(Semantic value) {
    DType dtype =
        switch (value) {
          case Image image -> image.dtype();
          case Mask mask -> mask.labels().dtype();
          case Volume volume -> volume.dtype();
          default -> null;
        };
    return new Space(
        value.getClass(),
        dtype,
        value instanceof Spatial on ? on.canvas() : null,
        value instanceof Volume volume ? volume.grid() : null);
  }

  /** Whether the member has values that colour operations and filters change. */
  boolean hasIntensities() {
    return dtype != null
        && !Mask.class.isAssignableFrom(type)
        && !LabelVolume.class.isAssignableFrom(type);
  }

  /** The same, grids up to rounding. */
  boolean agrees(Space other) {
    return type == other.type
        && dtype == other.dtype
        && Objects.equals(canvas, other.canvas)
        && (grid == null
            ? other.grid == null
            : other.grid != null && grid.closeTo(other.grid, ROUNDING));
  }

  /** The space after what may be put off: one of the engine's own plans, or like it. */
  Space after(Plan part) {
    return switch (part) {
      case Geometry moves when canvas != null -> new Space(type, dtype, moves.out(), grid);
      case PixelOp color when dtype != null && hasIntensities() ->
          new Space(type, color.out(dtype), canvas, grid);
      case ColorPlan colors when dtype != null && hasIntensities() -> after(colors);
      case VolumetricPart moves when grid != null -> new Space(type, dtype, canvas, moves.onto());
      default -> this;
    };
  }

  private Space after(ColorPlan colors) {
    Space space = this;
    for (PixelOp color : colors.colors()) {
      space = space.after(color);
    }
    return space;
  }

  /** Class, element type and canvas or grid: {@code RgbImage u8 300×451 (H×W)}. */
  @Override
  public String toString() {
    return type.getSimpleName()
        + (dtype == null ? "" : " " + dtype)
        + (canvas == null ? "" : " " + canvas)
        + (grid == null ? "" : " " + grid);
  }
}
