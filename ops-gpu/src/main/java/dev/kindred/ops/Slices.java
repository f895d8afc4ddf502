// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import dev.kindred.ops.filter.Filter;
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

  /**
   * In as few passes as for any image, but that what lies outside a slice follows from its values:
   * a move that may bring it in is told apart from what changes values before it.
   *
   * @param next the method of the device for sequences on any image
   */
  public static <D extends DicomImage> D run(Engine next, Device device, Sequence plan, D slice) {
    int end = together(plan.steps());
    if (end == plan.steps().size()) {
      return described(slice, next.run(device, plan, slice), plan.steps());
    }
    int first = Math.max(1, end);
    Plan start = end == 0 ? plan.steps().getFirst() : plan.slice(0, end);
    Plan rest = plan.slice(first, plan.steps().size());
    return Engine.ENGINE.run(device, rest, Engine.ENGINE.run(device, start, slice));
  }

  /** How many of the steps, from the first on, can be told what lies outside beforehand. */
  private static int together(List<Plan> steps) {
    boolean changed = false;
    for (int i = 0; i < steps.size(); i++) {
      Plan step = steps.get(i);
      boolean copies = step instanceof Reindex copy && !copy.reachesOutside();
      boolean changes = step instanceof PixelOp || step instanceof Filter;
      boolean fits = changes || copies || (step instanceof Geometry && !changed);
      if (!fits) {
        return i;
      }
      changed |= changes;
    }
    return steps.size();
  }
}
