// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import dev.kindred.ops.cuda.BatchKernel;
import dev.kindred.ops.cuda.driver.CudaContext;
import dev.kindred.ops.cuda.driver.CudaStream;
import dev.kindred.ops.cuda.driver.DeviceBuffer;
import dev.kindred.ops.cuda.driver.SimulatedDriver;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.Consumer;

/** Runs kernels over batches by the interpreter. */
public final class InterpretedKernel {
  private InterpretedKernel() {}

  /** The results as floats; {@code numbers} fills the table of all items. */
  static float[] run(
      PixelKernel kernel, Batch batch, float[] pictures, Consumer<ItemTable> numbers) {
    byte[] source = Tensor.of(pictures, pictures.length).castTo(kernel.in()).toByteArray();
    byte[] target =
        run(new SimulatedDriver(PtxInterpreter::compile), kernel, batch, source, numbers);
    return Tensor.wrap(
            kernel.out(),
            Shape.of(target.length / kernel.out().bytes()),
            MemorySegment.ofArray(target))
        .castTo(DType.F32)
        .toFloatArray();
  }

  /** The bytes of the results. */
  public static byte[] run(
      SimulatedDriver driver,
      PixelKernel kernel,
      Batch batch,
      byte[] pictures,
      Consumer<ItemTable> numbers) {
    try (CudaContext context = driver.device().open();
        Arena arena = Arena.ofConfined();
        BatchKernel compiled = BatchKernel.compile(context, kernel);
        CudaStream stream = context.stream();
        DeviceBuffer source = stream.allocate(kernel.sourceBytes(batch, batch.items()));
        DeviceBuffer items = stream.allocate(batch.items() * compiled.itemBytes());
        DeviceBuffer target = stream.allocate(kernel.targetBytes(batch, batch.items()))) {
      MemorySegment host = arena.allocate(items.bytes(), 8);
      numbers.accept(kernel.table(host));
      stream.copy(arena.allocateFrom(JAVA_BYTE, pictures), source);
      stream.copy(host, items);
      compiled.launch(
          stream, PixelKernel.arguments(), batch, new BatchKernel.Buffers(source, items, target));
      MemorySegment out = arena.allocate(target.bytes());
      stream.copy(target, out);
      return out.toArray(JAVA_BYTE);
    }
  }
}
