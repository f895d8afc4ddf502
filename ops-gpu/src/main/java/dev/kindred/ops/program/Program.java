// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the numbers of one pixel, as a list of instructions each of which may use the
 * results of those before it. Instructions are canonical: equal subexpressions are one, and
 * programs of the same structure are equal, whatever the parameters of the draw. That makes a
 * program the key under which engines keep what they compiled.
 *
 * <p>Immutable; the hash is computed once.
 */
public final class Program {
  private final int channels;
  private final List<Instruction> code;
  private final List<Integer> outputs;
  private final int uniforms;
  private final List<Integer> tables;
  private final int hash;
  private final boolean identity;
  private final Set<Op> used;

  /**
   * @param channels how many numbers a pixel has before
   * @param code instructions whose operands come before them
   * @param outputs the instructions whose results are the numbers of the pixel after
   * @param uniforms how many numbers are the same for the whole picture
   * @param tables the size of each table
   */
  public Program(
      int channels,
      List<Instruction> code,
      List<Integer> outputs,
      int uniforms,
      List<Integer> tables) {
    this.channels = channels;
    this.code = List.copyOf(code);
    this.outputs = List.copyOf(outputs);
    this.uniforms = uniforms;
    this.tables = List.copyOf(tables);
    this.hash = Objects.hash(channels, this.code, this.outputs, uniforms, this.tables);
    this.used = EnumSet.noneOf(Op.class);
    this.code.forEach(step -> used.add(step.op()));
    check();
    this.identity = changesNothing();
  }

  private void check() {
    for (int i = 0; i < code.size(); i++) {
      Instruction step = code.get(i);
      for (int operand = 0; operand < step.op().arity(); operand++) {
        if (step.operand(operand) >= i) {
          throw new IllegalArgumentException(
              "program: v%d = %s uses a result that comes later".formatted(i, step));
        }
      }
      int limit =
          switch (step.op()) {
            case INPUT -> channels;
            case UNIFORM -> uniforms;
            case LOOKUP -> tables.size();
            default -> Integer.MAX_VALUE;
          };
      if (step.op() != Op.CONSTANT && step.bits() >= limit) {
        throw new IllegalArgumentException(
            "program: v%d = %s, but there are %d".formatted(i, step, limit));
      }
    }
    for (int output : outputs) {
      if (code.get(output).op().isTruth()) {
        throw new IllegalArgumentException(
            "program: output v%d = %s is a truth value; choose numbers by it"
                .formatted(output, code.get(output)));
      }
    }
  }

  /** How many numbers a pixel has before. */
  public int channels() {
    return channels;
  }

  /** The instructions, in an order in which they can run. */
  public List<Instruction> code() {
    return code;
  }

  /** For each number of the pixel after, the instruction that gives it. */
  public List<Integer> outputs() {
    return outputs;
  }

  /** How many numbers are the same for the whole picture: parameters, then statistics. */
  public int uniforms() {
    return uniforms;
  }

  /** The size of each table. */
  public List<Integer> tables() {
    return tables;
  }

  /** Whether an instruction of this kind occurs. */
  public boolean uses(Op op) {
    return used.contains(op);
  }

  /** Whether every pixel comes out as it went in, bit for bit. */
  public boolean isIdentity() {
    return identity;
  }

  /**
   * This program and then another on its results, as one: instructions that both have occur once,
   * uniforms and tables of this one come first. The bits are those of the two one by one.
   *
   * @throws IllegalArgumentException if the other takes another number of channels than this gives
   */
  public Program then(Program next) {
    if (next.channels != outputs.size()) {
      throw new IllegalArgumentException(
          "program of %d channels after one that gives %d: take one for as many"
              .formatted(next.channels, outputs.size()));
    }
    return new Joining(this).then(next);
  }

  private boolean changesNothing() {
    for (int c = 0; c < outputs.size(); c++) {
      Instruction step = code.get(outputs.get(c));
      if (step.op() != Op.INPUT || step.bits() != c) {
        return false;
      }
    }
    return outputs.size() == channels;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Program that && isSame(that));
  }

  private boolean isSame(Program that) {
    return hash == that.hash
        && channels == that.channels
        && uniforms == that.uniforms
        && outputs.equals(that.outputs)
        && code.equals(that.code)
        && tables.equals(that.tables);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** One line per instruction, then the outputs. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < code.size(); i++) {
      text.append("v%d = %s%n".formatted(i, code.get(i)));
    }
    text.append("out");
    for (int output : outputs) {
      text.append(" v").append(output);
    }
    return text.toString();
  }
}
