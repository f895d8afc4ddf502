// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.semtypes.Tensor;

/**
 * The weighted mean of the 2 × 2 × 2 voxels around a place. A voxel of weight 0 is not looked at,
 * so that what is not a number does not spread to places that are exactly a voxel's.
 */
final class TrilinearSampler implements VoxelSampler {
  private final VoxelSource voxels;
  private final long width;
  private final long area;

  TrilinearSampler(Tensor kji) {
    this.voxels = VoxelSource.of(kji);
    this.width = kji.shape().size(2);
    this.area = kji.shape().size(1) * width;
  }

  @Override
  public double at(double x, double y, double z) {
    long i = (long) x;
    long j = (long) y;
    long k = (long) z;
    double fx = x - i;
    double fy = y - j;
    double fz = z - k;
    long at = k * area + j * width + i;
    double near = plane(at, fx, fy);
    return fz == 0 ? near : (1 - fz) * near + fz * plane(at + area, fx, fy);
  }

  private double plane(long at, double fx, double fy) {
    double above = line(at, fx);
    return fy == 0 ? above : (1 - fy) * above + fy * line(at + width, fx);
  }

  private double line(long at, double fx) {
    double left = voxels.at(at);
    return fx == 0 ? left : (1 - fx) * left + fx * voxels.at(at + 1);
  }
}
