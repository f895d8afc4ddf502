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
import java.util.ArrayList;
import java.util.List;

/**
 * Passes of equal kernels and sizes as the items of one launch, after as many looks at the pixels
 * as their stages ask for.
 */
final class CudaWork {
  private final List<CudaPass> passes;
  private final Batch batch;
  private final long numbersBytes;
  private final List<LookKernel> looks;

  /**
   * @param passes one per item, at least one
   */
  CudaWork(List<CudaPass> passes) {
    this(passes, passes.getFirst().kernel().itemBytes(), looks(passes.getFirst()));
  }

  private CudaWork(List<CudaPass> passes, long numbersBytes, List<LookKernel> looks) {
    this.passes = passes;
    this.numbersBytes = numbersBytes;
    this.looks = looks;
    Canvas in = passes.getFirst().in();
    Canvas out = passes.getFirst().out();
    long more = passes.stream().mapToLong(pass -> pass.reading().moreBytes()).max().orElse(0);
    this.batch = new Batch(passes.size(), in.height(), in.width(), out.height(), out.width(), more);
  }

  private static List<LookKernel> looks(CudaPass pass) {
    List<LookKernel> looks = new ArrayList<>();
    for (int stage = 0; stage < pass.traces().size(); stage++) {
      looks.addAll(LookKernel.of(pass.kernel(), stage, pass.traces().get(stage)));
    }
    return List.copyOf(looks);
  }

  /** Some of the items. */
  CudaWork slice(int from, int to) {
    return new CudaWork(passes.subList(from, to), numbersBytes, looks);
  }

  /** What runs. */
  PixelKernel kernel() {
    return passes.getFirst().kernel();
  }

  /** The sizes. */
  Batch batch() {
    return batch;
  }

  /** The looks before it, in order. */
  List<LookKernel> looks() {
    return looks;
  }

  /** Bytes of the table of all items. */
  long tableBytes() {
    return batch.items() * (numbersBytes + batch.moreBytes());
  }

  /** Bytes of all results. */
  long targetBytes() {
    return kernel().targetBytes(batch, batch.items());
  }

  /** Has everything compiled. */
  void compile(Cuda cuda) {
    looks.forEach(cuda::compiled);
    cuda.compiled(kernel());
  }

  /** Writes all numbers that are known before any pixel is seen, over zeros. */
  ItemTable fill(MemorySegment host) {
    ItemTable table = kernel().table(host, batch);
    fill(table);
    return table;
  }

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
    ItemTable table = fill(host);
    stream.copy(host, buffers.items());
    for (LookKernel look : looks) {
      cuda.compiled(look).launch(stream, worker.arguments(), batch, buffers);
      if (look.counts()) {
        makeEntries(stream, table, look, host, buffers.items());
      }
    }
    cuda.compiled(kernel()).launch(stream, worker.arguments(), batch, buffers);
  }

  /** Only the launches, where the table is there and no look counts. */
  void launchOnly(Cuda cuda, Worker worker, BatchKernel.Buffers buffers) {
    CudaStream stream = worker.stream();
    looks.forEach(look -> cuda.compiled(look).launch(stream, worker.arguments(), batch, buffers));
    cuda.compiled(kernel()).launch(stream, worker.arguments(), batch, buffers);
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
