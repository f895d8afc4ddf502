// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.ops.cuda.driver.CudaStream;
import dev.kindred.ops.cuda.driver.DeviceBuffer;
import dev.kindred.ops.cuda.ptx.Batch;
import dev.kindred.ops.cuda.ptx.ItemTable;
import dev.kindred.ops.cuda.ptx.LookKernel;
import dev.kindred.ops.cuda.ptx.PixelKernel;
import dev.kindred.ops.program.Trace;
import dev.kindred.semtypes.Canvas;
import java.lang.foreign.MemorySegment;
import java.util.List;

/**
 * Passes of equal kernels and sizes as the items of one launch, after as many looks at the pixels
 * as their stages ask for.
 *
 * @param passes one per item, at least one
 */
record CudaWork(List<CudaPass> passes) {

  /** What runs. */
  PixelKernel kernel() {
    return passes.getFirst().kernel();
  }

  /** The sizes. */
  Batch batch() {
    Canvas in = passes.getFirst().in();
    Canvas out = passes.getFirst().out();
    long more = passes.stream().mapToLong(pass -> pass.reading().moreBytes()).max().orElse(0);
    return new Batch(passes.size(), in.height(), in.width(), out.height(), out.width(), more);
  }

  /** Writes all numbers that are known before any pixel is seen. */
  private void fill(ItemTable table) {
    for (int item = 0; item < passes.size(); item++) {
      passes.get(item).place(table, item);
      List<Trace> traces = passes.get(item).traces();
      for (int stage = 0; stage < traces.size(); stage++) {
        Trace trace = traces.get(stage);
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
    PixelKernel kernel = kernel();
    Batch batch = batch();
    ItemTable table = kernel.table(host, batch);
    fill(table);
    stream.copy(host, buffers.items());
    for (int stage = 0; stage < kernel.stages().size(); stage++) {
      for (LookKernel look : LookKernel.of(kernel, stage, passes.getFirst().traces().get(stage))) {
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
    for (int item = 0; item < passes.size(); item++) {
      long[] counts = table.counts(item, look.stage(), look.number());
      Trace trace = passes.get(item).traces().get(look.stage());
      float[] entries = trace.tables().get(look.number()).from(counts);
      table.entries(item, look.stage(), look.number(), entries);
    }
    stream.copy(host, items);
  }
}
