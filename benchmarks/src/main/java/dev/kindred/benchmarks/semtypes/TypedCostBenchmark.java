// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.semtypes;

import static dev.kindred.semtypes.algebra.Plus.PLUS;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does the type of the result add? A picture plus a number, by the generic function, gives a
 * picture; beside it stands the loop that a programmer would write over the bare numbers, which
 * makes its result anew as well: once in memory outside the heap, where tensors are, and once as an
 * array.
 *
 * <p>512 × 512 pixels of three channels, f32 and u8, on one thread. The goal: typed costs nothing
 * measurable over the loop in memory of the same kind.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class TypedCostBenchmark {
  private static final int COUNT = 3 * 512 * 512;
  private static final int RUN = 2048;
  private static final ValueLayout.OfFloat FLOAT = (ValueLayout.OfFloat) DType.F32.layout();
  private static final ValueLayout.OfByte BYTE = (ValueLayout.OfByte) DType.U8.layout();

  private float[] floats = new float[COUNT];
  private byte[] bytes = new byte[COUNT];
  private Image floatImage;
  private Image byteImage;

  public TypedCostBenchmark() {
    Random random = new Random(4);
    random.nextBytes(bytes);
    for (int i = 0; i < COUNT; i++) {
      floats[i] = random.nextFloat();
    }
    floatImage = Image.of(Tensor.of(floats, 3, 512, 512));
    byteImage = Image.of(Tensor.of(bytes, 3, 512, 512));
  }

  /** A picture of floats plus a number. */
  @Benchmark
  public Image typedF32() {
    return PLUS.plus(floatImage, 0.25);
  }

  /** A picture of bytes plus a number, saturated. */
  @Benchmark
  public Image typedU8() {
    return PLUS.plus(byteImage, 20);
  }

  /** A picture of floats plus a number, as users write it: chosen by dispatch. */
  @Benchmark
  public Image dispatchedF32() {
    return PLUS.plus(floatImage, 0.25);
  }

  /** A picture of bytes plus a number, as users write it. */
  @Benchmark
  public Image dispatchedU8() {
    return PLUS.plus(byteImage, 20);
  }

  /** The same floats, run by run in arrays, into memory outside the heap. */
  @Benchmark
  public MemorySegment rawRunsF32() {
    MemorySegment from = floatImage.pixels().memory();
    MemorySegment to = Arena.ofAuto().allocate(4L * COUNT, 64);
    float[] run = new float[RUN];
    for (long at = 0; at < COUNT; at += RUN) {
      MemorySegment.copy(from, FLOAT, 4 * at, run, 0, RUN);
      for (int i = 0; i < RUN; i++) {
        run[i] += 0.25f;
      }
      MemorySegment.copy(run, 0, to, FLOAT, 4 * at, RUN);
    }
    return to;
  }

  /** The same floats, one by one, into memory outside the heap. */
  @Benchmark
  public MemorySegment rawMemoryF32() {
    MemorySegment from = floatImage.pixels().memory();
    MemorySegment to = Arena.ofAuto().allocate(4L * COUNT, 64);
    for (long i = 0; i < COUNT; i++) {
      to.set(FLOAT, 4 * i, from.get(FLOAT, 4 * i) + 0.25f);
    }
    return to;
  }

  /** The same bytes, one by one, into memory outside the heap. */
  @Benchmark
  public MemorySegment rawMemoryU8() {
    MemorySegment from = byteImage.pixels().memory();
    MemorySegment to = Arena.ofAuto().allocate(COUNT, 64);
    for (long i = 0; i < COUNT; i++) {
      to.set(BYTE, i, (byte) Math.clamp((from.get(BYTE, i) & 0xFF) + 20, 0, 255));
    }
    return to;
  }

  /** The same floats from array to array. */
  @Benchmark
  public float[] rawArrayF32() {
    float[] to = new float[COUNT];
    for (int i = 0; i < COUNT; i++) {
      to[i] = floats[i] + 0.25f;
    }
    return to;
  }

  /** The same bytes from array to array. */
  @Benchmark
  public byte[] rawArrayU8() {
    byte[] to = new byte[COUNT];
    for (int i = 0; i < COUNT; i++) {
      to[i] = (byte) Math.clamp((bytes[i] & 0xFF) + 20, 0, 255);
    }
    return to;
  }

  /** What a result outside the heap costs before anything is computed. */
  @Benchmark
  public Tensor allocationF32() {
    return Tensor.build(DType.F32, Shape.of(3, 512, 512), memory -> {});
  }
}
