// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

/**
 * How batches are cut into parts that go to the card, are computed and come back side by side: into
 * four at least, but none so small that starting it costs more than it saves, or so large that it
 * fills much page-locked memory.
 *
 * @param least bytes that a part has where there are as many
 * @param most bytes that a part has, unless one item alone has more
 */
record Chunking(long least, long most) {
  private static final int PARTS = 4;

  /** 1 MB takes about 40 µs over the bus, which is well above what a launch costs. */
  static final Chunking USUAL = new Chunking(1L << 20, 8L << 20);

  /** How many items of a chain go together. */
  int items(CudaChain chain) {
    int all = chain.items();
    long each = Math.max(chain.sourceBytes(), chain.targetBytes());
    each = Math.max(each, Math.ceilDiv(chain.tableBytes(), all));
    long bytes = Math.clamp(Math.ceilDiv(each * all, PARTS), least, most);
    return Math.clamp(bytes / each, 1, all);
  }
}
