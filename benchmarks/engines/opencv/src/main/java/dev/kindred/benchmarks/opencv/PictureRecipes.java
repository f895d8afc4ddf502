// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.opencv;

import dev.kindred.benchmarks.engines.Inputs;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * A recipe for pictures: what an item is given by, and the calls that do it.
 *
 * @param calls what is done to an item
 */
record PictureRecipes(int items, int batch, Shape shape, DType dtype, Calls calls)
    implements Recipe {
  private static final int OUT = 224;
  private static final Scalar BLACK = new Scalar(0.0);

  /** The calls for one item. */
  @FunctionalInterface
  interface Calls {
    void run(int item, Scratch scratch);
  }

  @Override
  public void run(int item, Scratch scratch) {
    calls.run(item, scratch);
  }

  /** warpAffine, transform, a table of floats, split. */
  static Recipe matrix(Inputs inputs) {
    List<Mat> pictures = Source.pictures(inputs.array("pictures"), opencv_core.CV_8UC3);
    List<Mat> maps = Source.maps(inputs, "maps");
    List<Mat> colours =
        Arrays.stream(inputs.rows("colours")).map(row -> Source.matrix(4, row)).toList();
    return floats(
        pictures.size(),
        OUT,
        (i, s) -> {
          warp(pictures.get(i), maps.get(i), OUT, s.first, opencv_imgproc.INTER_LINEAR);
          opencv_core.transform(s.first, s.second, colours.get(i));
          Colors.finish(s.second, s);
        });
  }

  /** warpAffine, the steps of Albumentations' ColorJitter, a table of floats, split. */
  static Recipe jitter(Inputs inputs, String prefix, int side) {
    String name = prefix.isEmpty() ? "pictures" : "small";
    List<Mat> pictures = Source.pictures(inputs.array(name), opencv_core.CV_8UC3);
    List<Mat> maps = Source.maps(inputs, prefix + "maps");
    double[][] factors = inputs.rows(prefix + "factors");
    return floats(
        pictures.size(),
        side,
        (i, s) -> {
          warp(pictures.get(i), maps.get(i), side, s.first, opencv_imgproc.INTER_LINEAR);
          Colors.jitter(s, factors[i]);
          Colors.finish(s.first, s);
        });
  }

  /** A crop resized (INTER_AREA where it shrinks), the flip, the same colours. */
  static Recipe crops(Inputs inputs) {
    List<Mat> pictures = Source.pictures(inputs.array("pictures"), opencv_core.CV_8UC3);
    double[][] crops = inputs.rows("crops");
    double[][] factors = inputs.rows("factors");
    return floats(
        pictures.size(),
        OUT,
        (i, s) -> {
          cut(pictures.get(i), crops[i], s);
          Colors.jitter(s, factors[i]);
          Colors.finish(s.first, s);
        });
  }

  private static void cut(Mat picture, double[] crop, Scratch s) {
    int height = (int) crop[2];
    int width = (int) crop[3];
    boolean shrinks = height > OUT || width > OUT;
    try (Rect place = new Rect((int) crop[1], (int) crop[0], width, height);
        Mat part = new Mat(picture, place);
        Size size = new Size(OUT, OUT)) {
      int how = shrinks ? opencv_imgproc.INTER_AREA : opencv_imgproc.INTER_LINEAR;
      opencv_imgproc.resize(part, s.first, size, 0, 0, how);
    }
    if (crop[4] != 0) {
      opencv_core.flip(s.first, s.second, 1);
      s.second.copyTo(s.first);
    }
  }

  /** warpAffine, the nearest pixel. */
  static Recipe masks(Inputs inputs) {
    List<Mat> masks = Source.pictures(inputs.array("masks"), opencv_core.CV_8U);
    List<Mat> maps = Source.maps(inputs, "maps");
    return new PictureRecipes(
        masks.size(),
        64,
        Shape.of(OUT, OUT),
        DType.U8,
        (i, s) -> warp(masks.get(i), maps.get(i), OUT, s.plane(), opencv_imgproc.INTER_NEAREST));
  }

  private static Recipe floats(int items, int side, Calls calls) {
    int batch = side < OUT ? 250 : 16;
    return new PictureRecipes(items, batch, Shape.of(3, side, side), DType.F32, calls);
  }

  private static void warp(Mat from, Mat map, int side, Mat to, int how) {
    try (Size size = new Size(side, side)) {
      int flags = how | opencv_imgproc.WARP_INVERSE_MAP;
      opencv_imgproc.warpAffine(from, to, map, size, flags, opencv_core.BORDER_CONSTANT, BLACK);
    }
  }
}
