// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.ops.cuda.driver.CudaStream;
import dev.kindred.ops.cuda.driver.DeviceBuffer;
import dev.kindred.ops.cuda.ptx.Batch;
import dev.kindred.ops.cuda.ptx.ItemTable;
import dev.kindred.ops.cuda.ptx.LookKernel;
import dev.kindred.ops.cuda.ptx.PixelKernel;
import dev.kindred.ops.program.Trace;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.function.Consumer;

/**
 * A kernel and everything it needs to know: what one launch does, after as many looks at the pixels
 * as its stages ask for.
 *
 * @param kernel what runs
 * @param batch the sizes
 * @param traces for each item the operations of the stages, with the numbers of its draw; empty
 *     where there are no stages
 * @param places sets the numbers of the sampling for every item
 */
record CudaWork(
    PixelKernel kernel, Batch batch, List<List<Trace>> traces, Consumer<ItemTable> places) {

  /** Writes all numbers that are known before any pixel is seen. */
  private void fill(ItemTable table) {
    places.accept(table);
    for (int item = 0; item < traces.size(); item++) {
      for (int stage = 0; stage < kernel.stages().size(); stage++) {
        Trace trace = traces.get(item).get(stage);
        table.parameters(item, stage, trace.uniforms());
        for (int i = 0; i < trace.tables().size(); i++) {
          if (trace.tables().get(i).counted().isEmpty()) {
            table.entries(item, stage, i, trace.tables().get(i).given());
          }
        }
      }
    }
  }

  /**
   * Puts the work at the end of a worker's stream; waits in between only where counts must become
   * the entries of a table.
   *
   * @param host room for the table of the items, zeros
   */
  void launch(Cuda cuda, Worker worker, MemorySegment host, BatchKernel.Buffers buffers) {
    CudaStream stream = worker.stream();
    ItemTable table = kernel.table(host);
    fill(table);
    stream.copy(host, buffers.items());
    for (int stage = 0; stage < kernel.stages().size(); stage++) {
      for (LookKernel look : LookKernel.of(kernel, stage, traces.getFirst().get(stage))) {
        cuda.compiled(look).launch(stream, worker.arguments(), batch, buffers);
        if (look.counts()) {
          makeEntries(stream, table, look, host, buffers.items());
        }
      }
    }
    cuda.compiled(kernel).launch(stream, worker.arguments(), batch, buffers);
  }

  private void makeEntries(
      CudaStream stream, ItemTable table, LookKernel look, MemorySegment host, DeviceBuffer items) {
    stream.copy(items, host);
    stream.await();
    for (int item = 0; item < traces.size(); item++) {
      long[] counts = table.counts(item, look.stage(), look.number());
      float[] entries = traces.get(item).get(look.stage()).tables().get(look.number()).from(counts);
      table.entries(item, look.stage(), look.number(), entries);
    }
    stream.copy(host, items);
  }
}
