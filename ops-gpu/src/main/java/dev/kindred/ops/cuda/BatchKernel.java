// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.ops.cuda.driver.ArgumentBlock;
import dev.kindred.ops.cuda.driver.CudaContext;
import dev.kindred.ops.cuda.driver.CudaFunction;
import dev.kindred.ops.cuda.driver.CudaModule;
import dev.kindred.ops.cuda.driver.CudaStream;
import dev.kindred.ops.cuda.driver.DeviceBuffer;
import dev.kindred.ops.cuda.driver.Grid;
import dev.kindred.ops.cuda.ptx.Batch;
import dev.kindred.ops.cuda.ptx.LookKernel;
import dev.kindred.ops.cuda.ptx.PixelKernel;
import dev.kindred.ops.cuda.ptx.PixelKernel.Block;
import java.lang.ref.Reference;

/**
 * A compiled {@link PixelKernel}. Safe for use by several threads, each with an argument block of
 * its own.
 */
public final class BatchKernel implements AutoCloseable {
  private final PixelKernel kernel;
  private final CudaModule module;
  private final CudaFunction function;
  private final long itemBytes;

  private BatchKernel(PixelKernel kernel, CudaModule module, String name) {
    this.kernel = kernel;
    this.module = module;
    try {
      this.function = module.function(name);
    } catch (RuntimeException | Error e) {
      Closing.after(e, module::close);
      throw e;
    }
    this.itemBytes = kernel.itemBytes();
  }

  /** Has the driver compile a kernel, which takes tens of milliseconds: keep the result. */
  public static BatchKernel compile(CudaContext context, PixelKernel kernel) {
    return new BatchKernel(kernel, context.load(kernel.ptx()), kernel.name());
  }

  /** The same for a look before a kernel; it writes nothing but the table of the items. */
  public static BatchKernel compile(CudaContext context, LookKernel look) {
    return new BatchKernel(look.kernel(), context.load(look.ptx()), look.name());
  }

  /** What it was compiled from. */
  public PixelKernel kernel() {
    return kernel;
  }

  /** Bytes of the numbers of one item: {@link PixelKernel#itemBytes()}. */
  public long itemBytes() {
    return itemBytes;
  }

  /** The same of a batch: {@link PixelKernel#itemBytes(Batch)}. */
  public long itemBytes(Batch batch) {
    return itemBytes + batch.moreBytes();
  }

  /** The compiled code. */
  public CudaFunction function() {
    return function;
  }

  /**
   * Puts the work on a whole batch at the end of a stream, as one launch (more only beyond 65 535
   * items).
   *
   * @param arguments from {@link PixelKernel#arguments}, free to be used again when this returns
   */
  public void launch(CudaStream stream, ArgumentBlock arguments, Batch batch, Buffers buffers) {
    long bytes = itemBytes(batch);
    kernel.fill(arguments, batch, bytes);
    int most = Grid.MAX_BLOCKS;
    try {
      for (int first = 0; first < batch.items(); first += most) {
        int count = Math.min(most, batch.items() - first);
        arguments
            .set(Block.SOURCE, buffers.source, kernel.sourceBytes(batch, first))
            .set(Block.TARGET, buffers.target, kernel.targetBytes(batch, first))
            .set(Block.ITEMS, buffers.items, first * bytes);
        function.launch(stream, kernel.grid(batch, count), arguments);
      }
    } finally {
      // The arguments hold bare addresses: what they stand for must not be collected before.
      Reference.reachabilityFence(buffers);
    }
  }

  /** Unloads the code, which must no longer run; does nothing the second time. */
  @Override
  public void close() {
    module.close();
  }

  /**
   * The memory of one launch.
   *
   * @param source the pictures, one after the other
   * @param items {@link PixelKernel#table the numbers of every item}
   * @param target takes the results, one picture after the other
   */
  public record Buffers(DeviceBuffer source, DeviceBuffer items, DeviceBuffer target) {}
}
