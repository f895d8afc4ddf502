// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.ops.Device;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.transforms.FixedTransform;

/**
 * Faint copies of the patient along the axis of phase encoding, as of breath or pulse: every n-th
 * frequency is weakened, but for the middle of k-space. TorchIO's {@code RandomGhosting}, made
 * symmetric so that values stay real.
 *
 * @param axis of phase encoding
 * @param ghosts how many copies, at least 1
 * @param intensity by how much those frequencies are weakened; 0 not at all, 1 to nothing
 */
public record Ghosting(GridAxis axis, int ghosts, double intensity)
    implements VoxelValues, FixedTransform {
  /** The share of the frequencies, about 0, that stays: the patient itself. */
  private static final double MIDDLE = 0.02;

  /** There must be a ghost, and an intensity. */
  public Ghosting {
    if (ghosts < 1 || !(intensity >= 0) || Double.isInfinite(intensity)) {
      throw new IllegalArgumentException(
          "ghosting by %d copies of intensity %s: give 1 copy or more, and 0 or more"
              .formatted(ghosts, intensity));
    }
  }

  @Override
  public <V extends Volume> V of(Device device, V volume) {
    Volume v = volume;
    int length = v.grid().size().along(axis);
    double middle = MIDDLE * length / 2;
    AxisLines lines = new AxisLines(v.voxels());
    Spectrum.weigh(lines, axis, length, f -> f > middle && f % ghosts == 0 ? 1 - intensity : 1);
    return Volume.withVoxels(volume, lines.voxels(v.dtype()));
  }

  @Override
  public String words() {
    return "%d ghosts of intensity %s along %s".formatted(ghosts, Figures.of(intensity), axis);
  }
}
