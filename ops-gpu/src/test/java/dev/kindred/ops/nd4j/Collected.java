// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.nd4j;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The garbage collector, made to run where a test needs it to have run. */
final class Collected {
  private static final byte NOISE = 0x5A;

  private Collected() {}

  /** Has unreachable objects collected, and memory that was freed with them written over. */
  static void now() throws InterruptedException {
    for (int round = 0; round < 3; round++) {
      WeakReference<Object> dropped = new WeakReference<>(new Object());
      until(() -> dropped.refersTo(null));
      // Cleaners free memory in threads of their own.
      Thread.sleep(20);
    }
    List<Object> noise = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      MemorySegment memory = Arena.ofAuto().allocate(4096);
      noise.add(memory.fill(NOISE));
      INDArray array = Nd4j.create(DataType.FLOAT, 1024);
      noise.add(array.assign(-1));
    }
    if (noise.size() != 800) {
      throw new AssertionError("the noise is needed until here");
    }
  }

  /** Collects until something comes true, for some seconds at most; returns whether it did. */
  static boolean until(BooleanSupplier done) throws InterruptedException {
    for (int i = 0; i < 200 && !done.getAsBoolean(); i++) {
      System.gc();
      Thread.sleep(20);
    }
    return done.getAsBoolean();
  }
}
