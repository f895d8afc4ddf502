// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.ops.cuda.driver.CudaContext;
import dev.kindred.ops.cuda.driver.CudaStream;
import dev.kindred.ops.cuda.driver.DeviceBuffer;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * A place in a ring: a stream with page-locked memory of its own, in which one part of a batch at a
 * time goes to the card, through its launches and back, beside the parts in other slots.
 */
final class Slot implements AutoCloseable {
  private final Worker worker;
  private final Staging up;
  private final Staging down;
  private final Staging tables;
  private final long most;
  private @Nullable Runnable arrival;

  Slot(CudaContext context, long most) {
    this.worker = Worker.on(context);
    this.up = new Staging(context, most);
    this.down = new Staging(context, most);
    this.tables = new Staging(context, most);
    this.most = most;
  }

  Worker worker() {
    return worker;
  }

  /**
   * Puts a part in the stream, once the one before it has come back.
   *
   * @param at where its items begin in the sources
   * @param to takes its results, at the latest by {@link #finish}
   */
  void start(Cuda cuda, CudaChain part, Pieces sources, long at, MemorySegment to) {
    finish();
    CudaStream stream = worker.stream();
    try (DeviceBuffer source = stream.allocate(part.items() * part.sourceBytes())) {
      up.send(stream, sources, at, source);
      try (DeviceBuffer target = part.launch(cuda, worker, zeros(part.tableBytes()), source)) {
        arrival = down.fetch(stream, target, to);
      }
    }
  }

  /**
   * New memory on the card with what lies on the host, which may still be on its way there: the
   * residence waits for it.
   */
  DeviceBuffer upload(Residence residence, Pieces sources, long bytes) {
    finish();
    CudaStream stream = worker.stream();
    DeviceBuffer buffer = stream.allocate(bytes);
    try {
      up.send(stream, sources, 0, buffer);
      residence.take(buffer, stream);
    } catch (RuntimeException | Error e) {
      Closing.after(e, buffer::close);
      throw e;
    }
    arrival = () -> {};
    return buffer;
  }

  /** Brings a buffer of the residence to the host, and waits until it is there. */
  void download(Residence residence, DeviceBuffer buffer, MemorySegment to) {
    finish();
    residence.before(worker.stream());
    arrival = down.fetch(worker.stream(), buffer, to);
    finish();
  }

  /** Page-locked where they fit; a copy from elsewhere is taken aside by the driver at once. */
  private MemorySegment zeros(long bytes) {
    return bytes > most ? Arena.ofAuto().allocate(bytes, 64) : tables.take(bytes).fill((byte) 0);
  }

  /** Waits for what was started, if anything was. */
  void finish() {
    Runnable arriving = arrival;
    if (arriving != null) {
      arrival = null;
      worker.stream().await();
      arriving.run();
    }
  }

  /** Waits for the stream first. */
  @Override
  public void close() {
    Closing closing = new Closing();
    closing.close(worker.stream()::close);
    closing.close(up::close);
    closing.close(down::close);
    closing.close(tables::close);
    closing.end();
  }
}
