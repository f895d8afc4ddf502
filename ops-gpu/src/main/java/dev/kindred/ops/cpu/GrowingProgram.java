// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.cpu.code.CompiledPrograms;
import dev.kindred.ops.program.Program;
import dev.kindred.semtypes.DType;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A program that runs in its plain form until it has run long enough to be worth a class. Both
 * forms give the same bytes, so it changes over at any row.
 */
final class GrowingProgram implements RowProgram {
  /** Results of instructions after which a class is written: about 0.1 s of the plain form. */
  static final long WORTH = 1L << 26;

  private final Program program;
  private final DType given;
  private final RowProgram plain;
  private final Consumer<GrowingProgram> grow;
  private final AtomicBoolean asked = new AtomicBoolean();
  private volatile RowProgram form;

  /** Counted down without care for other threads: a little more or less does not matter. */
  private long left;

  /**
   * @param given the integer type whose numbers it takes, or f32
   * @param worth how many results of instructions the plain form gives first
   * @param grow is called once, when they are given
   */
  GrowingProgram(Program program, DType given, long worth, Consumer<GrowingProgram> grow) {
    this.program = program;
    this.given = given;
    this.plain = new PlainProgram(program);
    this.grow = grow;
    this.form = plain;
    this.left = worth;
  }

  @Override
  public void run(Row row, float[][] in, float[][] out) {
    if (left > 0) {
      left -= (long) row.length * program.code().size();
    } else if (!asked.get() && asked.compareAndSet(false, true)) {
      ask();
    }
    form.run(row, in, out);
  }

  private void ask() {
    if (CompiledPrograms.canCompile(program)) {
      grow.accept(this);
    }
  }

  Program program() {
    return program;
  }

  /** The form that needs nothing compiled. */
  RowProgram plain() {
    return plain;
  }

  /** From now on runs in another form. */
  void take(RowProgram other) {
    form = other;
  }

  /** A class for it, for the vectors that are best for this machine. */
  RowProgram compiled() {
    return CompiledPrograms.of(program, given, CompiledPrograms.lanes(), plain);
  }

  /** Changes over at once, though the class is slow until HotSpot has compiled it. */
  void compile() {
    take(compiled());
  }
}
