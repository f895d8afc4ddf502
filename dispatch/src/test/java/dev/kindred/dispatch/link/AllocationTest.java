// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.Next;
import dev.kindred.dispatch.world.World;
import java.lang.management.ManagementFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A call whose tuple is known allocates nothing, whatever the tier. */
class AllocationTest {
  private static final int CALLS = 1_000_000;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Generic
  interface Weigh {
    double weigh(Object left, double by, Object right);
  }

  static final class Weights {
    @Dispatch(Weigh.class)
    static double any(Object left, double by, Object right) {
      return by;
    }

    @Dispatch(Weigh.class)
    static double pair(@Next Weigh next, Number left, double by, Object right) {
      return next.weigh(left, by + 1, right);
    }

    @Dispatch(Weigh.class)
    static double made(@Next Weigh next, Object left, double by, CharSequence right) {
      return next.weigh(left, by + 2, right);
    }

    private Weights() {}
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 16, 64})
  void noTierAllocates(int tuples) {
    GenericFunction<Weigh> function = GenericFunction.create(Weigh.class);
    function.register(Weights.class);
    Weigh weigh = function.call();
    Object[] lefts = instances(tuples);
    long[] allocated = new long[2];
    for (int round = 0; round < 2; round++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      double sum = 0;
      for (int i = 0; i < CALLS; i++) {
        sum += weigh.weigh(lefts[i % tuples], 1.5, null);
        sum += weigh.weigh(7, 1.5, null);
      }
      allocated[round] = THREADS.getCurrentThreadAllocatedBytes() - before;
      assertThat(sum).isEqualTo(CALLS * (1.5 + 2.5));
    }
    // The measuring itself may allocate a little; a single object per call would be 16 MB.
    assertThat(allocated[1]).as("bytes for %d calls", 2 * CALLS).isLessThan(CALLS / 1000);
  }

  private static Object[] instances(int count) {
    World world =
        World.of(String.join(";", IntStream.range(0, count).mapToObj(i -> "class C" + i).toList()));
    return IntStream.range(0, count).mapToObj(i -> instance(world, "C" + i)).toArray();
  }

  private static Object instance(World world, String name) {
    try {
      return world.types().exactly(name).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(name, e);
    }
  }
}
