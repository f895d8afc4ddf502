// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.PixelOp;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Normalize;
import dev.kindred.ops.pixel.Saturation;
import dev.kindred.ops.pixel.ToDType;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Range;
import dev.kindred.ops.program.Trace;
import dev.kindred.semtypes.DType;
import java.util.ArrayList;
import java.util.List;

/** Stages for tests. */
public final class Programs {
  /** Of u8 pictures of three channels. */
  public static final PixelOp IMAGENET =
      Normalize.of(new double[] {0.485, 0.456, 0.406}, new double[] {0.229, 0.224, 0.225});

  static final Stage BRIGHTNESS = stages(DType.U8, 3, new Brightness(1.2)).getFirst();
  static final Stage NORMALIZE = stages(DType.U8, 3, IMAGENET).getFirst();

  private Programs() {}

  /** Operations one after the other, from a type in memory on. */
  public static List<Stage> stages(DType in, int channels, PixelOp... ops) {
    List<Stage> stages = new ArrayList<>();
    DType dtype = in;
    for (PixelOp op : ops) {
      Trace trace = trace(dtype, channels, op);
      dtype = op.out(dtype);
      stages.add(Stage.of(trace, dtype));
    }
    return stages;
  }

  /** The trace of one operation. */
  public static Trace trace(DType in, int channels, PixelOp op) {
    return op.trace(Pixel.input(channels, Range.of(in)));
  }

  /** Brightness, saturation, normalisation and a type of floats in memory. */
  static List<Stage> augmentation(DType in, DType out) {
    return out == DType.F32
        ? stages(in, 3, new Brightness(1.2), new Saturation(0.7), IMAGENET)
        : stages(in, 3, new Brightness(1.2), new Saturation(0.7), IMAGENET, new ToDType(out));
  }
}
