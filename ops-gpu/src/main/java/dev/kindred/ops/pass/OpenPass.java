// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pass;

import dev.kindred.ops.Chain;
import dev.kindred.ops.Finish;
import dev.kindred.ops.Fuse;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.Reindex;
import dev.kindred.ops.Resize;
import dev.kindred.ops.Rounding;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.Warp;
import dev.kindred.ops.filter.Convolution;
import dev.kindred.ops.filter.Filter;
import dev.kindred.ops.filter.GaussianBlur;
import dev.kindred.ops.filter.MedianFilter;
import dev.kindred.ops.filter.Sharpness;
import dev.kindred.ops.program.LinearColor;
import dev.kindred.ops.program.Op;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Program;
import dev.kindred.ops.program.Range;
import dev.kindred.ops.program.Trace;
import dev.kindred.semtypes.DType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A streamed pass while steps still join it. */
final class OpenPass {
  private final Sequence sequence;
  private final Form in;
  private final Reason reason;
  private final List<PixelOp> ops = new ArrayList<>();
  private final List<Trace> programs = new ArrayList<>();
  private @Nullable Geometry read;
  private @Nullable Filter around;
  private Form out;

  OpenPass(Sequence sequence, Form in, Reason reason) {
    this.sequence = sequence;
    this.in = in;
    this.reason = reason;
    this.out = in;
  }

  Form out() {
    return out;
  }

  boolean isEmpty() {
    return read == null && around == null && ops.isEmpty();
  }

  boolean computes() {
    return !ops.isEmpty();
  }

  boolean filters() {
    return around != null;
  }

  /** Takes in a filter, as the first step; false where it must be a pass of its own. */
  boolean takes(Filter filter) {
    boolean fits = isEmpty() && givesRows(filter) && !roundsByStoring(out.range());
    around = fits ? filter : around;
    return fits;
  }

  /** Whether engines make single rows of the result, from few rows of the picture. */
  private static boolean givesRows(Filter filter) {
    return filter instanceof GaussianBlur
        || filter instanceof Sharpness
        || filter instanceof MedianFilter
        || filter instanceof Convolution;
  }

  /** Takes in a move that samples; false where it must be a pass of its own. */
  boolean takes(Geometry move) {
    Geometry one = joined(move);
    if (one == null) {
      return false;
    }
    read = one;
    out = out.on(move.out());
    return true;
  }

  /** The move of this pass and another as one, where they can be. */
  private @Nullable Geometry joined(Geometry move) {
    if (filters()) {
      return null;
    }
    if (computes() && !mayGoAhead(move)) {
      return null;
    }
    if (read == null) {
      return move;
    }
    Geometry one = read.then(move).fused(sequence.fuse());
    return one instanceof Chain && ResizedWindow.of(one).isEmpty() ? null : one;
  }

  /**
   * Whether the results are the same if pixels are moved first and computed then: they are where
   * all moves only copy.
   */
  private boolean mayGoAhead(Geometry move) {
    boolean copies =
        move instanceof Reindex copy
            && !copy.reachesOutside()
            && (read == null || read instanceof Reindex);
    return (copies || sequence.fuse() == Fuse.LOOSE)
        && programs.stream().noneMatch(OpenPass::isPlaced);
  }

  private static boolean isPlaced(Trace trace) {
    Program program = trace.program();
    return trace.needsLook()
        || program.uses(Op.COLUMN)
        || program.uses(Op.ROW)
        || program.uses(Op.COVERAGE)
        || program.uses(Op.NOISE);
  }

  /** What an operation does to what this pass gives. */
  Trace trace(PixelOp op) {
    return op.trace(Pixel.input(out.channels(), out.range()));
  }

  /**
   * Takes in an operation; false where what comes before must be stored first.
   *
   * @param trace what it does to what this pass gives
   * @throws IllegalArgumentException where it leaves fractions in a type that holds none
   */
  boolean takes(PixelOp op, Trace trace) {
    requireWhole(op, trace);
    boolean stored = isStepwise() && !isEmpty();
    boolean late = trace.needsLook() && (stored || filters());
    if (late || (stored && roundsByStoring(out.range()))) {
      return false;
    }
    ops.add(op);
    programs.add(trace);
    Range range = out.range().with(op.out(out.range().dtype()));
    out = new Form(out.canvas(), trace.program().outputs().size(), range);
    return true;
  }

  /** {@link Finish#NONE} promises numbers that the type can hold. */
  private void requireWhole(PixelOp op, Trace trace) {
    DType to = op.out(out.range().dtype());
    if (op.finish() == Finish.NONE && to.isInteger() && !trace.givesWhole(out.range().isWhole())) {
      throw new IllegalArgumentException(
          "%s to %s: its results need not be whole numbers, and Finish.NONE leaves them as they are; end them with rint(), floor() or trunc(), or finish with CUT or ROUND"
              .formatted(Words.of(op), to));
    }
  }

  /** Whether numbers of this type take their places only in memory. */
  private static boolean roundsByStoring(Range range) {
    return range.dtype().bytes() == Short.BYTES && !range.isWhole();
  }

  private boolean isStepwise() {
    return sequence.rounding() == Rounding.STEPWISE;
  }

  Pass closed() {
    if (around != null && ops.isEmpty()) {
      return new Pass.Whole(in, out, around, reason);
    }
    boolean whole =
        isStepwise() && computes() && in.range().isWhole() && read != null && samples(read);
    List<Trace> all = isStepwise() ? new ArrayList<>(programs) : fused();
    all.removeIf(trace -> trace.program().isIdentity());
    return new Pass.Streamed(
        in, out, Optional.ofNullable(read), Optional.ofNullable(around), whole, all, ops, reason);
  }

  /** Whether values are made that no pixel had. */
  static boolean samples(Geometry read) {
    return switch (read) {
      case Warp warp -> !warp.interpolation().copies();
      case Resize resize -> !resize.interpolation().copies();
      case Reindex _ -> false;
      case Chain chain -> chain.steps().stream().anyMatch(OpenPass::samples);
    };
  }

  /** One operation on what pixels had is as it always is. */
  private List<Trace> fused() {
    boolean sampled = read != null && samples(read);
    if (ops.isEmpty() || (ops.size() == 1 && !sampled)) {
      return new ArrayList<>(programs);
    }
    Trace trace = Trace.of(in.channels(), this::computed);
    boolean fits = !out.range().isWhole() || trace.givesWhole(in.range().isWhole() && !sampled);
    return new ArrayList<>(List.of(fits ? trace : Trace.of(in.channels(), this::whole)));
  }

  /** What all operations give where only the last is rounded; linear ones before it as a matrix. */
  private Pixel computed() {
    PixelOp last = ops.getLast();
    return last.finish() == Finish.NONE
        ? linear(ops)
        : last.stored(linear(ops.subList(0, ops.size() - 1)));
  }

  /** The same where the last operation, or alpha, rounds nothing: rounded as storing would. */
  private Pixel whole() {
    return computed().each(x -> Form.stored(x, out.range()));
  }

  /** What some operations give where none is rounded: as a matrix if that is shorter. */
  private Pixel linear(List<PixelOp> some) {
    Trace trace = Trace.of(in.channels(), () -> unrounded(some));
    Pixel result = unrounded(some);
    return LinearColor.of(trace)
        .filter(matrix -> isShorter(matrix, trace))
        .map(matrix -> Pixel.of(matrix.of(input()), result.range()))
        .orElse(result);
  }

  private Pixel unrounded(List<PixelOp> some) {
    Pixel result = input();
    for (PixelOp op : some) {
      result = op.passed(result);
    }
    return result;
  }

  private Pixel input() {
    return Pixel.input(in.channels(), in.range().unrounded());
  }

  private static boolean isShorter(LinearColor matrix, Trace trace) {
    long instructions =
        trace.program().code().stream().filter(step -> step.op().arity() > 0).count();
    return matrix.instructions() < instructions;
  }
}
