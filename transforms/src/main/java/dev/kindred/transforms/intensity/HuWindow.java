// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.ops.PixelOp;
import dev.kindred.ops.pixel.VoiWindow;
import dev.kindred.transforms.FixedTransform;
import java.util.List;

/**
 * The part of the Hounsfield units (or of any measured values) that is of interest, as shares from
 * 0 to 1 in f32, by the LINEAR equation of PS3.3 C.11.2.1.2: for volumes and for slices.
 *
 * @param center of the window, such as 40 for soft tissue
 * @param width of the window, at least 1, such as 400 for soft tissue
 */
public record HuWindow(double center, double width) implements IntensityPlan, FixedTransform {
  /** The window must be one. */
  public HuWindow {
    VoiWindow _ = VoiWindow.of(center, width);
  }

  /** 40 ± 200 HU: muscle, fat and organs. */
  public static HuWindow softTissue() {
    return new HuWindow(40, 400);
  }

  /** −600 ± 750 HU. */
  public static HuWindow lung() {
    return new HuWindow(-600, 1500);
  }

  /** 300 ± 750 HU. */
  public static HuWindow bone() {
    return new HuWindow(300, 1500);
  }

  /** 40 ± 40 HU. */
  public static HuWindow brain() {
    return new HuWindow(40, 80);
  }

  @Override
  public List<PixelOp> colors() {
    return List.of(VoiWindow.of(center, width));
  }

  @Override
  public String words() {
    return "window %s ± %s".formatted(Figures.of(center), Figures.of(width / 2));
  }
}
