// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.volume;

import dev.kindred.semtypes.Amounts;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.FileInfo;
import dev.kindred.semtypes.SameClass;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.read.Readers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Voxels [D, H, W] = (k, j, i) with their place in the patient. What the values mean is said by the
 * subclass: Hounsfield units, MR signal, labels; of a plain Volume nothing is known.
 *
 * <p>What cuts, flips or reorders the voxels moves the grid with them, so a place in the patient
 * always finds the same value. These operations are static, so that they keep the static type:
 * {@code CtVolume lower = Volume.sliced(ct, GridAxis.K, new GridRange(0, 10))}. They copy no voxel:
 * the result is a view of the same memory ({@link Tensor#dense()} lets go of the rest).
 *
 * <p>Open for library authors. A subclass overrides {@link #copyWith} so that every operation keeps
 * its class and metadata, and {@link #equals}, {@link #hashCode} and {@link #closeTo} where it adds
 * fields.
 */
public class Volume extends Amounts {
  /** How far the places of two close volumes may be apart, in the smallest spacing. */
  private static final double PLACE_TOLERANCE = 1e-3;

  private final Tensor voxels;
  private final VoxelGrid grid;
  private final Optional<FileInfo> info;

  /** Set once, before anybody else sees the volume; NaN where nothing was said. */
  private double beyond = Double.NaN;

  /**
   * @throws IllegalArgumentException where the voxels have not the sizes of the grid
   */
  protected Volume(Tensor kji, VoxelGrid grid, Optional<FileInfo> info) {
    if (!kji.shape().equals(grid.size().shape())) {
      throw new IllegalArgumentException(
          "%s of %s on a grid of %s: the sizes differ; give voxels [slices, rows, columns] of the grid"
              .formatted(getClass().getSimpleName(), kji, grid.size()));
    }
    this.voxels = kji;
    this.grid = grid;
    this.info = info;
  }

  /**
   * The volume of these voxels [D, H, W], of any type.
   *
   * @throws IllegalArgumentException where the voxels have not the sizes of the grid
   */
  public static Volume of(Tensor kji, VoxelGrid grid) {
    return new Volume(kji, grid, Optional.empty());
  }

  /** The same with what a file says of it. */
  public static Volume of(Tensor kji, VoxelGrid grid, FileInfo info) {
    return new Volume(kji, grid, Optional.of(info));
  }

  /**
   * Reads a volume of any format that is known ({@link Readers}); what the file holds decides, not
   * its name. Files that do not say what their numbers mean give a plain Volume: where you know it,
   * read by {@link CtVolume#read}, {@link MrVolume#read} or {@link LabelVolume#read}.
   *
   * @throws dev.kindred.semtypes.UnreadableFileException naming the file and the reason where it is
   *     missing, damaged or holds something else, such as several frames
   */
  public static Volume read(Path file) {
    return Readers.read(file, Volume.class);
  }

  /**
   * Reads a file of one frame or several, which come in the order of the file: time, directions of
   * diffusion, echoes.
   *
   * @throws dev.kindred.semtypes.UnreadableFileException naming the file and the reason where it is
   *     missing, damaged or holds something else
   */
  public static Batch<Volume> readFrames(Path file) {
    Semantic value = Readers.read(file);
    List<Volume> frames = new ArrayList<>();
    for (Semantic each : value instanceof Batch<?> batch ? batch : List.of(value)) {
      if (!(each instanceof Volume volume)) {
        throw new UnreadableFileException(
            file.toString(), "expected volumes, it holds %s; read it by Readers".formatted(value));
      }
      frames.add(volume);
    }
    return Batch.of(Volume.class, frames);
  }

  /**
   * A volume of this very class, with all metadata of this one and these voxels on this grid, whose
   * sizes and type may be others. Every subclass overrides it.
   */
  protected Volume copyWith(Tensor kji, VoxelGrid onto) {
    return new Volume(kji, onto, info);
  }

  @Override
  protected final Volume copyWith(Tensor kji) {
    return copyWith(kji, grid);
  }

  /** Other values at the same places, class and metadata kept. */
  public static <V extends Volume> V withVoxels(V volume, Tensor kji) {
    return moved(volume, kji, volume.grid());
  }

  /**
   * Other voxels on another grid, class and metadata kept; see {@link #copyWith}.
   *
   * @throws IllegalArgumentException where the voxels have not the sizes of the grid
   */
  public static <V extends Volume> V moved(V volume, Tensor kji, VoxelGrid onto) {
    V copy =
        SameClass.of(volume, volume.copyWith(kji, onto), "moved", "copyWith(Tensor, VoxelGrid)");
    ((Volume) copy).beyond = ((Volume) volume).beyond;
    return copy;
  }

  /**
   * The same volume with another value of what lies outside it, kept by all that comes of it: for
   * operations that give its values another scale, such as a window of a CT, whose air is 0 then.
   *
   * @param value the {@link #background()} from now on; empty for that of the class
   */
  public static <V extends Volume> V withBackground(V volume, OptionalDouble value) {
    V copy = moved(volume, volume.voxels(), volume.grid());
    ((Volume) copy).beyond = value.orElse(Double.NaN);
    return copy;
  }

  /** What {@link #withBackground} said; for the {@link #background()} of subclasses. */
  public final OptionalDouble saidBackground() {
    return Double.isNaN(beyond) ? OptionalDouble.empty() : OptionalDouble.of(beyond);
  }

  /**
   * A range of indices along one axis.
   *
   * @throws IllegalArgumentException where it ends beyond the volume
   */
  public static <V extends Volume> V sliced(V volume, GridAxis axis, GridRange range) {
    return sliced(volume, axis, range, 1);
  }

  /**
   * Every {@code stride}th index of a range along one axis, the first included. Values between are
   * left out, not averaged.
   *
   * @throws IllegalArgumentException where the range ends beyond the volume or the stride is below
   *     1
   */
  public static <V extends Volume> V sliced(V volume, GridAxis axis, GridRange range, int stride) {
    VoxelGrid onto = volume.grid().slice(axis, range, stride);
    Tensor part = volume.voxels().slice(axis.arrayAxis(), range.from(), range.to(), stride);
    return moved(volume, part, onto);
  }

  /**
   * The voxels of a box.
   *
   * @throws IllegalArgumentException where it ends beyond the volume
   */
  public static <V extends Volume> V cropped(V volume, GridBox box) {
    V rest = volume;
    for (GridAxis axis : List.of(GridAxis.K, GridAxis.J, GridAxis.I)) {
      rest = sliced(rest, axis, box.along(axis));
    }
    return rest;
  }

  /** The same voxels counted from the other end of an axis: nothing moves in the patient. */
  public static <V extends Volume> V flipped(V volume, GridAxis axis) {
    return moved(volume, volume.voxels().flip(axis.arrayAxis()), volume.grid().flip(axis));
  }

  /**
   * The same voxels with other names of the axes: nothing moves in the patient.
   *
   * @param axes the old axes that become i, j and k, in this order
   */
  public static <V extends Volume> V permuted(V volume, List<GridAxis> axes) {
    return reoriented(volume, new Reorientation(axes, Set.of()));
  }

  /**
   * The same voxels with axes that run another way, as near as flips and a permutation get: nothing
   * moves in the patient and nothing is interpolated.
   *
   * <p>Undone by {@code reoriented(result, Reorientation.between(old, target).inverse())}.
   */
  public static <V extends Volume> V reoriented(V volume, Orientation target) {
    return reoriented(volume, Reorientation.between(volume.grid().orientation(), target));
  }

  /** The same voxels with axes flipped and permuted: nothing moves in the patient. */
  public static <V extends Volume> V reoriented(V volume, Reorientation how) {
    Tensor kji = volume.voxels();
    for (GridAxis axis : how.flipped()) {
      kji = kji.flip(axis.arrayAxis());
    }
    int i = how.axes().get(0).arrayAxis();
    int j = how.axes().get(1).arrayAxis();
    int k = how.axes().get(2).arrayAxis();
    return moved(volume, kji.transpose(k, j, i), volume.grid().reorient(how));
  }

  /** The voxels [D, H, W] = (k, j, i). */
  public final Tensor voxels() {
    return voxels;
  }

  /** The {@link #voxels}. */
  @Override
  public final Tensor amounts() {
    return voxels;
  }

  /** Voxels of different places do not lie on each other. */
  @Override
  public Optional<String> mismatch(Amounts other) {
    return other instanceof Volume that && !samePlace(that)
        ? Optional.of("grid %s and %s".formatted(grid, that.grid))
        : Optional.empty();
  }

  /** Where the voxels lie. */
  public final VoxelGrid grid() {
    return grid;
  }

  /** What the file says of this volume beyond voxels and place. */
  public final Optional<FileInfo> info() {
    return info;
  }

  /** The type of the voxels. */
  public final DType dtype() {
    return voxels.dtype();
  }

  /**
   * The value of the voxel with these indices.
   *
   * @throws IndexOutOfBoundsException where there is no such voxel
   */
  public final double value(int i, int j, int k) {
    GridSize size = grid.size();
    long row = Objects.checkIndex(k, size.k()) * (long) size.j() + Objects.checkIndex(j, size.j());
    return voxels.getDouble(row * size.i() + Objects.checkIndex(i, size.i()));
  }

  /** The value of the voxel that a place in LPS millimetres lies in, or none outside. */
  public final Optional<Double> valueAt(Vector3 world) {
    if (!grid.contains(world)) {
      return Optional.empty();
    }
    GridPoint at = grid.index(world);
    GridSize size = grid.size();
    return Optional.of(
        value(voxel(at.i(), size.i()), voxel(at.j(), size.j()), voxel(at.k(), size.k())));
  }

  private static int voxel(double index, int size) {
    return (int) Math.clamp(Math.floor(index + 0.5), 0, size - 1.0);
  }

  /**
   * The value of what lies outside the volume: 0 here, unless something else was said. Read by
   * operations that uncover such places and were given no value.
   */
  public double background() {
    return saidBackground().orElse(0);
  }

  /**
   * The same class and what the file says, voxels that differ by no more than the tolerance (in
   * values), at places no further apart than a thousandth of the smallest spacing.
   */
  @Override
  public boolean closeTo(Semantic other, double tolerance) {
    return other instanceof Volume that
        && getClass() == that.getClass()
        && info.equals(that.info)
        && samePlace(that)
        && voxels.closeTo(that.voxels, tolerance);
  }

  private boolean samePlace(Volume that) {
    double smallest = Math.min(smallestSpacing(grid), smallestSpacing(that.grid));
    return grid.closeTo(that.grid, PLACE_TOLERANCE * smallest);
  }

  private static double smallestSpacing(VoxelGrid grid) {
    double inSlice = Math.min(grid.spacing(GridAxis.I), grid.spacing(GridAxis.J));
    return Math.min(inSlice, grid.spacing(GridAxis.K));
  }

  /** The same class, grid and what the file says, and the same bits. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Volume that
        && getClass() == that.getClass()
        && grid.equals(that.grid)
        && info.equals(that.info)
        && voxels.equals(that.voxels);
  }

  @Override
  public int hashCode() {
    return 31 * grid.hashCode() + voxels.hashCode();
  }

  /** For example {@code CtVolume i16, 20×24×18 voxels of 2.5 × 0.8 × 0.8 mm (k×j×i), LPS+, …}. */
  @Override
  public String toString() {
    return "%s %s, %s".formatted(getClass().getSimpleName(), dtype(), grid);
  }
}
