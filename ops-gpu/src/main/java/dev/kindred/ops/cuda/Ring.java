// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.ops.cuda.driver.CudaContext;
import dev.kindred.ops.cuda.driver.DeviceBuffer;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * Slots that take turns, for one call at a time: while a part of a batch is computed in one, the
 * next is on its way to the card in another, and the one before on its way back in the third.
 */
final class Ring implements AutoCloseable {
  private static final int SLOTS = 3;

  private final CudaContext context;
  private final Chunking chunking;
  private final List<Slot> slots = new ArrayList<>();
  private final Replays replays;

  Ring(CudaContext context, Chunking chunking) {
    this.context = context;
    this.chunking = chunking;
    this.replays = new Replays(context);
  }

  /**
   * Runs a chain over items on the host.
   *
   * @param sources all items
   * @param to takes all results
   */
  void run(Cuda cuda, CudaChain chain, Pieces sources, MemorySegment to) {
    int all = chain.items();
    int each = chunking.items(chain);
    if (each == all && replays.run(cuda, slot(0).worker(), chain, sources, to)) {
      return;
    }
    for (int first = 0; first < all; first += each) {
      int end = Math.min(all, first + each);
      MemorySegment results =
          to.asSlice(first * chain.targetBytes(), (end - first) * chain.targetBytes());
      slot(first / each % SLOTS)
          .start(cuda, chain.slice(first, end), sources, first * chain.sourceBytes(), results);
    }
    slots.forEach(Slot::finish);
  }

  /** New memory on the card with what lies on the host. */
  DeviceBuffer upload(Residence residence, Pieces sources, long bytes) {
    return slot(0).upload(residence, sources, bytes);
  }

  /** Brings a buffer of the residence to the host. */
  void download(Residence residence, DeviceBuffer buffer, MemorySegment to) {
    slot(0).download(residence, buffer, to);
  }

  private Slot slot(int number) {
    while (slots.size() <= number) {
      slots.add(new Slot(context, chunking.most()));
    }
    return slots.get(number);
  }

  /** Waits for what is on its way, whatever becomes of it. */
  @Override
  public void close() {
    Closing closing = new Closing();
    slots.forEach(slot -> closing.close(slot::close));
    closing.close(replays::close);
    closing.end();
  }
}
