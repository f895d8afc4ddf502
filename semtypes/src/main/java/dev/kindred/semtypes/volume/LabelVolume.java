// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.volume;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.FileInfo;
import dev.kindred.semtypes.SameClass;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which voxel belongs to what: codes of an integer type, 0 for background, with or without names.
 * Codes are names, not amounts: operations copy them and never mix two.
 */
public class LabelVolume extends Volume {
  private final SortedMap<Integer, String> codes;

  /**
   * @param codes what codes mean; codes without a name and names without a voxel are both fine
   * @throws IllegalArgumentException where the voxels are not integers of the grid's sizes
   */
  protected LabelVolume(
      Tensor kji, VoxelGrid grid, Optional<FileInfo> info, Map<Integer, String> codes) {
    super(kji, grid, info);
    if (!kji.dtype().isInteger()) {
      throw new IllegalArgumentException(
          "%s of %s: labels are integers; cast them".formatted(getClass().getSimpleName(), kji));
    }
    this.codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
  }

  /**
   * The volume of these labels [D, H, W], without names.
   *
   * @throws IllegalArgumentException where they are not integers of the grid's sizes
   */
  public static LabelVolume of(Tensor labels, VoxelGrid grid) {
    return new LabelVolume(labels, grid, Optional.empty(), Map.of());
  }

  /** The same with what a file says of it. */
  public static LabelVolume of(Tensor labels, VoxelGrid grid, FileInfo info) {
    return new LabelVolume(labels, grid, Optional.of(info), Map.of());
  }

  /**
   * A volume whose values you know to be labels, though its file does not say so. Integers keep
   * their type; floats that are all whole become i32.
   *
   * @throws IllegalArgumentException where a value is not whole or beyond i32
   */
  public static LabelVolume from(Volume labels) {
    Tensor kji = labels.voxels();
    if (!kji.dtype().isInteger()) {
      for (double value : kji.toDoubleArray()) {
        if (value != (int) value) {
          throw new IllegalArgumentException(
              "%s as labels: a value is %s, which is no label; threshold or round it first"
                  .formatted(labels, value));
        }
      }
      kji = kji.castTo(DType.I32);
    }
    return new LabelVolume(kji, labels.grid(), labels.info(), Map.of());
  }

  /**
   * Reads a volume whose values you know to be labels.
   *
   * @throws UnreadableFileException as {@link Volume#read}, and where a value is not whole
   */
  public static LabelVolume read(Path file) {
    Volume volume = Volume.read(file);
    if (volume instanceof LabelVolume labels) {
      return labels;
    }
    try {
      return from(volume);
    } catch (IllegalArgumentException noLabels) {
      throw new UnreadableFileException(
          file.toString(), "holds no labels: " + noLabels.getMessage(), noLabels);
    }
  }

  /** The same labels with these names, class and metadata kept. */
  public static <L extends LabelVolume> L withCodes(L labels, Map<Integer, String> codes) {
    return SameClass.of(
        labels,
        labels.copyWith(labels.voxels(), labels.grid(), codes),
        "with codes",
        "copyWith(Tensor, VoxelGrid, Map)");
  }

  @Override
  protected final LabelVolume copyWith(Tensor kji, VoxelGrid onto) {
    return copyWith(kji, onto, codes);
  }

  /** A volume of this very class with these labels, grid and names and all other metadata. */
  protected LabelVolume copyWith(Tensor kji, VoxelGrid onto, Map<Integer, String> names) {
    return new LabelVolume(kji, onto, info(), names);
  }

  /** What codes mean: code to name, by code. */
  public final SortedMap<Integer, String> codes() {
    return codes;
  }

  @Override
  public boolean closeTo(Semantic other, double tolerance) {
    return super.closeTo(other, tolerance) && codes.equals(((LabelVolume) other).codes);
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other) && codes.equals(((LabelVolume) other).codes);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + codes.hashCode();
  }

  @Override
  public String toString() {
    return super.toString() + (codes.isEmpty() ? "" : ", codes " + codes);
  }
}
