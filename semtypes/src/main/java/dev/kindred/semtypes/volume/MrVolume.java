// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.volume;

import dev.kindred.semtypes.FileInfo;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.arithmetic.Reduction;
import java.nio.file.Path;
import java.util.Optional;

/** Magnetic resonance: voxels are a signal without a unit, of any type. */
public class MrVolume extends Volume {
  /**
   * @throws IllegalArgumentException where the voxels have not the sizes of the grid
   */
  protected MrVolume(Tensor kji, VoxelGrid grid, Optional<FileInfo> info) {
    super(kji, grid, info);
  }

  /**
   * The volume of this signal [D, H, W].
   *
   * @throws IllegalArgumentException where the voxels have not the sizes of the grid
   */
  public static MrVolume of(Tensor signal, VoxelGrid grid) {
    return new MrVolume(signal, grid, Optional.empty());
  }

  /** The same with what a file says of it. */
  public static MrVolume of(Tensor signal, VoxelGrid grid, FileInfo info) {
    return new MrVolume(signal, grid, Optional.of(info));
  }

  /** A volume whose values you know to be MR signal, though its file does not say so. */
  public static MrVolume from(Volume signal) {
    return new MrVolume(signal.voxels(), signal.grid(), signal.info());
  }

  /**
   * Reads a volume whose values you know to be MR signal.
   *
   * @throws dev.kindred.semtypes.UnreadableFileException as {@link Volume#read}
   */
  public static MrVolume read(Path file) {
    Volume volume = Volume.read(file);
    return volume instanceof MrVolume mr ? mr : from(volume);
  }

  @Override
  protected MrVolume copyWith(Tensor kji, VoxelGrid onto) {
    return new MrVolume(kji, onto, info());
  }

  /**
   * The least finite value, since a signal has no zero of its own; 0 where there is none. Looks at
   * every voxel at each call, unless something else was said.
   */
  @Override
  public double background() {
    return saidBackground().orElseGet(this::least);
  }

  private double least() {
    double least = Reduction.MIN.of(voxels()).getDouble(0);
    return Double.isFinite(least) ? least : leastFinite();
  }

  private double leastFinite() {
    double least = Double.POSITIVE_INFINITY;
    for (long at = 0; at < voxels().shape().count(); at++) {
      double value = voxels().getDouble(at);
      least = Double.isFinite(value) ? Math.min(least, value) : least;
    }
    return Double.isFinite(least) ? least : 0;
  }
}
