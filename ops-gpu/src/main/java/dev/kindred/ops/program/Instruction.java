// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One step of a {@link Program}.
 *
 * @param op what it does
 * @param a the instruction whose result is the first operand, −1 where there is none
 * @param b the same for the second operand
 * @param c the same for the third operand
 * @param bits the channel of an input, the bits of a constant, the slot of a uniform, the table of
 *     a look-up, the stream of noise; 0 otherwise
 */
public record Instruction(Op op, int a, int b, int c, int bits) {
  private static final int NONE = -1;

  /** Operands must be there as the operation takes them. */
  public Instruction {
    Objects.requireNonNull(op);
    int given = (a >= 0 ? 1 : 0) + (b >= 0 ? 1 : 0) + (c >= 0 ? 1 : 0);
    if (given != op.arity()) {
      throw new IllegalArgumentException(
          "%s of %d operands: it takes %d".formatted(op, given, op.arity()));
    }
  }

  /** The value of a constant. */
  public float value() {
    return Float.intBitsToFloat(bits);
  }

  /** The index of an operand, 0 to 2. */
  public int operand(int index) {
    return index == 0 ? a : index == 1 ? b : c;
  }

  /** The instructions whose results are the operands, in order. */
  public List<Integer> operands() {
    return IntStream.range(0, op.arity()).mapToObj(this::operand).toList();
  }

  @Override
  public String toString() {
    String operands =
        IntStream.of(a, b, c)
            .filter(i -> i != NONE)
            .mapToObj(i -> " v" + i)
            .collect(Collectors.joining(","));
    String text =
        switch (op) {
          case INPUT, UNIFORM -> " " + bits;
          case CONSTANT -> " " + value();
          case LOOKUP -> " table " + bits + " at";
          case NOISE -> " stream " + bits + " of";
          default -> "";
        };
    return op + text + operands;
  }
}
