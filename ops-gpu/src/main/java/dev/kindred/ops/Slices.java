// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import dev.kindred.ops.map.Affine;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.dicom.DicomInfo;
import dev.kindred.semtypes.dicom.DicomRgbImage;
import dev.kindred.semtypes.dicom.ImagePlane;
import java.util.List;

/**
 * What becomes of the information of a DICOM slice when an engine has run a plan on its pixels: for
 * engines, whose methods for slices call the next method and then one of these.
 */
public final class Slices {

  private Slices() {}

  /**
   * Lets every part of the anatomy keep its place in the patient. A perspective or a displacement
   * leaves no plane that would be right for every pixel: the result then has none.
   *
   * @param moved the slice after the plan, still described as before
   */
  public static <D extends DicomImage> D placed(D moved, Geometry plan) {
    return DicomImage.described(moved, placed(((DicomImage) moved).info(), plan));
  }

  /**
   * Lets every part of the anatomy keep its place in the patient. A perspective or a displacement
   * leaves no plane that would be right for every pixel: the result then has none.
   *
   * @param moved the colour picture after the plan, still described as before
   */
  public static <D extends DicomRgbImage> D placed(D moved, Geometry plan) {
    return DicomRgbImage.described(moved, placed(((DicomRgbImage) moved).info(), plan));
  }

  private static DicomInfo placed(DicomInfo info, Geometry plan) {
    ImagePlane plane = info.plane();
    if (plane == null) {
      return info;
    }
    return plan.forward() instanceof Affine f
        ? info.withPlane(plane.moved(f.a(), f.b(), f.c(), f.d(), f.e(), f.f()))
        : info.withPlane(null);
  }

  /**
   * The slice after an operation on its pixels: what is said of them follows.
   *
   * @param before the slice that the plan was run on
   * @param after its pixels after the plan, still described as before
   */
  public static <D extends DicomImage> D described(DicomImage before, D after, PixelOp plan) {
    return DicomImage.described(
        after, plan.described(((DicomImage) after).info(), () -> before.range().window()));
  }

  /**
   * The slice after a sequence of moves and operations on its pixels: what is said of them follows,
   * step by step.
   *
   * @param before the slice that the steps were run on
   * @param after its pixels after the steps, still described as before
   */
  public static <D extends DicomImage> D described(
      DicomImage before, D after, List<? extends Plan> steps) {
    D now = after;
    for (Plan step : steps) {
      now =
          switch (step) {
            case Geometry move -> placed(now, move);
            case PixelOp op -> described(before, now, op);
            default -> now;
          };
    }
    return now;
  }
}
