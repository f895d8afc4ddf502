// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import dev.kindred.semtypes.UnreadableFileException;
import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Reads damaged files: nothing but {@link UnreadableFileException} may leave the reader, no file
 * may take more than a second of processor time, and none may make it allocate, on the heap, more
 * than a multiple of the limits. The same seed and number of inputs give the same files.
 */
public final class FormatFuzz {
  private static final long CLAIM_LIMIT = 32L << 20;

  /**
   * A reader may hold what is packed, what is unpacked and the value, and what it calls its own.
   */
  private static final long MOST_HEAP = 4 * CLAIM_LIMIT;

  private static final long MOST_NANOS = 1_000_000_000;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private FormatFuzz() {}

  /** Reads so many damaged forms of a file; returns how many could be read all the same. */
  public static int read(FuzzSeed seed, int inputs) {
    // Not measured: the first reading loads classes and looks for formats.
    assertThat(isRead(seed, seed.bytes())).as("%s undamaged", seed).isTrue();
    read(seed, seed.bytes(), "undamaged");
    RandomGenerator random = new SplittableRandom(seed.name().hashCode());
    int read = 0;
    for (int i = 0; i < inputs; i++) {
      Damage damage = Damage.values()[i % Damage.values().length];
      read +=
          read(seed, damage.to(seed.bytes(), seed.header(), random), damage + " input " + i)
              ? 1
              : 0;
    }
    return read;
  }

  private static boolean read(FuzzSeed seed, byte[] bytes, String what) {
    long nanos = THREADS.getCurrentThreadCpuTime();
    long heap = THREADS.getCurrentThreadAllocatedBytes();
    boolean read;
    try {
      read = isRead(seed, bytes);
    } catch (RuntimeException | Error other) {
      return fail("%s, %s: an error of another type".formatted(seed, what), other);
    }
    assertThat(THREADS.getCurrentThreadCpuTime() - nanos)
        .as("%s, %s: nanoseconds", seed, what)
        .isLessThan(MOST_NANOS);
    assertThat(THREADS.getCurrentThreadAllocatedBytes() - heap)
        .as("%s, %s: bytes on the heap", seed, what)
        .isLessThan(MOST_HEAP);
    return read;
  }

  private static boolean isRead(FuzzSeed seed, byte[] bytes) {
    try {
      seed.reader().accept(Source.of("fuzz", bytes).with(new Limits(CLAIM_LIMIT)));
      return true;
    } catch (UnreadableFileException expected) {
      assertThat(expected.getMessage()).startsWith("fuzz");
      return false;
    }
  }
}
