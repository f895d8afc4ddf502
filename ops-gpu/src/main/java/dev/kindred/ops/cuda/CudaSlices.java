// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.Next;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.Slices;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.dicom.DicomRgbImage;

/**
 * DICOM slices on a card: the pixels go where those of any image go, by the next method, and what
 * the file says about them follows.
 */
final class CudaSlices {
  private CudaSlices() {}

  @Dispatch(Engine.class)
  static <D extends DicomImage> D move(@Next Engine next, Cuda cuda, Geometry plan, D slice) {
    return Slices.placed(next.run(cuda, plan, slice), plan);
  }

  @Dispatch(Engine.class)
  static <D extends DicomRgbImage> D moveColors(
      @Next Engine next, Cuda cuda, Geometry plan, D image) {
    return Slices.placed(next.run(cuda, plan, image), plan);
  }

  @Dispatch(Engine.class)
  static <D extends DicomImage> D color(@Next Engine next, Cuda cuda, PixelOp plan, D slice) {
    return Slices.described(slice, next.run(cuda, plan, slice), plan);
  }

  @Dispatch(Engine.class)
  static <D extends DicomImage> D run(@Next Engine next, Cuda cuda, Sequence plan, D slice) {
    return Slices.run(next, cuda, plan, slice);
  }
}
