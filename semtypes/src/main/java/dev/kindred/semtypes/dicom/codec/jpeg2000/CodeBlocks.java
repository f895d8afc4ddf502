// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg2000;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The code blocks of a tile. None needs another, and each has its own place among the coefficients,
 * so threads take them in turn and the outcome is the same for any number of them. Decoding cannot
 * fail: what can be wrong with a block was found when its packets were read.
 */
final class CodeBlocks {
  /** Takes about a millisecond, many times what it takes to start a thread of a pool. */
  private static final int BYTES_FOR_A_THREAD = 4096;

  private record Task(CodeBlock block, int orientation, int style, Consumer<int[]> target) {}

  private final List<Task> tasks = new ArrayList<>();
  private long length;

  /**
   * Adds a block.
   *
   * @param orientation and {@code style}: as {@link BlockDecoder#decode} wants them
   * @param target takes the coefficients, times 2, and keeps none of the array
   */
  void add(CodeBlock block, int orientation, int style, Consumer<int[]> target) {
    if (block.planes > 0) {
      tasks.add(new Task(block, orientation, style, target));
      length += block.room();
    }
  }

  /** Decodes them all, on the calling thread and, where it pays, on some of the common pool. */
  void decode(byte[] code, int threads) {
    AtomicInteger next = new AtomicInteger();
    int useful = (int) Math.min(threads, length / BYTES_FOR_A_THREAD);
    if (useful < 2) {
      takeTurns(code, next);
    } else {
      IntStream.range(0, useful).parallel().forEach(each -> takeTurns(code, next));
    }
  }

  private void takeTurns(byte[] code, AtomicInteger next) {
    BlockDecoder decoder = new BlockDecoder();
    for (int i = next.getAndIncrement(); i < tasks.size(); i = next.getAndIncrement()) {
      Task task = tasks.get(i);
      task.target().accept(decoder.decode(code, task.block(), task.orientation(), task.style()));
    }
  }
}
