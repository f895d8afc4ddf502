// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.volume;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.FileInfo;
import dev.kindred.semtypes.Tensor;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Computed tomography: voxels in Hounsfield units (HU; air −1000, water 0) as f32, or as i16 where
 * all are whole.
 */
public class CtVolume extends Volume {
  /** What lies outside a scan, in HU. */
  public static final double OUTSIDE = -1024;

  /**
   * @throws IllegalArgumentException where the voxels are not f32 or i16 of the grid's sizes
   */
  protected CtVolume(Tensor kji, VoxelGrid grid, Optional<FileInfo> info) {
    super(kji, grid, info);
    if (kji.dtype() != DType.F32 && kji.dtype() != DType.I16) {
      throw new IllegalArgumentException(
          "%s of %s: Hounsfield units are f32 or i16; apply the rescale of the file, or cast"
              .formatted(getClass().getSimpleName(), kji));
    }
  }

  /**
   * The volume of these Hounsfield units [D, H, W].
   *
   * @throws IllegalArgumentException where they are not f32 or i16 of the grid's sizes
   */
  public static CtVolume of(Tensor hu, VoxelGrid grid) {
    return new CtVolume(hu, grid, Optional.empty());
  }

  /** The same with what a file says of it. */
  public static CtVolume of(Tensor hu, VoxelGrid grid, FileInfo info) {
    return new CtVolume(hu, grid, Optional.of(info));
  }

  /**
   * A volume whose values you know to be Hounsfield units, though its file does not say so: u8 and
   * i16 as i16, other types as f32.
   */
  public static CtVolume from(Volume hu) {
    boolean small = hu.dtype() == DType.U8 || hu.dtype() == DType.I16;
    return new CtVolume(hu.voxels().castTo(small ? DType.I16 : DType.F32), hu.grid(), hu.info());
  }

  /**
   * Reads a volume whose values you know to be Hounsfield units.
   *
   * @throws dev.kindred.semtypes.UnreadableFileException as {@link Volume#read}
   */
  public static CtVolume read(Path file) {
    Volume volume = Volume.read(file);
    return volume instanceof CtVolume ct ? ct : from(volume);
  }

  @Override
  protected CtVolume copyWith(Tensor kji, VoxelGrid onto) {
    return new CtVolume(kji, onto, info());
  }

  /** Hounsfield units. */
  @Override
  public String unit() {
    return "HU";
  }

  /** Air: −1024 HU, unless something else was said. */
  @Override
  public double background() {
    return saidBackground().orElse(OUTSIDE);
  }
}
