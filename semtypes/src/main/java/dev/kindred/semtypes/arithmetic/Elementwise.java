// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.arithmetic;

import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;

/**
 * One operation on all elements of a tensor, run by run.
 *
 * @param operation what is done
 * @param other the counterparts: a {@link Tensor} of the same type and shape, or a {@link Double}
 * @param overflow what becomes of results that the type cannot hold
 */
record Elementwise(Operation operation, Object other, Overflow overflow) {

  /** The results in the type of the tensor, which has lanes. */
  Tensor of(Tensor tensor) {
    return Tensor.build(tensor.dtype(), tensor.shape(), to -> fill(tensor, to));
  }

  private void fill(Tensor tensor, MemorySegment to) {
    Lanes lanes = Lanes.of(tensor.dtype());
    MemorySegment from = tensor.memory();
    long count = tensor.shape().count();
    for (long at = 0; at < count; at += Lanes.RUN) {
      int length = (int) Math.min(Lanes.RUN, count - at);
      if (run(lanes, from, at, length) && overflow == Overflow.ERROR) {
        throw beyond(tensor, at + first(lanes, from, at, length));
      }
      lanes.store(to, at, length);
    }
  }

  private boolean run(Lanes lanes, MemorySegment from, long at, int length) {
    lanes.load(from, at, length);
    if (other instanceof Tensor counterparts) {
      lanes.loadOther(counterparts.memory(), at, length);
      return lanes.apply(operation, length);
    }
    return lanes.apply(operation, (Double) other, length);
  }

  /** The first element of a run whose result is beyond the type, by halving. */
  private int first(Lanes lanes, MemorySegment from, long at, int length) {
    int fine = 0;
    int beyond = length;
    while (beyond - fine > 1) {
      int half = (fine + beyond) / 2;
      if (run(lanes, from, at, half)) {
        beyond = half;
      } else {
        fine = half;
      }
    }
    return fine;
  }

  private ArithmeticException beyond(Tensor tensor, long element) {
    String with = operation == Operation.ABSOLUTE ? "" : " " + other;
    return new ArithmeticException(
        "%s %s%s: the result for element %d is beyond %s; let it saturate or cast to a wider type"
            .formatted(tensor, operation, with, element, tensor.dtype()));
  }
}
