// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.opencv;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;

/** Pictures between the steps of one thread and what comes out, used again for every item. */
final class Scratch {
  /** Of three channels. */
  final Mat first = new Mat();

  /** Of three channels. */
  final Mat second = new Mat();

  /** Of one channel. */
  final Mat gray = new Mat();

  /** Of floats, three channels. */
  final Mat floats = new Mat();

  /** What comes out. */
  final BytePointer out;

  private final List<Mat> planes = new ArrayList<>();
  private final MatVector planeVector;

  /** Memory for a result of so many planes. */
  Scratch(long bytes, int planeCount, int height, int width, int type) {
    out = new BytePointer(bytes);
    for (int c = 0; c < planeCount; c++) {
      BytePointer at = out.getPointer(c * (bytes / planeCount));
      planes.add(new Mat(height, width, type, at));
    }
    planeVector = new MatVector(planes.toArray(Mat[]::new));
  }

  /** The only plane of the result. */
  Mat plane() {
    return planes.getFirst();
  }

  /** Writes the channels of a picture as the planes of the result. */
  void split(Mat picture) {
    opencv_core.split(picture, planeVector);
  }
}
