// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.ops.cuda.driver.CudaStream;
import dev.kindred.ops.cuda.driver.DeviceBuffer;
import dev.kindred.ops.cuda.ptx.Batch;
import dev.kindred.ops.cuda.ptx.LookKernel;
import dev.kindred.ops.cuda.ptx.PixelKernel;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Launches over the same items one after the other: what one writes the next reads, and nothing in
 * between leaves the card.
 *
 * @param works in order, at least one, all of as many items
 */
record CudaChain(List<CudaWork> works) {

  /**
   * What two chains have in common that differ in the numbers of their draws only.
   *
   * @param kernels and looks of each launch
   */
  record Form(List<Launch> kernels) {
    /** One launch with the looks before it. */
    record Launch(PixelKernel kernel, Batch batch, List<LookKernel> looks) {}

    /** Whether the host has nothing to do between the launches. */
    boolean isWithoutPause() {
      return kernels.stream().flatMap(each -> each.looks.stream()).noneMatch(LookKernel::counts);
    }
  }

  /** Items that go through passes that are alike, place by place. */
  static CudaChain of(List<List<CudaPass>> items) {
    List<CudaWork> works = new ArrayList<>();
    for (int step = 0; step < items.getFirst().size(); step++) {
      int now = step;
      works.add(new CudaWork(items.stream().map(passes -> passes.get(now)).toList()));
    }
    return new CudaChain(List.copyOf(works));
  }

  /** One item through all its passes; empty where there are none. */
  static Optional<CudaChain> ofOne(List<CudaPass> passes) {
    return passes.isEmpty() ? Optional.empty() : Optional.of(of(List.of(passes)));
  }

  Form form() {
    return new Form(
        works.stream()
            .map(work -> new Form.Launch(work.kernel(), work.batch(), work.looks()))
            .toList());
  }

  int items() {
    return works.getFirst().batch().items();
  }

  /** Bytes of one item before. */
  long sourceBytes() {
    CudaWork first = works.getFirst();
    return first.kernel().sourceBytes(first.batch(), 1);
  }

  /** Bytes of one item after. */
  long targetBytes() {
    CudaWork last = works.getLast();
    return last.kernel().targetBytes(last.batch(), 1);
  }

  /** Bytes of the tables of all items. */
  long tableBytes() {
    return works.stream().mapToLong(CudaWork::tableBytes).sum();
  }

  /** Some of the items. */
  CudaChain slice(int from, int to) {
    return from == 0 && to == items()
        ? this
        : new CudaChain(works.stream().map(work -> work.slice(from, to)).toList());
  }

  /** Writes the numbers of all items that are known before any pixel is seen. */
  void fill(MemorySegment tables) {
    long at = 0;
    for (CudaWork work : works) {
      long bytes = work.tableBytes();
      work.fill(tables.asSlice(at, bytes));
      at += bytes;
    }
  }

  /** The type of the results. */
  DType out() {
    return works.getLast().kernel().out();
  }

  /** All results: {@code [N, C, H, W]}. */
  Shape shape() {
    CudaWork last = works.getLast();
    Batch batch = last.batch();
    return Shape.of(items(), last.kernel().outChannels(), batch.outHeight(), batch.outWidth());
  }

  /**
   * Puts all launches in a worker's stream.
   *
   * @param tables zeros, {@link #tableBytes()}; stays as it is until the stream has been waited for
   * @param source the items
   * @return the results, in new memory of the stream
   */
  DeviceBuffer launch(Cuda cuda, Worker worker, MemorySegment tables, DeviceBuffer source) {
    DeviceBuffer now = source;
    long at = 0;
    for (CudaWork work : works) {
      MemorySegment table = tables.asSlice(at, work.tableBytes());
      try {
        DeviceBuffer after = launch(cuda, worker, work, table, now);
        at += table.byteSize();
        if (now != source) {
          now.close();
        }
        now = after;
      } catch (RuntimeException | Error e) {
        if (now != source) {
          Closing.after(e, now::close);
        }
        throw e;
      }
    }
    return now;
  }

  private static DeviceBuffer launch(
      Cuda cuda, Worker worker, CudaWork work, MemorySegment table, DeviceBuffer source) {
    CudaStream stream = worker.stream();
    DeviceBuffer target = stream.allocate(work.targetBytes());
    try (DeviceBuffer items = stream.allocate(table.byteSize())) {
      work.launch(cuda, worker, table, new BatchKernel.Buffers(source, items, target));
      return target;
    } catch (RuntimeException | Error e) {
      Closing.after(e, target::close);
      throw e;
    }
  }
}
