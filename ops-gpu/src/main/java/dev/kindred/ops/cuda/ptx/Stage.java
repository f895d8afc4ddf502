// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.program.Program;
import dev.kindred.ops.program.Spans;
import dev.kindred.ops.program.Trace;
import dev.kindred.semtypes.DType;
import java.util.List;

/**
 * One operation of a kernel: a finished program, and the type in memory that its results could be
 * stored as. For an integer type they are made whole numbers of its range, as storing would, before
 * the next operation takes them.
 *
 * @param program what happens to each pixel
 * @param statistics what the last of its uniforms are
 * @param out the type of the results
 * @param fast whether divisions and square roots may each be off by 2 units in the last place
 */
public record Stage(Program program, List<Trace.Statistic> statistics, DType out, boolean fast) {
  /** Keeps an unchangeable copy. */
  public Stage {
    statistics = List.copyOf(statistics);
  }

  /** To the bit. */
  public Stage(Program program, List<Trace.Statistic> statistics, DType out) {
    this(program, statistics, out, false);
  }

  /** The operation of a trace, whose results are of type {@code out}, to the bit. */
  public static Stage of(Trace trace, DType out) {
    return new Stage(trace.program(), trace.statistics(), out);
  }

  /** The same with divisions and square roots that are quicker and less exact. */
  public Stage inFast() {
    return new Stage(program, statistics, out, true);
  }

  /** How many of the uniforms come with the draw; the rest are statistics. */
  int parameters() {
    return program.uniforms() - statistics.size();
  }

  /**
   * Whether parameters are such that the cheaper forms of an {@link PixelKernel#ordinary()} kernel
   * give the same bits: as {@link Spans#areOrdinary} says.
   *
   * @param parameters at least those of the program
   */
  public boolean isOrdinary(float[] parameters) {
    return Spans.areOrdinary(program, parameters, parameters());
  }
}
