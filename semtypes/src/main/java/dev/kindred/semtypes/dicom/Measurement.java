// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.List;

/**
 * From stored to measured values (PS3.3 C.11.1): through a table where the file has one, else by
 * slope and intercept; in double, rounded once.
 */
record Measurement(StoredBits bits, Rescale rescale, List<LookupTable> tables) {
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfFloat FLOAT =
      ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

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
    if (!tables.isEmpty()) {
      return f64(stored).castTo(DType.F32);
    }
    return switch (stored.dtype()) {
      case I16, U16 -> Tensor.build(DType.F32, stored.shape(), out -> rescaled16(stored, out));
      case U8, F32 -> {
        // Exact in float, so that only the result is rounded.
        float[] values = stored.toFloatArray();
        for (int i = 0; i < values.length; i++) {
          values[i] = (float) rescale.apply(values[i]);
        }
        yield Tensor.of(values, stored.shape().toArray());
      }
      default -> f64(stored).castTo(DType.F32);
    };
  }

  /** By far the most files: in one pass. */
  private void rescaled16(Tensor stored, MemorySegment out) {
    MemorySegment in = stored.memory();
    int mask = stored.dtype() == DType.U16 ? 0xFFFF : -1;
    double slope = rescale.slope();
    double intercept = rescale.intercept();
    long count = stored.shape().count();
    for (long i = 0; i < count; i++) {
      int cell = in.get(SHORT, 2 * i) & mask;
      out.set(FLOAT, 4 * i, (float) (cell * slope + intercept));
    }
  }

  /** The measured value of a stored one. */
  double value(double stored) {
    return tables.isEmpty() ? rescale.apply(stored) : tables.getFirst().lookup(stored);
  }

  /** What the measured values can be, given the bits stored. A negative slope turns it round. */
  ValueRange range() {
    return tables.isEmpty()
        ? new ValueRange(rescale.apply((double) bits.min()), rescale.apply((double) bits.max()))
        : new ValueRange(0, tables.getFirst().top());
  }
}
