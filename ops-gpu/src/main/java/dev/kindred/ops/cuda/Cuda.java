// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.ops.Device;
import dev.kindred.ops.cuda.driver.CudaContext;
import dev.kindred.ops.cuda.driver.CudaDevice;
import dev.kindred.ops.cuda.driver.CudaDriver;
import dev.kindred.ops.cuda.driver.CudaStream;
import dev.kindred.ops.cuda.driver.DeviceBuffer;
import dev.kindred.ops.cuda.ptx.Batch;
import dev.kindred.ops.cuda.ptx.ItemTable;
import dev.kindred.ops.cuda.ptx.PixelKernel;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;

/**
 * An NVIDIA card. Pictures lie on the host: each call copies its input to the card and its result
 * back, and returns when that is done. Kernels are compiled at their first use and kept. Safe for
 * use by several threads, whose work runs side by side.
 */
public final class Cuda implements Device, AutoCloseable {
  private final CudaContext context;
  private final Map<PixelKernel, BatchKernel> kernels = new ConcurrentHashMap<>();
  private final ConcurrentLinkedDeque<Worker> idle = new ConcurrentLinkedDeque<>();

  private Cuda(CudaContext context) {
    this.context = context;
  }

  /**
   * The first card of this machine, or empty where there is none; {@link CudaDriver#find} says why.
   */
  public static Optional<Cuda> find() {
    return CudaDriver.find() instanceof CudaDriver.Found(CudaDriver driver)
        ? Optional.of(of(driver.devices().getFirst()))
        : Optional.empty();
  }

  /** A certain card. */
  public static Cuda of(CudaDevice device) {
    return new Cuda(device.open());
  }

  @Override
  public String name() {
    return "cuda (" + context.device().name() + ")";
  }

  /** The context it works in. */
  public CudaContext context() {
    return context;
  }

  /** The compiled form of a kernel. */
  BatchKernel compiled(PixelKernel kernel) {
    return kernels.computeIfAbsent(kernel, k -> BatchKernel.compile(context, k));
  }

  /**
   * Runs one picture through a kernel.
   *
   * @param kernel has planes as its source
   * @param planes the picture, {@code [C, H, W]}
   * @param batch its sizes; several items are planes with the same numbers
   * @param numbers sets the numbers of every item
   */
  Tensor run(PixelKernel kernel, Tensor planes, Batch batch, Consumer<ItemTable> numbers) {
    BatchKernel compiled = compiled(kernel);
    Worker worker = take();
    try {
      return run(worker, compiled, planes, batch, numbers);
    } finally {
      idle.push(worker);
    }
  }

  private static Tensor run(
      Worker worker,
      BatchKernel compiled,
      Tensor planes,
      Batch batch,
      Consumer<ItemTable> numbers) {
    CudaStream stream = worker.stream();
    PixelKernel kernel = compiled.kernel();
    try (Arena arena = Arena.ofConfined();
        DeviceBuffer source = stream.allocate(kernel.sourceBytes(batch, batch.items()));
        DeviceBuffer items = stream.allocate(batch.items() * compiled.itemBytes());
        DeviceBuffer target = stream.allocate(kernel.targetBytes(batch, batch.items()))) {
      MemorySegment table = arena.allocate(items.bytes(), Long.BYTES);
      numbers.accept(kernel.table(table));
      stream.copy(table, items);
      stream.copy(planes.memory(), source);
      compiled.launch(
          stream, worker.arguments(), batch, new BatchKernel.Buffers(source, items, target));
      return Tensor.build(
          kernel.out(),
          Shape.of(
              (long) batch.items() * kernel.outChannels(), batch.outHeight(), batch.outWidth()),
          memory -> {
            stream.copy(target, memory);
            stream.await();
          });
    }
  }

  /** Gives the card back. No call may be running. */
  @Override
  public void close() {
    for (Worker worker = idle.poll(); worker != null; worker = idle.poll()) {
      worker.stream().close();
    }
    kernels.values().forEach(BatchKernel::close);
    kernels.clear();
    context.close();
  }

  @Override
  public String toString() {
    return name();
  }

  private Worker take() {
    Worker worker = idle.poll();
    return worker == null ? Worker.on(context) : worker;
  }
}
