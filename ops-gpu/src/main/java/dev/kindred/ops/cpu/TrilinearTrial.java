// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;

/** Rows of a volume made up, that lies askew. */
final class TrilinearTrial implements Trial {
  private static final int SIZE = 64;

  private final TrilinearRows rows;
  private final float[] row = new float[2 * SIZE];

  TrilinearTrial(DType dtype) {
    Tensor voxels = Tensor.of(new float[SIZE * SIZE * SIZE], SIZE, SIZE, SIZE).castTo(dtype);
    double[][] map = {{0.4, 0.3, 0.2, 1}, {0.3, 0.4, -0.2, 1}, {-0.1, 0.2, 0.9, 20}};
    this.rows = new TrilinearRows(voxels, map, Double.POSITIVE_INFINITY);
  }

  @Override
  public void run(boolean vector) {
    for (int j = 0; j < SIZE; j++) {
      rows.sample(j, 0, 0, vector, row);
    }
  }
}
