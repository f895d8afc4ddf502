// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.series;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.dicom.Attribute;
import dev.kindred.semtypes.dicom.DicomInfo;
import dev.kindred.semtypes.dicom.Rescale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The measured values of sorted slices as one tensor [slices, rows, columns]. */
record StackValues(List<Slice> slices) {
  Tensor voxels() {
    if (!slices.stream().allMatch(StackValues::staysWhole)) {
      return floats();
    }
    boolean asStored = slices.stream().allMatch(StackValues::isAsStored);
    return asStored ? stored() : shorts().orElseGet(this::floats);
  }

  /** Whether whole numbers stay whole, so that 16 bits may be enough. */
  private static boolean staysWhole(Slice slice) {
    Rescale rescale = slice.info().rescale();
    return rescale.slope() == 1
        && rescale.intercept() == Math.rint(rescale.intercept())
        && Math.abs(rescale.intercept()) <= 1 << 16
        && slice.info().bits().allocated() <= Short.SIZE
        && slice.file().dataSet().items(Attribute.MODALITY_LUTS).isEmpty();
  }

  private static boolean isAsStored(Slice slice) {
    DicomInfo info = slice.info();
    return info.rescale().intercept() == 0 && !info.isHounsfield();
  }

  private Tensor floats() {
    return stacked(
        slices.stream().map(slice -> slice.file().slice(slice.frame()).pixels()).toList());
  }

  private Tensor stored() {
    List<Tensor> planes = slices.stream().map(slice -> slice.file().stored(slice.frame())).toList();
    DType type = planes.getFirst().dtype();
    boolean one = planes.stream().allMatch(plane -> plane.dtype() == type);
    return one ? stacked(planes) : floats();
  }

  /** The values in 16 bits, if all fit. */
  private Optional<Tensor> shorts() {
    List<Tensor> planes = new ArrayList<>();
    for (Slice slice : slices) {
      Tensor stored = slice.file().stored(slice.frame());
      float[] exact = stored.toFloatArray();
      int shift = (int) slice.info().rescale().intercept();
      short[] values = new short[exact.length];
      for (int i = 0; i < values.length; i++) {
        int value = (int) exact[i] + shift;
        if (value != (short) value) {
          return Optional.empty();
        }
        values[i] = (short) value;
      }
      planes.add(Tensor.of(DType.I16, values, stored.shape().toArray()));
    }
    return Optional.of(stacked(planes));
  }

  private static Tensor stacked(List<Tensor> planes) {
    Shape plane = planes.getFirst().shape();
    int rank = plane.rank();
    return Tensor.build(
        planes.getFirst().dtype(),
        Shape.of(planes.size(), plane.size(rank - 2), plane.size(rank - 1)),
        memory -> {
          long at = 0;
          for (Tensor each : planes) {
            memory.asSlice(at).copyFrom(each.memory());
            at += each.memory().byteSize();
          }
        });
  }
}
