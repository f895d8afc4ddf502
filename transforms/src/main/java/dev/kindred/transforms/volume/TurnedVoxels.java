// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.Reorientation;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Moves the patient so that the voxels of a grid land on voxels: mirrored, or turned by quarters
 * about the middle. Volumes on that grid are copied exactly; where a quarter turn swaps axes of
 * different lengths or spacings the grid swaps them too. A volume on another grid makes the same
 * motion and takes its voxels along, on a grid whose axes run as before. Landmarks move.
 *
 * @param about the grid it was drawn for
 * @param axes the old axes that become i, j and k, in this order
 * @param flipped the old axes that are reversed first
 */
public record TurnedVoxels(VoxelGrid about, List<GridAxis> axes, List<GridAxis> flipped)
    implements WorldPlan {
  /** Every axis once. */
  public TurnedVoxels {
    Reorientation how = new Reorientation(axes, Set.copyOf(flipped));
    axes = how.axes();
    flipped = how.flipped().stream().sorted().toList();
  }

  static TurnedVoxels mirrored(VoxelGrid about, List<GridAxis> flipped) {
    return new TurnedVoxels(about, List.of(GridAxis.values()), flipped);
  }

  /** As {@code numpy.rot90} with the two other axes in the order of arrays. */
  static TurnedVoxels turned(VoxelGrid about, GridAxis axis, int quarters) {
    GridAxis first = axis == GridAxis.K ? GridAxis.J : GridAxis.K;
    GridAxis second = axis == GridAxis.I ? GridAxis.J : GridAxis.I;
    List<GridAxis> swapped =
        List.of(GridAxis.values()).stream()
            .map(each -> each == first ? second : each == second ? first : each)
            .toList();
    return switch (Math.floorMod(quarters, 4)) {
      case 0 -> mirrored(about, List.of());
      case 1 -> new TurnedVoxels(about, swapped, List.of(second));
      case 2 -> mirrored(about, List.of(first, second));
      default -> new TurnedVoxels(about, swapped, List.of(first));
    };
  }

  private boolean keepsAxes() {
    return axes.equals(List.of(GridAxis.values()));
  }

  /** The voxels in their new order, still at their old places. */
  private VoxelGrid reordered() {
    Set<GridAxis> set = EnumSet.noneOf(GridAxis.class);
    set.addAll(flipped);
    return about.reorient(new Reorientation(axes, set));
  }

  /** The voxels in their new order, along the axes and about the middle of before. */
  private VoxelGrid turned() {
    if (keepsAxes()) {
      return about;
    }
    VoxelGrid order = reordered();
    Vector3 i = about.direction(GridAxis.I).times(order.spacing(GridAxis.I));
    Vector3 j = about.direction(GridAxis.J).times(order.spacing(GridAxis.J));
    Vector3 k = about.direction(GridAxis.K).times(order.spacing(GridAxis.K));
    GridSize size = order.size();
    Vector3 first =
        FirstVolume.centre(about)
            .minus(i.times((size.i() - 1) / 2.0))
            .minus(j.times((size.j() - 1) / 2.0))
            .minus(k.times((size.k() - 1) / 2.0));
    return new VoxelGrid(size, first, i, j, k);
  }

  @Override
  public WorldAffine motion() {
    return WorldAffine.between(reordered(), turned());
  }

  @Override
  public VoxelGrid out(VoxelGrid in) {
    if (in.equals(about)) {
      return turned();
    }
    VoxelGrid moved = motion().at(in);
    return moved.reorient(Reorientation.between(moved.orientation(), in.orientation()));
  }

  @Override
  public VoxelSampling sampling() {
    return VoxelSampling.nearest();
  }

  @Override
  public String words() {
    String mirrored = Wording.list(flipped.stream().map(Wording::indices).toList());
    if (keepsAxes()) {
      return flipped.isEmpty() ? "leave as it is" : "mirror the " + mirrored;
    }
    String order = Wording.list(axes.stream().map(Wording::indices).toList());
    return "make %s the columns, rows and slices%s"
        .formatted(order, flipped.isEmpty() ? "" : ", the " + mirrored + " mirrored first");
  }
}
