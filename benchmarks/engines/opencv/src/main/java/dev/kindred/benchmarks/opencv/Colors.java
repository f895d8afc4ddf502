// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.opencv;

import java.util.function.IntToDoubleFunction;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/** The colour steps of OpenCV's recipes, each the fewest calls that do it. */
final class Colors {
  private static final double[] MEAN = {0.485, 0.456, 0.406};
  private static final double[] STD = {0.229, 0.224, 0.225};

  /** From 0 … 255 to what the network takes, per channel. */
  static final Mat NORMALIZING = normalizing();

  private Colors() {}

  private static Mat normalizing() {
    Mat table = new Mat(1, 256, opencv_core.CV_32FC3);
    FloatPointer at = new FloatPointer(table.data());
    for (int i = 0; i < 3 * 256; i++) {
      int value = i / 3;
      at.put(i, (float) ((value / 255.0 - MEAN[i % 3]) / STD[i % 3]));
    }
    return table;
  }

  private static Mat table(IntToDoubleFunction value, int limit) {
    byte[] bytes = new byte[256];
    for (int i = 0; i < 256; i++) {
      bytes[i] = (byte) (int) Math.clamp(value.applyAsDouble(i), 0, limit);
    }
    Mat table = new Mat(1, 256, opencv_core.CV_8U);
    new BytePointer(table.data()).put(bytes);
    return table;
  }

  /**
   * Albumentations' ColorJitter: brightness, contrast, saturation, hue on {@code first}, each step
   * back to u8. The result lies in {@code first}.
   */
  static void jitter(Scratch s, double[] factors) {
    double brightness = factors[0];
    double contrast = factors[1];
    double saturation = factors[2];
    try (Mat table = table(v -> v * brightness, 255)) {
      opencv_core.LUT(s.first, table, s.second);
    }
    opencv_imgproc.cvtColor(s.second, s.gray, opencv_imgproc.COLOR_RGB2GRAY);
    double mean = opencv_core.mean(s.gray).get(0);
    try (Mat table = table(v -> v * contrast + mean * (1 - contrast), 255)) {
      opencv_core.LUT(s.second, table, s.first);
    }
    opencv_imgproc.cvtColor(s.first, s.gray, opencv_imgproc.COLOR_RGB2GRAY);
    opencv_imgproc.cvtColor(s.gray, s.second, opencv_imgproc.COLOR_GRAY2RGB);
    opencv_core.addWeighted(s.first, saturation, s.second, 1 - saturation, 0, s.first);
    opencv_imgproc.cvtColor(s.first, s.second, opencv_imgproc.COLOR_RGB2HSV);
    hue(s, 180 * factors[3]);
    opencv_imgproc.cvtColor(s.second, s.first, opencv_imgproc.COLOR_HSV2RGB);
  }

  /**
   * Turns the hues of {@code second}, in OpenCV's units of two degrees: one table for all three
   * channels.
   */
  private static void hue(Scratch s, double by) {
    byte[] bytes = new byte[3 * 256];
    for (int i = 0; i < 256; i++) {
      bytes[3 * i] = (byte) (int) ((i + by + 180) % 180);
      bytes[3 * i + 1] = (byte) i;
      bytes[3 * i + 2] = (byte) i;
    }
    try (Mat table = new Mat(1, 256, opencv_core.CV_8UC3)) {
      new BytePointer(table.data()).put(bytes);
      opencv_core.LUT(s.second, table, s.second);
    }
  }

  /** Floats as planes: a table and a split. */
  static void finish(Mat picture, Scratch s) {
    opencv_core.LUT(picture, NORMALIZING, s.floats);
    s.split(s.floats);
  }
}
