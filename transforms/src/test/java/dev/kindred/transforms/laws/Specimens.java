// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.laws;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.geometry.RotatedBoxes;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.volume.CtVolume;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.VoxelGrid;
import dev.kindred.transforms.Fitting;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.SampleValues;
import dev.kindred.transforms.Transform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.function.Supplier;

/** Samples that the laws are tried on. */
public final class Specimens {
  private static final Canvas CANVAS = Canvas.hw(64, 80);
  private static final Canvas SMALL = Canvas.hw(26, 34);

  private static final byte[] SLICE = bytes(Path.of("..", "testdata", "dicom", "CT_small.dcm"));

  private Specimens() {}

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What transforms are made for: a picture with its annotations, a volume with labels, a cloud.
   */
  public static List<Sample> worlds() {
    return List.of(
        picture(CANVAS).with("category", new Category("cat")),
        Sample.of("ct", ct(12, 14, 16), "organs", organs(12, 14, 16)),
        Sample.of("cloud", cloud(60), "category", new Category("chair")));
  }

  /** A transform as it draws: one that learns has learned from the first world that suits it. */
  public static Transform ready(Transform transform) {
    if (!(transform instanceof Fitting learns)) {
      return transform;
    }
    List<String> refusals = new ArrayList<>();
    for (Sample world : worlds()) {
      try {
        return learns.fitted(List.of(world));
      } catch (IllegalArgumentException e) {
        refusals.add(e.getMessage());
      }
    }
    throw new AssertionError(transform + " learns from nothing: " + refusals);
  }

  /** A picture with what is said about it. */
  static Sample picture(Canvas canvas) {
    return Sample.of(
        "image", SampleValues.noise(canvas, 3, 1),
        "mask", SampleValues.labels(canvas, 2),
        "boxes", SampleValues.boxes(canvas, 4, 3),
        "points", SampleValues.points(canvas, 5, 4));
  }

  /**
   * By name: each kind of value by itself, each type of elements, canvases of one pixel, one row
   * and one column, nothing to move, and all that belongs together. Made anew at each call.
   */
  static SequencedMap<String, Supplier<Sample>> all() {
    SequencedMap<String, Supplier<Sample>> all = new LinkedHashMap<>();
    all.put("photo with annotations", () -> picture(SMALL));
    for (DType dtype : List.of(DType.U8, DType.U16, DType.I16, DType.F16, DType.F32)) {
      for (int channels : List.of(1, 3)) {
        all.put(
            "%s picture of %d channels".formatted(dtype, channels),
            () -> Sample.of("image", typed(SMALL, channels, dtype)));
      }
    }
    all.put("RGBA picture", () -> Sample.of("image", SampleValues.noise(SMALL, 4, 1)));
    all.put("mask", () -> Sample.of("mask", SampleValues.labels(SMALL, 2)));
    all.put("boxes", () -> Sample.of("boxes", SampleValues.boxes(SMALL, 4, 3)));
    all.put("points", () -> Sample.of("points", SampleValues.points(SMALL, 5, 4)));
    all.put("no boxes", () -> Sample.of("boxes", Boxes.xyxy(SMALL, new float[0][])));
    all.put("no points", () -> Sample.of("points", Points.xy(SMALL, new float[0][])));
    all.put(
        "rotated boxes",
        () -> Sample.of("boxes", RotatedBoxes.xywhr(SMALL, new float[][] {{4, 12, 9, 5, 20}})));
    for (Canvas odd : List.of(Canvas.hw(1, 1), Canvas.hw(1, 9), Canvas.hw(7, 1))) {
      all.put("photo with annotations on " + odd, () -> picture(odd));
    }
    all.put("dicom slice", () -> Sample.of("slice", DicomImage.parse("CT_small.dcm", SLICE)));
    all.put("ct with organs", () -> Sample.of("ct", ct(9, 10, 11), "organs", organs(9, 10, 11)));
    all.put("one voxel", () -> Sample.of("ct", ct(1, 1, 1)));
    all.put("cloud", () -> Sample.of("cloud", cloud(40)));
    all.put("category", () -> Sample.of("category", new Category("cat")));
    return all;
  }

  private static Image typed(Canvas canvas, int channels, DType dtype) {
    return Image.of(SampleValues.noise(canvas, channels, 8).pixels().scaledTo(dtype));
  }

  static CtVolume ct(int k, int j, int i) {
    Random random = new Random(5);
    float[] values = new float[k * j * i];
    for (int n = 0; n < values.length; n++) {
      values[n] = random.nextInt(-1000, 1500);
    }
    return CtVolume.of(Tensor.of(values, k, j, i), grid(k, j, i));
  }

  static LabelVolume organs(int k, int j, int i) {
    Random random = new Random(6);
    byte[] values = new byte[k * j * i];
    for (int n = 0; n < values.length; n++) {
      values[n] = (byte) random.nextInt(3);
    }
    return LabelVolume.of(Tensor.of(values, k, j, i), grid(k, j, i));
  }

  static VoxelGrid grid(int k, int j, int i) {
    return VoxelGrid.of(GridSize.kji(k, j, i));
  }

  static PointCloud cloud(int count) {
    Random random = new Random(7);
    float[] xyz = new float[3 * count];
    for (int n = 0; n < xyz.length; n++) {
      xyz[n] = random.nextFloat() * 10;
    }
    return PointCloud.of(Tensor.of(xyz, count, 3));
  }
}
