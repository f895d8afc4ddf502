// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.ops.Device;
import dev.kindred.ops.Engine;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.volume.BodyMotion;
import java.util.List;

/**
 * A patient who moved while frequencies were measured one after the other along an axis, from the
 * middle of k-space outwards: each part of them shows the patient elsewhere. After Shaw and others,
 * MRI k-space motion artefact augmentation (2019), as TorchIO's {@code RandomMotion}, made
 * symmetric so that values stay real. Labels show where the patient lay at first, which is where
 * the low frequencies, and so the shapes, are.
 *
 * @param axis of phase encoding
 * @param positions where the patient lay later, each for an equal part of the frequencies; the
 *     first part shows the patient where they are
 */
public record MotionArtefact(GridAxis axis, List<BodyMotion> positions)
    implements VoxelValues, FixedTransform {
  /** Keeps an unchangeable copy. */
  public MotionArtefact {
    positions = List.copyOf(positions);
  }

  @Override
  public <V extends Volume> V of(Device device, V volume) {
    Volume v = volume;
    int length = v.grid().size().along(axis);
    int parts = positions.size() + 1;
    double[] sum = part(v, length, parts, 0);
    for (int n = 1; n < parts; n++) {
      Volume moved = Engine.ENGINE.run(device, positions.get(n - 1), v);
      double[] more = part(moved, length, parts, n);
      for (int at = 0; at < sum.length; at++) {
        sum[at] += more[at];
      }
    }
    return Volume.withVoxels(volume, AxisLines.tensor(sum, v.grid().size(), v.dtype()));
  }

  private double[] part(Volume volume, int length, int parts, int n) {
    return Spectrum.weighed(
        volume.voxels(),
        axis,
        f -> Math.min(parts - 1, (int) (2L * f * parts / (length + 1))) == n ? 1 : 0);
  }

  @Override
  public String words() {
    return positions.isEmpty()
        ? "lie still"
        : "move while scanned along %s: %s"
            .formatted(
                axis, String.join("; then ", positions.stream().map(BodyMotion::words).toList()));
  }
}
