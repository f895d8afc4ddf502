// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.Next;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.Slices;
import dev.kindred.ops.pass.Passes;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.dicom.DicomRgbImage;

/**
 * DICOM slices on the CPU: the pixels go where those of any image go, by the next method, and what
 * the file says about them follows.
 */
final class CpuSlices {

  private CpuSlices() {}

  @Dispatch(Engine.class)
  static <D extends DicomImage> D move(@Next Engine next, Cpu cpu, Geometry plan, D slice) {
    return Slices.placed(next.run(cpu, plan, slice), plan);
  }

  @Dispatch(Engine.class)
  static <D extends DicomRgbImage> D moveColors(
      @Next Engine next, Cpu cpu, Geometry plan, D image) {
    return Slices.placed(next.run(cpu, plan, image), plan);
  }

  @Dispatch(Engine.class)
  static <D extends DicomImage> D color(@Next Engine next, Cpu cpu, PixelOp plan, D slice) {
    return Slices.described(slice, next.run(cpu, plan, slice), plan);
  }

  @Dispatch(Engine.class)
  static <D extends DicomImage> D run(@Next Engine next, Cpu cpu, Sequence plan, D slice) {
    return Slices.run(next, cpu, plan, slice);
  }

  @Dispatch(Engine.class)
  static <D extends DicomRgbImage> D runColors(@Next Engine next, Cpu cpu, Sequence plan, D image) {
    if (plan.steps().stream().noneMatch(Sequence.class::isInstance)
        && Passes.known(plan) == plan.steps().size()) {
      D now = next.run(cpu, plan, image);
      for (Plan step : plan.steps()) {
        now = step instanceof Geometry move ? Slices.placed(now, move) : now;
      }
      return now;
    }
    D now = image;
    for (Plan step : plan.steps()) {
      now = Engine.ENGINE.run(cpu, step, now);
    }
    return now;
  }
}
