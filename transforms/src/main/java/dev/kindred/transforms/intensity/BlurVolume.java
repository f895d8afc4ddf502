// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.ops.Border;
import dev.kindred.ops.Device;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.transforms.FixedTransform;

/**
 * The mean of the neighbours weighted by a bell curve that is as wide along every axis in the
 * patient, whatever the spacing; it reaches four deviations far, and beyond the volume values are
 * mirrored without repeating the last. Computed in double.
 *
 * @param sigma the deviation in millimetres, at least 0
 */
public record BlurVolume(double sigma) implements VoxelValues, FixedTransform {
  private static final double REACH = 4;

  /** The deviation must be one. */
  public BlurVolume {
    if (!(sigma >= 0) || Double.isInfinite(sigma)) {
      throw new IllegalArgumentException(
          "blur of volumes with sigma %s mm: give 0 or more".formatted(sigma));
    }
  }

  @Override
  public <V extends Volume> V of(Device device, V volume) {
    Volume v = volume;
    AxisLines lines = new AxisLines(v.voxels());
    for (GridAxis axis : GridAxis.values()) {
      double[] weights = weights(sigma / v.grid().spacing(axis));
      int length = v.grid().size().along(axis);
      if (weights.length > 1 && length > 1) {
        lines.each(axis, () -> new Line(weights, length));
      }
    }
    return Volume.withVoxels(volume, lines.voxels(v.dtype()));
  }

  private static double[] weights(double deviation) {
    int reach = (int) Math.min(1 << 20, Math.floor(REACH * deviation + 0.5));
    double[] weights = new double[2 * reach + 1];
    double total = 0;
    for (int n = -reach; n <= reach; n++) {
      weights[n + reach] = reach == 0 ? 1 : StrictMath.exp(-0.5 * n * n / (deviation * deviation));
      total += weights[n + reach];
    }
    for (int n = 0; n < weights.length; n++) {
      weights[n] /= total;
    }
    return weights;
  }

  private static final class Line implements AxisLines.Change {
    private final double[] weights;
    private final double[] wide;

    Line(double[] weights, int length) {
      this.weights = weights;
      this.wide = new double[length + weights.length - 1];
    }

    @Override
    public void apply(double[] one, double[] other) {
      blur(one);
      blur(other);
    }

    private void blur(double[] line) {
      int reach = weights.length / 2;
      for (int n = 0; n < wide.length; n++) {
        wide[n] = line[Border.REFLECT.inside(n - reach, line.length)];
      }
      for (int n = 0; n < line.length; n++) {
        double sum = 0;
        for (int w = 0; w < weights.length; w++) {
          sum += weights[w] * wide[n + w];
        }
        line[n] = sum;
      }
    }
  }

  @Override
  public String words() {
    return "blur by %s mm".formatted(Figures.of(sigma));
  }
}
