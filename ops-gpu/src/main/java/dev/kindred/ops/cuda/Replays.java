// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.ops.cuda.driver.CudaContext;
import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chains that came again and again in one ring, as graphs. It pays where little moves, since what
 * takes the time then is to put copies and launches in the stream; larger work is cut into parts
 * instead.
 */
final class Replays {
  /** Bytes of a chain, with its tables, above which it is not recorded. */
  private static final long MOST_BYTES = 1L << 20;

  /** A form is recorded when it comes this often: recording costs as much as tens of calls. */
  private static final int OFTEN = 4;

  private static final int KEPT = 8;
  private static final int COUNTED = 64;

  private final CudaContext context;
  private final LinkedHashMap<CudaChain.Form, Replay> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final LinkedHashMap<CudaChain.Form, Integer> counts =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<CudaChain.Form, Integer> eldest) {
          return size() > COUNTED;
        }
      };

  Replays(CudaContext context) {
    this.context = context;
  }

  /** Runs a chain as a graph where that pays; false where it was not run. */
  boolean run(Cuda cuda, Worker worker, CudaChain chain, Pieces sources, MemorySegment to) {
    long bytes = chain.items() * (chain.sourceBytes() + chain.targetBytes()) + chain.tableBytes();
    if (bytes > MOST_BYTES || !context.canRecord()) {
      return false;
    }
    CudaChain.Form form = chain.form();
    Replay known = form.isWithoutPause() ? replay(cuda, worker, chain, form) : null;
    if (known == null) {
      return false;
    }
    known.run(chain, sources, to);
    return true;
  }

  private @Nullable Replay replay(Cuda cuda, Worker worker, CudaChain chain, CudaChain.Form form) {
    Replay known = kept.get(form);
    if (known != null || counts.merge(form, 1, Integer::sum) < OFTEN) {
      return known;
    }
    if (kept.size() == KEPT) {
      Map.Entry<CudaChain.Form, Replay> eldest = kept.firstEntry();
      kept.remove(eldest.getKey());
      eldest.getValue().close();
    }
    Replay made = Replay.of(cuda, worker, chain);
    kept.put(form, made);
    counts.remove(form);
    return made;
  }

  /** Gives all of it back; its stream must have been waited for. */
  void close() {
    Closing closing = new Closing();
    kept.values().forEach(replay -> closing.close(replay::close));
    kept.clear();
    closing.end();
  }
}
