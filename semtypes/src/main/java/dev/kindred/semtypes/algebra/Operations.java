// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import dev.kindred.dispatch.GenericFunction;
import dev.kindred.semtypes.CanvasBox;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.arithmetic.Comparison;
import dev.kindred.semtypes.arithmetic.Overflow;
import dev.kindred.semtypes.arithmetic.Reduction;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridBox;
import dev.kindred.semtypes.volume.GridRange;
import java.util.List;

/** The calls that the printed table asks about. */
final class Operations {
  private static final Overflow HOW = Overflow.SATURATE;
  private static final Tensor TENSOR = Tensor.of(new float[1]);
  private static final CanvasBox PIXELS = new CanvasBox(0, 0, 1, 1);
  private static final GridRange FIRST = new GridRange(0, 1);
  private static final GridBox VOXELS = new GridBox(FIRST, FIRST, FIRST);

  /** Of a value, or of two of its type. */
  static final List<Row> OF_ONE =
      List.of(
          row("x + 1", Plus.class, (x, _) -> of(x, 1.0, HOW)),
          row("x − 1", Minus.class, (x, _) -> of(x, 1.0, HOW)),
          row("1 − x", Minus.class, (x, _) -> of(1.0, x, HOW)),
          row("x · 2", Times.class, (x, _) -> of(x, 2.0, HOW)),
          row("x ÷ 2", Divide.class, (x, _) -> of(x, 2.0, HOW)),
          row("1 ÷ x", Divide.class, (x, _) -> of(1.0, x, HOW)),
          row("x + tensor", Plus.class, (x, _) -> of(x, TENSOR, HOW)),
          row("x − tensor", Minus.class, (x, _) -> of(x, TENSOR, HOW)),
          row("x · tensor", Times.class, (x, _) -> of(x, TENSOR, HOW)),
          row("x ÷ tensor", Divide.class, (x, _) -> of(x, TENSOR, HOW)),
          row("negate", Negate.class, (x, _) -> of(x, HOW)),
          row("abs", Abs.class, (x, _) -> of(x, HOW)),
          row("x < 1", Compare.class, (x, _) -> of(x, Comparison.LESS, 1.0)),
          row("x = 1", Compare.class, (x, _) -> of(x, Comparison.EQUAL, 1.0)),
          row("x < y", Compare.class, (x, y) -> of(x, Comparison.LESS, y)),
          row("x = y", Compare.class, (x, y) -> of(x, Comparison.EQUAL, y)),
          row("x and y", And.class, (x, y) -> of(x, y)),
          row("x or y", Or.class, (x, y) -> of(x, y)),
          row("not x", Not.class, (x, _) -> of(x)),
          row("reduce", Reduce.class, (x, _) -> of(x, Reduction.MEAN)),
          row("reduce along an axis", Reduce.class, (x, _) -> of(x, Reduction.MEAN, 0)),
          row("slice of pixels", Slice.class, (x, _) -> of(x, PIXELS)),
          row("slice of voxels", Slice.class, (x, _) -> of(x, VOXELS)),
          row("slice from, to", Slice.class, (x, _) -> of(x, 0, 1)),
          row("cast", Cast.class, (x, _) -> of(x, DType.F32, HOW)),
          row("stack", Stack.class, (x, _) -> of(x.getClass(), List.of(x))),
          row("concat", Concat.class, (x, y) -> of(x, y)),
          row("concat along an axis", Concat.class, (x, y) -> of(x, y, GridAxis.K)));

  /** Of values of two types. */
  static final List<Row> OF_TWO =
      List.of(
          row("x + y", Plus.class, (x, y) -> of(x, y, HOW)),
          row("x − y", Minus.class, (x, y) -> of(x, y, HOW)),
          row("x · y", Times.class, (x, y) -> of(x, y, HOW)),
          row("x ÷ y", Divide.class, (x, y) -> of(x, y, HOW)));

  private Operations() {}

  /** A line of the table: what people call the call, and what it gives. */
  record Row(String name, Asked outcome) {}

  /** What a call with two values, or with the first of them, gives. */
  interface Asked {
    Outcome of(Semantic x, Semantic y);
  }

  private interface Arguments {
    Object[] of(Semantic x, Semantic y);
  }

  private static Row row(String name, Class<?> function, Arguments arguments) {
    return new Row(name, (x, y) -> Outcome.of(GenericFunction.of(function), arguments.of(x, y)));
  }

  private static Object[] of(Object... arguments) {
    return arguments;
  }
}
