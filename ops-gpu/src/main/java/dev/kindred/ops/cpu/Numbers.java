// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.program.Program;
import dev.kindred.ops.program.Reduction;
import dev.kindred.ops.program.Spans;
import dev.kindred.ops.program.Trace;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The numbers that a program takes for a certain picture: parameters, statistics and tables. */
final class Numbers {
  private final float[] uniforms;
  private final float[][] tables;

  private Numbers(float[] uniforms, float[][] tables) {
    this.uniforms = uniforms;
    this.tables = tables;
  }

  /** Looks at all pixels of a picture. */
  interface Look {
    /** What is gathered of the one result of a program. */
    <G extends Gathering> G at(Program program, Numbers numbers, Supplier<G> gathering);
  }

  /** The numbers of a trace, those that come from the picture by looks at it. */
  static Numbers of(Trace trace, Look look) {
    Numbers numbers = new Numbers(trace.uniforms(), new float[trace.tables().size()][]);
    for (int i = 0; i < numbers.tables.length; i++) {
      Trace.TableSource source = trace.tables().get(i);
      numbers.tables[i] = source.counted().isPresent() ? new float[0] : source.given();
    }
    Map<Program, Ranked> ranks = new HashMap<>();
    for (Trace.Look wanted : trace.looks()) {
      if (wanted.counts()) {
        int bins = trace.program().tables().get(wanted.number());
        Gathering.Counts counts = look.at(wanted.of(), numbers, () -> new Gathering.Counts(bins));
        numbers.tables[wanted.number()] = trace.tables().get(wanted.number()).from(counts.counts());
      } else {
        Reduction how = trace.statistics().get(wanted.number()).reduction();
        numbers.uniforms[trace.parameters().size() + wanted.number()] =
            how instanceof Reduction.Percentile share
                ? ranks
                    .computeIfAbsent(wanted.of(), of -> look.at(of, numbers, Ranked::new))
                    .at(share)
                : look.at(wanted.of(), numbers, () -> Gathering.of(how)).value();
      }
    }
    return numbers;
  }

  /** Those of {@link Program#then}: these, then others. */
  Numbers then(Numbers next) {
    float[] all = Arrays.copyOf(uniforms, uniforms.length + next.uniforms.length);
    System.arraycopy(next.uniforms, 0, all, uniforms.length, next.uniforms.length);
    float[][] entries = Arrays.copyOf(tables, tables.length + next.tables.length);
    System.arraycopy(next.tables, 0, entries, tables.length, next.tables.length);
    return new Numbers(all, entries);
  }

  /** Whether they are {@link Spans#areOrdinary} for a program that takes them. */
  boolean areOrdinary(Program program) {
    return Spans.areOrdinary(program, uniforms, program.uniforms());
  }

  /** A row of a width, with these numbers. */
  Row row(int width) {
    Row row = new Row();
    row.length = width;
    row.uniforms = uniforms;
    row.tables = tables;
    return row;
  }
}
