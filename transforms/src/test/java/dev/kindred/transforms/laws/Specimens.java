// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.laws;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.volume.CtVolume;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.VoxelGrid;
import dev.kindred.transforms.Fitting;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.SampleValues;
import dev.kindred.transforms.Transform;
import java.util.List;
import java.util.Random;

/** Samples that the laws are tried on. */
public final class Specimens {
  private static final Canvas CANVAS = Canvas.hw(64, 80);

  private Specimens() {}

  /**
   * What transforms are made for: a picture with its annotations, a volume with labels, a cloud.
   */
  public static List<Sample> worlds() {
    return List.of(
        picture(CANVAS).with("category", new Category("cat")),
        Sample.of("ct", ct(12, 14, 16), "organs", organs(12, 14, 16)),
        Sample.of("cloud", cloud(60), "category", new Category("chair")));
  }

  /**
   * A transform as it draws: one that learns has learned from the samples.
   *
   * @throws IllegalArgumentException where it cannot learn from these
   */
  public static Transform ready(Transform transform, Sample world) {
    return transform instanceof Fitting learns ? learns.fitted(List.of(world)) : transform;
  }

  /** A picture with what is said about it. */
  static Sample picture(Canvas canvas) {
    return Sample.of(
        "image", SampleValues.noise(canvas, 3, 1),
        "mask", SampleValues.labels(canvas, 2),
        "boxes", SampleValues.boxes(canvas, 4, 3),
        "points", SampleValues.points(canvas, 5, 4));
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
