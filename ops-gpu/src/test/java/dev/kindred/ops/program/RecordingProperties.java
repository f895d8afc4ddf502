// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.DType;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RecordingProperties {
  private static final Gray GRAY = (Gray) Pixel.input(1, Range.of(DType.F32));

  @Property(tries = 200)
  void aRecordedOperationIsWhatItIsUnrecorded(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 4) int channels,
      @ForAll @IntRange(min = 1, max = 60) int size) {
    Trace slow = RandomPrograms.of(seed, channels, size);
    for (int i = 0; i < 2; i++) {
      same(Trace.of(channels, () -> RandomPrograms.pixel(seed, channels, size)), slow);
    }
  }

  /** An operation that does other things by its numbers, as one with {@code if (factor == 1)}. */
  @Property(tries = 100)
  void anOperationMayBranchByItsNumbersInManyThreads(
      @ForAll @Size(min = 2, max = 9) List<@IntRange(min = -3, max = 3) Integer> draws) {
    IntStream.range(0, 8 * draws.size())
        .parallel()
        .forEach(i -> {
          int draw = draws.get(i % draws.size());
          same(Trace.of(1, () -> branching(draw)), Trace.of(1, branching(draw)));
        });
  }

  private static Pixel branching(int draw) {
    Num x = GRAY.value().times(draw / 2.0);
    Num moved = draw < 0 ? x.plus(draw) : x.minus(x.mean());
    Num found = draw % 2 == 0 ? moved.in(Table.of(draw, draw + 1, 3)) : moved.max(x);
    return GRAY.with(draw == 1 ? found.times(draw).plus(x) : found.plus(draw));
  }

  @Example
  void anOperationMayTraceAnother() {
    for (int i = 1; i < 4; i++) {
      double factor = i;
      Trace[] inner = new Trace[2];
      Trace outer =
          Trace.of(
              1,
              () -> {
                Pixel before = GRAY.each(x -> x.times(factor));
                inner[0] = Trace.of(1, () -> GRAY.each(x -> x.plus(factor + 1)));
                inner[1] = Trace.of(1, () -> before.each(x -> x.minus(factor + 2)));
                return before.each(x -> x.dividedBy(factor + 3));
              });

      assertThat(outer.parameters()).isEqualTo(List.of((float) factor, (float) factor + 3));
      assertThat(inner[0].parameters()).isEqualTo(List.of((float) factor + 1));
      assertThat(inner[1].parameters()).isEqualTo(List.of((float) factor, (float) factor + 2));
    }
  }

  @Example
  void aTableThatIsPartOfTheOperationIsThatOfEveryDraw() {
    Table fixed = Table.of(1, 2, 4);
    for (int i = 0; i < 3; i++) {
      double factor = i;
      Trace trace = Trace.of(1, () -> GRAY.each(x -> x.times(factor).in(fixed)));

      assertThat(trace.tables().getFirst().given()).containsExactly(1, 2, 4);
      assertThat(trace.parameters()).isEqualTo(List.of((float) factor));
    }
  }

  @Example
  void aTableKeptFromOneDrawKeepsItsEntriesInOthers() {
    Table[] kept = new Table[1];
    for (int i = 0; i < 3; i++) {
      float entry = i;
      Trace trace =
          Trace.of(
              1,
              () -> {
                Table own = Table.of(entry, 9);
                kept[0] = kept[0] == null ? own : kept[0];
                return GRAY.each(x -> x.in(kept[0]).plus(x.in(own)));
              });

      assertThat(trace.tables().getFirst().given()).containsExactly(0, 9);
      assertThat(trace.tables().getLast().given()).containsExactly(entry, 9);
    }
  }

  private static void same(Trace one, Trace other) {
    assertThat(one.program()).isEqualTo(other.program());
    assertThat(one.parameters()).isEqualTo(other.parameters());
    assertThat(one.statistics()).isEqualTo(other.statistics());
    assertThat(one.tables()).hasSameSizeAs(other.tables());
    for (int i = 0; i < one.tables().size(); i++) {
      assertThat(one.tables().get(i).given()).isEqualTo(other.tables().get(i).given());
    }
  }
}
