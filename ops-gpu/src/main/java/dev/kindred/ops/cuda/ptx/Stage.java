// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.program.Instruction;
import dev.kindred.ops.program.Op;
import dev.kindred.ops.program.Program;
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
  private static final float LEAST = 0x1p-36f;
  private static final float MOST = 0x1p30f;

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
   * give the same bits: 0, or of a magnitude between 2⁻³⁶ and 2³⁰, and no divisor 0.
   *
   * @param parameters at least those of the program
   */
  public boolean isOrdinary(float[] parameters) {
    for (int i = 0; i < parameters(); i++) {
      float magnitude = Math.abs(parameters[i]);
      boolean zero = Float.floatToRawIntBits(parameters[i]) == 0;
      if (!zero && !(magnitude >= LEAST && magnitude <= MOST)) {
        return false;
      }
    }
    return program.code().stream().allMatch(step -> !dividesByZero(step, parameters));
  }

  private boolean dividesByZero(Instruction step, float[] parameters) {
    if (step.op() != Op.DIV) {
      return false;
    }
    Instruction divisor = program.code().get(step.b());
    return divisor.op() == Op.UNIFORM
        && divisor.bits() < parameters()
        && parameters[divisor.bits()] == 0;
  }

  /** What an ordinary parameter can be. */
  static Span ordinary() {
    return new Span(-MOST, MOST, false, false, false, LEAST);
  }
}
