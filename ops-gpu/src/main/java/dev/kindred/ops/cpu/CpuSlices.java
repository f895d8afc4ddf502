// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.Next;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.Denormalize;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Normalize;
import dev.kindred.ops.map.Affine;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.dicom.DicomInfo;
import dev.kindred.semtypes.dicom.ImagePlane;
import dev.kindred.semtypes.image.Image;
import java.util.List;

/**
 * DICOM slices on the CPU: the pixels go where those of any image go, by the next method, and what
 * the file says about them follows.
 */
final class CpuSlices {

  private CpuSlices() {}

  /** Every part of the anatomy keeps its place in the patient. */
  @Dispatch(Engine.class)
  static <D extends DicomImage> D move(@Next Engine next, Cpu cpu, Geometry plan, D slice) {
    D moved = next.run(cpu, plan, slice);
    DicomImage before = slice;
    ImagePlane plane = before.info().plane();
    if (plane == null) {
      return moved;
    }
    Affine f = plan.forward();
    ImagePlane there = plane.moved(f.a(), f.b(), f.c(), f.d(), f.e(), f.f());
    return DicomImage.described(moved, before.info().withPlane(there));
  }

  /** The windows follow the values, so that the slice looks as before. */
  @Dispatch(Engine.class)
  static <D extends DicomImage> D normalize(@Next Engine next, Cpu cpu, Normalize plan, D slice) {
    D normal = next.run(cpu, plan, measured(slice));
    double std = only("normalize", plan.std());
    return followed(normal, 1 / std, -only("normalize", plan.mean()) / std);
  }

  /** The windows follow the values, so that the slice looks as before. */
  @Dispatch(Engine.class)
  static <D extends DicomImage> D denormalize(
      @Next Engine next, Cpu cpu, Denormalize plan, D slice) {
    D plain = next.run(cpu, plan, measured(slice));
    return followed(plain, only("denormalize", plan.std()), only("denormalize", plan.mean()));
  }

  /**
   * Measured values as floats as they are: they have a unit, not a white that could be scaled to 1.
   */
  private static <D extends DicomImage> D measured(D slice) {
    return Image.withPixels(slice, slice.pixels().castTo(DType.F32));
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
