// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.opencv;

import dev.kindred.benchmarks.engines.Inputs;
import dev.kindred.ops.map.Affine;
import dev.kindred.semtypes.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/** Inputs as OpenCV has them. */
final class Source {
  private Source() {}

  /** The pictures of an array [N, H, W] or [N, H, W, 3]. */
  static List<Mat> pictures(Tensor all, int type) {
    int count = (int) all.shape().size(0);
    int height = (int) all.shape().size(1);
    int width = (int) all.shape().size(2);
    byte[] bytes = new byte[(int) (all.memory().byteSize() / count)];
    List<Mat> pictures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.select(0, i).memory().asByteBuffer().get(bytes);
      Mat picture = new Mat(height, width, type);
      new BytePointer(picture.data()).put(bytes);
      pictures.add(picture);
    }
    return pictures;
  }

  /** For each forward map in edge coordinates the map back between indices. */
  static List<Mat> maps(Inputs inputs, String name) {
    return Arrays.stream(inputs.rows(name))
        .map(m -> indexMap(new Affine(m[0], m[1], m[2], m[3], m[4], m[5])))
        .toList();
  }

  private static Mat indexMap(Affine forward) {
    Affine back =
        Affine.translate(0.5, 0.5).then(forward.inverse()).then(Affine.translate(-0.5, -0.5));
    return matrix(3, back.a(), back.b(), back.c(), back.d(), back.e(), back.f());
  }

  /** A matrix of doubles, row by row. */
  static Mat matrix(int columns, double... values) {
    Mat matrix = new Mat(values.length / columns, columns, opencv_core.CV_64F);
    try (DoubleIndexer at = matrix.createIndexer()) {
      for (int i = 0; i < values.length; i++) {
        at.put(i / columns, i % columns, values[i]);
      }
    }
    return matrix;
  }
}
