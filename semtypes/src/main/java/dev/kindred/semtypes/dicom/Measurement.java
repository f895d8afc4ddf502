// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.util.List;

/**
 * From stored to measured values (PS3.3 C.11.1): through a table where the file has one, else by
 * slope and intercept; in double, rounded once.
 */
record Measurement(StoredBits bits, Rescale rescale, List<LookupTable> tables) {
  static Measurement of(DataSet described) {
    return of(described, Rescale.read(described));
  }

  static Measurement of(DataSet described, Rescale rescale) {
    StoredBits bits = StoredBits.read(described);
    return new Measurement(
        bits, rescale, LookupTable.readAll(described, Attribute.MODALITY_LUTS, bits.signed()));
  }

  Tensor f64(Tensor stored) {
    double[] values = stored.toDoubleArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = value(values[i]);
    }
    return Tensor.of(values, stored.shape().toArray());
  }

  Tensor f32(Tensor stored) {
    if (stored.dtype() == DType.F64) {
      return f64(stored).castTo(DType.F32);
    }
    long[] shape = stored.shape().toArray();
    if (tables.isEmpty() && stored.dtype() != DType.I64 && stored.dtype() != DType.I32) {
      // Exact in float, so that only the result is rounded.
      float[] values = stored.toFloatArray();
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) rescale.apply(values[i]);
      }
      return Tensor.of(values, shape);
    }
    return f64(stored).castTo(DType.F32);
  }

  private double value(double stored) {
    return tables.isEmpty() ? rescale.apply(stored) : tables.getFirst().lookup(stored);
  }

  /** What the measured values can be, given the bits stored. A negative slope turns it round. */
  ValueRange range() {
    return tables.isEmpty()
        ? new ValueRange(rescale.apply((double) bits.min()), rescale.apply((double) bits.max()))
        : new ValueRange(0, tables.getFirst().top());
  }
}
