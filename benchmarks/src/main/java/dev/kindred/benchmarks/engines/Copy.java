// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.engines;

import dev.kindred.semtypes.Tensor;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** A plain copy of an array to memory that was touched before: what memory alone allows. */
final class Copy implements Work {
  private final Tensor from;
  private final MemorySegment to;
  private final int threads;
  private final ByItem byItem;

  Copy(Tensor from, int threads) {
    this.from = from;
    this.to = Arena.ofAuto().allocate(from.memory().byteSize(), 64);
    this.threads = threads;
    this.byItem = new ByItem(threads);
  }

  @Override
  public int items() {
    return 1;
  }

  @Override
  public int batch() {
    return 1;
  }

  @Override
  public void run(int first, int count) {
    long share = Math.ceilDiv(to.byteSize(), threads);
    byItem.run(
        0,
        threads,
        i -> {
          long at = i * share;
          long bytes = Math.min(share, to.byteSize() - at);
          MemorySegment.copy(from.memory(), at, to, at, bytes);
        });
  }

  @Override
  public Tensor results(int count) {
    return from;
  }

  @Override
  public void close() {
    byItem.close();
  }
}
