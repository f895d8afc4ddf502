// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import dev.kindred.ops.map.Affine;
import dev.kindred.ops.pixel.Denormalize;
import dev.kindred.ops.pixel.Normalize;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.dicom.DicomInfo;
import dev.kindred.semtypes.dicom.DicomRgbImage;
import dev.kindred.semtypes.dicom.ImagePlane;
import dev.kindred.semtypes.image.Image;
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
   * Measured values as floats as they are: they have a unit, not a white that could be scaled to 1.
   */
  public static <D extends DicomImage> D measured(D slice) {
    return Image.withPixels(slice, slice.pixels().castTo(DType.F32));
  }

  /**
   * Lets the windows follow the values, so that the slice looks as before.
   *
   * @param normal the slice after the plan, still described as before
   */
  public static <D extends DicomImage> D followed(D normal, Normalize plan) {
    double std = only("normalize", plan.std());
    return followed(normal, 1 / std, -only("normalize", plan.mean()) / std);
  }

  /**
   * Lets the windows follow the values, so that the slice looks as before.
   *
   * @param plain the slice after the plan, still described as before
   */
  public static <D extends DicomImage> D followed(D plain, Denormalize plan) {
    return followed(plain, only("denormalize", plan.std()), only("denormalize", plan.mean()));
  }

  private static <D extends DicomImage> D followed(D slice, double factor, double offset) {
    DicomInfo info = ((DicomImage) slice).info();
    return DicomImage.described(slice, info.rescaled(factor, offset));
  }

  private static double only(String plan, List<Double> values) {
    if (values.size() != 1) {
      throw new IllegalArgumentException(
          "%s a DICOM slice by %s: a slice has one channel; give one value"
              .formatted(plan, values));
    }
    return values.getFirst();
  }
}
