// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.ops.cuda.driver.CudaContext;
import dev.kindred.ops.cuda.driver.CudaGraph;
import dev.kindred.ops.cuda.driver.CudaStream;
import dev.kindred.ops.cuda.driver.DeviceBuffer;
import dev.kindred.ops.cuda.driver.PinnedBuffer;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * The copies and launches of chains of one form, recorded as one graph over memory of its own: a
 * run writes the pixels and the numbers of its draw there, and puts all in the stream with one
 * call.
 */
final class Replay {
  private final Memory memory;
  private final CudaStream stream;
  private final CudaGraph graph;

  private Replay(Memory memory, CudaStream stream, CudaGraph graph) {
    this.memory = memory;
    this.stream = stream;
    this.graph = graph;
  }

  /** What it reads and writes. */
  private static final class Memory {
    final List<Closing.Closed> held = new ArrayList<>();
    final List<BatchKernel.Buffers> buffers = new ArrayList<>();
    final MemorySegment source;
    final MemorySegment tables;
    final MemorySegment target;

    Memory(CudaContext context, CudaStream stream, CudaChain chain) {
      try {
        source = pinned(context, chain.items() * chain.sourceBytes());
        tables = pinned(context, chain.tableBytes());
        target = pinned(context, chain.items() * chain.targetBytes());
        DeviceBuffer now = there(stream, source.byteSize());
        for (CudaWork work : chain.works()) {
          DeviceBuffer items = there(stream, work.tableBytes());
          DeviceBuffer after = there(stream, work.targetBytes());
          buffers.add(new BatchKernel.Buffers(now, items, after));
          now = after;
        }
      } catch (RuntimeException | Error e) {
        Closing.after(e, this::close);
        throw e;
      }
    }

    private MemorySegment pinned(CudaContext context, long bytes) {
      PinnedBuffer buffer = context.pinned(bytes);
      held.add(buffer::close);
      return buffer.memory();
    }

    private DeviceBuffer there(CudaStream stream, long bytes) {
      DeviceBuffer buffer = stream.allocate(bytes);
      held.add(buffer::close);
      return buffer;
    }

    void close() {
      Closing closing = new Closing();
      held.forEach(closing::close);
      closing.end();
    }
  }

  /**
   * Records a chain, and runs nothing.
   *
   * @param chain whose form {@linkplain CudaChain.Form#isWithoutPause() has no pause}
   */
  static Replay of(Cuda cuda, Worker worker, CudaChain chain) {
    chain.works().forEach(work -> work.compile(cuda)); // which cannot be recorded
    CudaStream stream = worker.stream();
    Memory memory = new Memory(cuda.context(), stream, chain);
    try {
      return new Replay(memory, stream, stream.capture(() -> record(cuda, worker, chain, memory)));
    } catch (RuntimeException | Error e) {
      Closing.after(e, memory::close);
      throw e;
    }
  }

  private static void record(Cuda cuda, Worker worker, CudaChain chain, Memory memory) {
    CudaStream stream = worker.stream();
    stream.copy(memory.source, memory.buffers.getFirst().source());
    long at = 0;
    for (int i = 0; i < chain.works().size(); i++) {
      CudaWork work = chain.works().get(i);
      BatchKernel.Buffers buffers = memory.buffers.get(i);
      stream.copy(memory.tables.asSlice(at, work.tableBytes()), buffers.items());
      work.launchOnly(cuda, worker, buffers);
      at += work.tableBytes();
    }
    stream.copy(memory.buffers.getLast().target(), memory.target);
  }

  /** Runs a chain of the form that was recorded. */
  void run(CudaChain chain, Pieces sources, MemorySegment to) {
    sources.copyTo(0, memory.source);
    chain.fill(memory.tables.fill((byte) 0));
    stream.replay(graph);
    stream.await();
    to.copyFrom(memory.target);
  }

  /** Its stream must have been waited for. */
  void close() {
    Closing closing = new Closing();
    closing.close(graph::close);
    closing.close(memory::close);
    closing.end();
  }
}
