// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.ops.cuda.driver.CudaContext;
import dev.kindred.ops.cuda.driver.CudaEvent;
import dev.kindred.ops.cuda.driver.CudaStream;
import dev.kindred.ops.cuda.driver.DeviceBuffer;
import java.lang.foreign.Arena;
import java.util.Collection;
import java.util.List;

/**
 * Where values live that stay on a card: one stream, in which everything that is done to them runs
 * in the order in which it was asked for. Copies from and to the host have streams of their own,
 * which wait for this one and are waited for by events.
 */
final class Residence {
  private final CudaContext context;
  private final Worker worker;

  Residence(CudaContext context) {
    this.context = context;
    this.worker = Worker.on(context);
  }

  /** Takes in a buffer that was made in another stream. */
  void take(DeviceBuffer buffer, CudaStream from) {
    order(from, worker.stream());
    worker.stream().adopt(buffer);
  }

  /** Lets what follows in another stream run after all that was asked for here. */
  void before(CudaStream other) {
    order(worker.stream(), other);
  }

  private void order(CudaStream first, CudaStream then) {
    try (CudaEvent there = context.event()) {
      first.record(there);
      then.await(there);
    }
  }

  /**
   * Puts a chain over all items of a buffer in the stream. The tables are copied from pageable
   * memory, which the driver takes aside before it returns.
   */
  synchronized DeviceBuffer run(Cuda cuda, CudaChain chain, DeviceBuffer source) {
    try (Arena arena = Arena.ofConfined()) {
      return chain.launch(cuda, worker, arena.allocate(chain.tableBytes(), 64), source);
    }
  }

  /** The same bytes in a buffer of their own. */
  DeviceBuffer copy(DeviceBuffer source) {
    CudaStream stream = worker.stream();
    DeviceBuffer target = stream.allocate(source.bytes());
    try {
      stream.copy(source, target);
      return target;
    } catch (RuntimeException | Error e) {
      Closing.after(e, target::close);
      throw e;
    }
  }

  /** Some items, side by side in new memory. */
  DeviceBuffer gathered(DeviceBuffer source, List<Integer> items, long bytes) {
    CudaStream stream = worker.stream();
    DeviceBuffer together = stream.allocate(items.size() * bytes);
    try {
      for (int i = 0; i < items.size(); i++) {
        stream.copy(source, items.get(i) * bytes, together, i * bytes, bytes);
      }
      return together;
    } catch (RuntimeException | Error e) {
      Closing.after(e, together::close);
      throw e;
    }
  }

  /** Puts items that lie side by side in their places. */
  void scatter(DeviceBuffer together, DeviceBuffer target, Collection<Integer> items, long bytes) {
    long from = 0;
    for (int item : items) {
      worker.stream().copy(together, from, target, item * bytes, bytes);
      from += bytes;
    }
  }

  DeviceBuffer allocate(long bytes) {
    return worker.stream().allocate(bytes);
  }

  void close() {
    worker.stream().close();
  }
}
