// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Passthrough;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.dicom.DicomInfo;
import dev.kindred.semtypes.dicom.ImagePlane;
import dev.kindred.semtypes.dicom.Photometric;
import dev.kindred.semtypes.dicom.PixelPadding;
import dev.kindred.semtypes.dicom.Rescale;
import dev.kindred.semtypes.dicom.StoredBits;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.geometry.RotatedBoxes;
import dev.kindred.semtypes.image.GrayImage;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.image.RgbImage;
import dev.kindred.semtypes.image.RgbaImage;
import dev.kindred.semtypes.image.Video;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.label.MultiCategory;
import dev.kindred.semtypes.label.Scalar;
import dev.kindred.semtypes.label.Text;
import dev.kindred.semtypes.label.Vocabulary;
import dev.kindred.semtypes.volume.CtVolume;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.MrVolume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.List;
import java.util.stream.Stream;

/** One small value of each type, all in one space. */
final class Specimens {
  static final Canvas CANVAS = Canvas.hw(2, 3);
  static final VoxelGrid GRID = VoxelGrid.of(GridSize.kji(1, 1, 2));

  static final RgbImage RGB = RgbImage.of(Tensor.of(bytes(18), 3, 2, 3));
  static final GrayImage GRAY = GrayImage.of(Tensor.of(floats(6), 1, 2, 3));
  static final ImagePlane PLANE =
      new ImagePlane(new Vector3(-10, 5, 7), new Vector3(2, 0, 0), new Vector3(0, 3, 0));
  static final DicomImage DICOM =
      DicomImage.of(
          Tensor.of(floats(6), 1, 2, 3),
          new DicomInfo(
              "CT",
              Photometric.MONOCHROME2,
              new StoredBits(16, 16, 15, true),
              new Rescale(1, -1024, "HU"),
              List.of(),
              List.of(),
              PLANE,
              new PixelPadding(1.25, 1.25)));
  static final Mask MASK = Mask.of(Tensor.of(new byte[] {0, 1, 2, 0, 1, 2}, 2, 3));
  static final Points POINTS =
      Points.xy(CANVAS, new float[][] {{1, 2}, {3, 1}}).withNames("nose", "tail");
  static final Boxes BOXES =
      Boxes.xyxy(CANVAS, new float[][] {{0, 0, 2, 1}}).withLabels("cat").withScores(0.5f);
  static final CtVolume CT = CtVolume.of(Tensor.of(floats(2), 1, 1, 2), GRID);
  static final MrVolume MR = MrVolume.of(Tensor.of(floats(2), 1, 1, 2), GRID);
  static final LabelVolume LABELS = LabelVolume.of(Tensor.of(bytes(2), 1, 1, 2), GRID);
  static final Scalar LENGTH = Scalar.of(2.5, "mm");
  static final Category CAT = new Category("cat");
  static final Batch<RgbImage> BATCH = Batch.of(RgbImage.class, RGB, RGB);

  static final RgbaImage RGBA = RgbaImage.of(Tensor.of(bytes(24), 4, 2, 3));
  static final Video VIDEO = Video.of(Tensor.of(bytes(36), 2, 3, 2, 3), 25);
  static final RotatedBoxes ROTATED = RotatedBoxes.of(BOXES);
  static final PointCloud CLOUD =
      PointCloud.xyz(new float[] {1, 2, 3}, new float[] {4, 5, 6})
          .withLabels(Tensor.of(new int[] {7, 8}));

  /** Those that the guide shows. */
  static final List<Semantic> MOST =
      List.of(RGB, GRAY, DICOM, MASK, POINTS, BOXES, CT, MR, LABELS, LENGTH, CAT, BATCH);

  static final List<Semantic> ALL =
      Stream.concat(
              MOST.stream(),
              Stream.of(
                  RGBA,
                  VIDEO,
                  ROTATED,
                  CLOUD,
                  new Text("a cat"),
                  Passthrough.of(3),
                  MultiCategory.of(Vocabulary.of("cat", "dog"), "cat")))
          .toList();

  private Specimens() {}

  static byte[] bytes(int count) {
    byte[] values = new byte[count];
    for (int i = 0; i < count; i++) {
      values[i] = (byte) (i * 14);
    }
    return values;
  }

  static float[] floats(int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = i / 4f;
    }
    return values;
  }
}
