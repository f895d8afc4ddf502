// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.opencv;

import dev.kindred.benchmarks.engines.Inputs;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.ShortPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * A CT slice by a table of all 65 536 stored values, looked up in a loop of Java since OpenCV's
 * tables have 256 entries, then warpAffine on floats.
 */
final class SliceRecipe implements Recipe {
  private static final int SIDE = 512;
  private static final float BLACK = -2;

  private final List<Mat> slices;
  private final List<Mat> maps;
  private final float[] table = new float[65_536];
  private final ThreadLocal<Shown> shown = ThreadLocal.withInitial(Shown::new);
  private final Scalar outside = new Scalar(BLACK);

  SliceRecipe(Inputs inputs) {
    slices = Source.pictures(inputs.array("slices"), opencv_core.CV_16S);
    maps = Source.maps(inputs, "slice_maps");
    for (int stored = Short.MIN_VALUE; stored <= Short.MAX_VALUE; stored++) {
      double window = (stored - 1024 - (40 - 0.5)) / (400 - 1) + 0.5;
      table[stored & 0xFFFF] = (float) ((Math.clamp(window, 0, 1) - 0.5) / 0.25);
    }
  }

  /** A slice of one thread: stored values, and what the table makes of them. */
  private static final class Shown {
    final short[] stored = new short[SIDE * SIDE];
    final float[] values = new float[SIDE * SIDE];
    final Mat picture = new Mat(SIDE, SIDE, opencv_core.CV_32F);
  }

  @Override
  public int items() {
    return slices.size();
  }

  @Override
  public int batch() {
    return 4;
  }

  @Override
  public Shape shape() {
    return Shape.of(1, SIDE, SIDE);
  }

  @Override
  public DType dtype() {
    return DType.F32;
  }

  @Override
  public void run(int item, Scratch scratch) {
    Shown mine = shown.get();
    new ShortPointer(slices.get(item).data()).get(mine.stored);
    for (int i = 0; i < mine.values.length; i++) {
      mine.values[i] = table[mine.stored[i] & 0xFFFF];
    }
    new FloatPointer(mine.picture.data()).put(mine.values);
    try (Size size = new Size(SIDE, SIDE)) {
      opencv_imgproc.warpAffine(
          mine.picture,
          scratch.plane(),
          maps.get(item),
          size,
          opencv_imgproc.INTER_LINEAR | opencv_imgproc.WARP_INVERSE_MAP,
          opencv_core.BORDER_CONSTANT,
          outside);
    }
  }
}
