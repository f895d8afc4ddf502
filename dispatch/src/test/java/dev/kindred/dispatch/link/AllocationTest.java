// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.Is;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.Next;
import dev.kindred.dispatch.Reified;
import dev.kindred.dispatch.TypeTag;
import dev.kindred.dispatch.declare.DeclaredMethods;
import dev.kindred.dispatch.declare.GenericInterface;
import dev.kindred.dispatch.world.World;
import java.lang.invoke.MethodHandles;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A call whose tuple is known allocates nothing, whatever the tier. */
class AllocationTest {
  private static final int CALLS = 500_000;
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
  @CsvSource({
    "NEVER, 1, true", "NEVER, 4, true", "NEVER, 64, true",
    "NOW, 1, true", "NOW, 4, true", "NOW, 64, true",
    "NOW, 1, false", "NOW, 4, false", "NOW, 64, false"
  })
  void noTierAllocates(Compilation compilation, int tuples, boolean held) {
    Object[] lefts = instances(tuples);
    GenericInterface generic = GenericInterface.of(Weigh.class);
    Lasting lasting = new Lasting(held ? lefts[0].getClass() : Weigh.class);
    LinkedFunction<Weigh> function =
        LinkedFunction.of(Weigh.class, generic, "weigh", compilation, lasting);
    function.answerFrom(
        MethodTable.empty("weigh")
            .plus(DeclaredMethods.of(generic, MethodHandles.lookup(), List.of(Weights.class))));
    Weigh weigh = function.facade();
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
    // The measuring itself may allocate a little; a single object per call would be 8 MB.
    assertThat(allocated[1]).as("bytes for %d calls", 2 * CALLS).isLessThan(CALLS / 1000);
  }

  @Generic
  interface Note {
    void note(Object x, long by, boolean twice);
  }

  static final class Notes {
    private static long noted;

    @Dispatch(Note.class)
    static void any(Object x, long by, boolean twice) {
      noted += twice ? 2 * by : by;
    }

    @Dispatch(Note.class)
    static long text(CharSequence x, long by, boolean twice) {
      noted -= by;
      return noted;
    }

    private Notes() {}
  }

  @ParameterizedTest
  @EnumSource(names = {"NEVER", "NOW"})
  void passesPrimitivesAndReturnsNothingWithoutObjects(Compilation compilation) {
    GenericInterface generic = GenericInterface.of(Note.class);
    LinkedFunction<Note> function =
        LinkedFunction.of(Note.class, generic, "note", compilation, new Lasting(Note.class));
    function.answerFrom(
        MethodTable.empty("note")
            .plus(DeclaredMethods.of(generic, MethodHandles.lookup(), List.of(Notes.class))));
    Note note = function.facade();
    long[] allocated = new long[2];
    for (int round = 0; round < 2; round++) {
      Notes.noted = 0;
      long before = THREADS.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < CALLS; i++) {
        note.note(note, 1L << 33, true);
        note.note("x", 1L << 33, false);
      }
      allocated[round] = THREADS.getCurrentThreadAllocatedBytes() - before;
      assertThat(Notes.noted).isEqualTo(CALLS * (1L << 33));
    }
    assertThat(allocated[1]).as("bytes for %d calls", 2 * CALLS).isLessThan(CALLS / 1000);
  }

  @Generic
  interface Keep {
    <T> T keep(T x);
  }

  static final class Kept {
    @Dispatch(Keep.class)
    static Object any(Object x) {
      return x;
    }

    private Kept() {}
  }

  @ParameterizedTest
  @EnumSource(names = {"NEVER", "NOW"})
  void looksAtResultsWithoutObjects(Compilation compilation) {
    Object[] arguments = instances(4);
    GenericInterface generic = GenericInterface.of(Keep.class);
    LinkedFunction<Keep> function =
        LinkedFunction.of(Keep.class, generic, "keep", compilation, new Lasting(Keep.class));
    function.answerFrom(
        MethodTable.empty("keep")
            .plus(DeclaredMethods.of(generic, MethodHandles.lookup(), List.of(Kept.class))));
    Keep keep = function.facade();
    long[] allocated = new long[2];
    for (int round = 0; round < 2; round++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      int kept = 0;
      for (int i = 0; i < CALLS; i++) {
        Object x = i % 2 == 0 ? "held" : arguments[i % 4];
        kept += keep.keep(x) == x ? 1 : 0;
      }
      allocated[round] = THREADS.getCurrentThreadAllocatedBytes() - before;
      assertThat(kept).isEqualTo(CALLS);
    }
    assertThat(allocated[1]).as("bytes for %d calls", CALLS).isLessThan(CALLS / 1000);
  }

  record Box<T>(TypeTag typeTag) implements Reified {}

  @Generic
  interface Sort {
    int sort(Object x, long number);
  }

  static final class Sorted {
    @Dispatch(Sort.class)
    static int any(Object x, long number) {
      return 0;
    }

    @Dispatch(Sort.class)
    static int unit(@Is("SECONDS") TimeUnit x, long number) {
      return 1;
    }

    @Dispatch(Sort.class)
    static int numbers(Class<? extends Number> x, long number) {
      return 2;
    }

    @Dispatch(Sort.class)
    static int box(Box<? extends Number> x, long number) {
      return 3;
    }

    @Dispatch(Sort.class)
    static int large(Object x, @Is("100000") long number) {
      return 4;
    }

    private Sorted() {}
  }

  @ParameterizedTest
  @EnumSource(names = {"NEVER", "NOW"})
  void looksIntoArgumentsWithoutObjects(Compilation compilation) {
    Object[] arguments = {
      TimeUnit.SECONDS,
      TimeUnit.DAYS,
      Long.class,
      String.class,
      new Box<Long>(TypeTag.of(Box.class, TypeTag.of(Long.class))),
      new Box<String>(TypeTag.of(Box.class, TypeTag.of(String.class))),
      "text"
    };
    int[] expected = {1, 0, 2, 0, 3, 0, 0};
    GenericInterface generic = GenericInterface.of(Sort.class);
    LinkedFunction<Sort> function =
        LinkedFunction.of(Sort.class, generic, "sort", compilation, new Lasting(Sort.class));
    function.answerFrom(
        MethodTable.empty("sort")
            .plus(DeclaredMethods.of(generic, MethodHandles.lookup(), List.of(Sorted.class))));
    Sort sort = function.facade();
    assertThat(sort.sort("text", 100_000)).isEqualTo(4);
    long[] allocated = new long[2];
    for (int round = 0; round < 2; round++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      int right = 0;
      for (int i = 0; i < CALLS; i++) {
        int which = i % arguments.length;
        right += sort.sort(arguments[which], 200_000 + i) == expected[which] ? 1 : 0;
      }
      allocated[round] = THREADS.getCurrentThreadAllocatedBytes() - before;
      assertThat(right).isEqualTo(CALLS);
    }
    assertThat(allocated[1]).as("bytes for %d calls", CALLS).isLessThan(CALLS / 1000);
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
