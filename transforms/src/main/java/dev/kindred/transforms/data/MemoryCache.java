// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.batch.Numbers;
import dev.kindred.transforms.Sample;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The samples asked for last, up to a number of bytes. */
final class MemoryCache implements Kept {
  private final long most;
  private final Map<String, Sample> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  MemoryCache(long most) {
    this.most = most;
  }

  /** Two threads that ask for the same new key make it twice, equal, and keep one. */
  @Override
  public Sample get(Key key, Supplier<Sample> make) {
    Sample known = known(key.id());
    if (known != null) {
      return known;
    }
    Sample made = make.get().settled(); // else it would hold on to what it was made from
    keep(key.id(), made);
    return made;
  }

  private synchronized @Nullable Sample known(String key) {
    return kept.get(key);
  }

  private synchronized void keep(String key, Sample made) {
    long size = size(made);
    if (size > most || kept.putIfAbsent(key, made) != null) {
      return;
    }
    bytes += size;
    Iterator<Sample> oldest = kept.values().iterator();
    while (bytes > most) {
      bytes -= size(oldest.next());
      oldest.remove();
    }
  }

  private static long size(Sample sample) {
    long size = 0;
    for (Semantic each : sample.members().values()) {
      size += Numbers.NUMBERS.numbers(each).map(MemoryCache::bytes).orElse(0L);
    }
    return size;
  }

  private static long bytes(Tensor numbers) {
    return numbers.shape().count() * numbers.dtype().bytes();
  }

  synchronized long bytes() {
    return bytes;
  }
}
