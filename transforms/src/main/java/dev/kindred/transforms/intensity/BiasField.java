// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.ops.Device;
import dev.kindred.ops.Plan;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.volume.GridPoint;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.Space;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The uneven brightness of an MR coil: every value times {@code exp(P)}, P a polynomial of the
 * place in the patient. After Van Leemput and others, Automated model-based bias field correction
 * of MR images of the brain (1999), as TorchIO's {@code RandomBiasField}. The field belongs to the
 * patient, so volumes on different grids see the same; it can be divided out again.
 *
 * @param over the grid over which places count from −1 to 1 along each axis
 * @param order the highest sum of powers, 3 being usual
 * @param most the largest magnitude of a coefficient, 0.5 being usual
 * @param key what the coefficients are drawn from
 * @param divided whether the values are divided by the field instead
 */
public record BiasField(VoxelGrid over, int order, double most, DrawKey key, boolean divided)
    implements VoxelValues, FixedTransform {
  private static final int HIGHEST = 8;

  /** The polynomial must be one. */
  public BiasField {
    if (order < 0 || order > HIGHEST || !(most >= 0) || Double.isInfinite(most)) {
      throw new IllegalArgumentException(
          "bias field of order %d with coefficients up to %s: give an order of 0 to %d, and 0 or more"
              .formatted(order, most, HIGHEST));
    }
  }

  @Override
  public <V extends Volume> V of(Device device, V volume) {
    Volume v = volume;
    GridSize size = v.grid().size();
    double[] values = v.voxels().dense().toDoubleArray();
    double[][][] coefficients = coefficients();
    IntStream.range(0, size.k())
        .parallel()
        .forEach(k -> {
          for (int j = 0; j < size.j(); j++) {
            for (int i = 0; i < size.i(); i++) {
              double power = polynomial(coefficients, v.grid().world(i, j, k));
              values[(k * size.j() + j) * size.i() + i] *= StrictMath.exp(divided ? -power : power);
            }
          }
        });
    return Volume.withVoxels(volume, AxisLines.tensor(values, size, v.dtype()));
  }

  /** By the powers of i, j and k. */
  private double[][][] coefficients() {
    double[][][] all = new double[order + 1][order + 1][order + 1];
    for (int i = 0; i <= order; i++) {
      for (int j = 0; i + j <= order; j++) {
        for (int k = 0; i + j + k <= order; k++) {
          all[i][j][k] = key.uniform("i%d j%d k%d".formatted(i, j, k), -most, most);
        }
      }
    }
    return all;
  }

  /** By Horner's scheme. */
  private double polynomial(double[][][] coefficients, Vector3 place) {
    GridPoint at = over.index(place);
    double x = 2 * (at.i() + 0.5) / over.size().i() - 1;
    double y = 2 * (at.j() + 0.5) / over.size().j() - 1;
    double z = 2 * (at.k() + 0.5) / over.size().k() - 1;
    double sum = 0;
    for (int i = order; i >= 0; i--) {
      double inner = 0;
      for (int j = order - i; j >= 0; j--) {
        double innermost = 0;
        for (int k = order - i - j; k >= 0; k--) {
          innermost = innermost * z + coefficients[i][j][k];
        }
        inner = inner * y + innermost;
      }
      sum = sum * x + inner;
    }
    return sum;
  }

  /** The same field divided out; whole numbers are rounded on the way. */
  @Override
  public Optional<Plan> inverse(Space before) {
    return Optional.of(new BiasField(over, order, most, key, !divided));
  }

  @Override
  public String words() {
    return "%s a bias field of order %d, coefficients up to %s"
        .formatted(divided ? "divide by" : "multiply by", order, Figures.of(most));
  }
}
