// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the numbers of one item lie in the table of a kernel: those of the place, what stands
 * outside each channel (8 bytes each), then per stage its uniforms, the reciprocals of some, what
 * its statistics gather, and its tables; each part a multiple of 16 bytes.
 */
final class ItemLayout {
  /** Bytes in which a statistic gathers: a coarse and a fine sum, and whether it is lost. */
  static final int STATISTIC_BYTES = 3 * Long.BYTES;

  /** Bytes that are loaded at once. */
  static final int GROUP_BYTES = 4 * Float.BYTES;

  private final int channels;
  private final int outside;
  private final List<Part> parts = new ArrayList<>();
  private int end;

  /** Offsets of one stage. */
  private record Part(
      int uniforms,
      List<Integer> divisors,
      int reciprocals,
      int statistics,
      List<Integer> tables) {}

  ItemLayout(PixelKernel kernel) {
    this.channels = kernel.sampling().hasOutside() ? kernel.channels() : 0;
    take(kernel.sampling().placing().bytes());
    this.outside = take(channels * Long.BYTES);
    List<StageSpans> spans = kernel.spans();
    for (int i = 0; i < kernel.stages().size(); i++) {
      Stage stage = kernel.stages().get(i);
      int uniforms = take(stage.program().uniforms() * Float.BYTES);
      List<Integer> divisors = spans.get(i).reciprocals();
      int reciprocals = take(divisors.size() * Float.BYTES);
      int statistics = take(stage.statistics().size() * STATISTIC_BYTES);
      List<Integer> tables = new ArrayList<>();
      for (int size : stage.program().tables()) {
        tables.add(take(size * Float.BYTES));
      }
      parts.add(new Part(uniforms, divisors, reciprocals, statistics, tables));
    }
  }

  private int take(int bytes) {
    int start = end;
    end = Math.addExact(end, Math.ceilDiv(bytes, GROUP_BYTES) * GROUP_BYTES);
    return start;
  }

  /** Channels that have an outside. */
  int channels() {
    return channels;
  }

  int outside(int channel) {
    return outside + channel * Long.BYTES;
  }

  int uniform(int stage, int slot) {
    return parts.get(stage).uniforms + slot * Float.BYTES;
  }

  /** The uniforms of a stage whose reciprocals are there too. */
  List<Integer> divisors(int stage) {
    return parts.get(stage).divisors;
  }

  int reciprocal(int stage, int slot) {
    return parts.get(stage).reciprocals + divisors(stage).indexOf(slot) * Float.BYTES;
  }

  int statistic(int stage, int number) {
    return parts.get(stage).statistics + number * STATISTIC_BYTES;
  }

  int table(int stage, int number) {
    return parts.get(stage).tables.get(number);
  }

  long itemBytes() {
    return Math.max(end, GROUP_BYTES);
  }
}
