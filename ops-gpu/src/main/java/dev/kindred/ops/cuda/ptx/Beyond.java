// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.Border;
import dev.kindred.ops.cuda.ptx.Register.I32;

/** What stands beyond the edge, on the card: {@link Border#inside}. */
record Beyond(PtxWriter ptx, Border border) {

  /** The index whose value stands at {@code index}; one outside where the fill does. */
  I32 inside(I32 index, I32 size) {
    return switch (border) {
      case CONSTANT -> index;
      case EDGE -> ptx.most(ptx.least(index, last(size)), I32.of(0));
      case REFLECT -> {
        I32 once = ptx.most(last(size), I32.of(1));
        I32 folded = folded(index, ptx.add(once, once), ptx.add(once, once), size);
        // A row of one pixel is its own mirror.
        yield ptx.least(folded, last(size));
      }
      case SYMMETRIC -> {
        I32 twice = ptx.add(size, size);
        yield folded(index, twice, ptx.add(twice, I32.of(-1)), size);
      }
    };
  }

  private I32 last(I32 size) {
    return ptx.add(size, I32.of(-1));
  }

  private I32 folded(I32 index, I32 period, I32 last, I32 size) {
    I32 rest = ptx.remainder(index, period);
    I32 step = ptx.select(ptx.isLess(rest, I32.of(0)), ptx.add(rest, period), rest);
    return ptx.select(ptx.isLess(step, size), step, ptx.subtract(last, step));
  }
}
