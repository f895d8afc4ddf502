// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.ops.Device;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.transforms.FixedTransform;
import java.util.List;

/**
 * Rings beside edges, as of a scanner that measures too few frequencies: of those along each of
 * some axes only the lowest are kept (a box in k-space; MONAI's {@code GibbsNoise} keeps a ball).
 *
 * @param axes along which too little is measured
 * @param kept share of the frequencies, from 0 (the mean alone) to 1 (all)
 */
public record Gibbs(List<GridAxis> axes, double kept) implements VoxelValues, FixedTransform {
  /** A share is one from 0 to 1. */
  public Gibbs {
    axes = List.copyOf(axes);
    if (!(kept >= 0 && kept <= 1)) {
      throw new IllegalArgumentException(
          "gibbs ringing: share of frequencies %s; give one from 0 to 1".formatted(kept));
    }
  }

  @Override
  public <V extends Volume> V of(Device device, V volume) {
    Volume v = volume;
    AxisLines lines = new AxisLines(v.voxels());
    for (GridAxis axis : axes) {
      int length = v.grid().size().along(axis);
      double last = kept * length / 2;
      Spectrum.weigh(lines, axis, length, f -> f <= last ? 1 : 0);
    }
    return Volume.withVoxels(volume, lines.voxels(v.dtype()));
  }

  @Override
  public String words() {
    return "keep %s %% of the frequencies along %s".formatted(Figures.of(100 * kept), axes);
  }
}
