// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.program.Instruction;
import dev.kindred.ops.program.Noise;
import dev.kindred.ops.program.Op;
import dev.kindred.ops.program.Program;
import java.util.Arrays;

/**
 * Runs a program in plain Java, instruction by instruction over a short run of pixels. It needs
 * nothing compiled first, which makes it the fastest form for a short job.
 */
final class PlainProgram implements RowProgram {
  /** Pixels at a time: all values of a long program stay in the cache next to the processor. */
  private static final int RUN = 128;

  private final Instruction[] code;
  private final int[] outputs;
  private final ThreadLocal<float[][]> scratch;

  PlainProgram(Program program) {
    this.code = program.code().toArray(Instruction[]::new);
    this.outputs = program.outputs().stream().mapToInt(Integer::intValue).toArray();
    this.scratch = ThreadLocal.withInitial(this::values);
  }

  /** Room for all values of a run of pixels; constants are there for good. */
  private float[][] values() {
    float[][] values = new float[code.length][RUN];
    for (int i = 0; i < code.length; i++) {
      if (code[i].op() == Op.CONSTANT) {
        Arrays.fill(values[i], code[i].value());
      }
    }
    return values;
  }

  @Override
  public void run(Row row, float[][] in, float[][] out) {
    float[][] values = scratch.get();
    for (int from = 0; from < row.length; from += RUN) {
      int count = Math.min(RUN, row.length - from);
      for (int i = 0; i < code.length; i++) {
        if (code[i].op().arity() == 0) {
          leaf(code[i], row, in, from, count, values[i]);
        } else {
          step(code[i], row, from, count, values, values[i]);
        }
      }
      for (int c = 0; c < outputs.length; c++) {
        System.arraycopy(values[outputs[c]], 0, out[c], from, count);
      }
    }
  }

  private static void leaf(
      Instruction step, Row row, float[][] in, int from, int count, float[] to) {
    switch (step.op()) {
      case INPUT -> System.arraycopy(in[step.bits()], from, to, 0, count);
      case CONSTANT -> {}
      case UNIFORM -> Arrays.fill(to, 0, count, row.uniforms[step.bits()]);
      case ROW -> Arrays.fill(to, 0, count, row.index);
      case COLUMN -> {
        for (int x = 0; x < count; x++) {
          to[x] = row.column + from + x;
        }
      }
      case COVERAGE -> System.arraycopy(row.coverage, from, to, 0, count);
      default -> throw new IllegalStateException("%s is no leaf".formatted(step));
    }
  }

  private static void step(
      Instruction step, Row row, int from, int count, float[][] values, float[] to) {
    float[] a = values[step.a()];
    float[] b = step.b() < 0 ? a : values[step.b()];
    float[] c = step.c() < 0 ? a : values[step.c()];
    switch (step.op()) {
      case ADD, SUB, MUL, DIV, FMA, MIN, MAX -> arithmetic(step.op(), count, a, b, c, to);
      case LT, LE, EQ, AND, OR, SELECT -> logic(step.op(), count, a, b, c, to);
      case FLOOR -> {
        for (int x = 0; x < count; x++) {
          to[x] = (float) Math.floor(a[x]);
        }
      }
      case RINT -> {
        for (int x = 0; x < count; x++) {
          to[x] = (float) Math.rint(a[x]);
        }
      }
      case LOOKUP -> {
        float[] table = row.tables[step.bits()];
        for (int x = 0; x < count; x++) {
          to[x] = table[Math.clamp((int) a[x], 0, table.length - 1)];
        }
      }
      case NOISE -> {
        for (int x = 0; x < count; x++) {
          to[x] = Noise.at(row.column + from + x, row.index, step.bits(), a[x], b[x]);
        }
      }
      default -> {
        for (int x = 0; x < count; x++) {
          to[x] = step.op().apply(a[x], b[x], c[x]);
        }
      }
    }
  }

  /** Comparing and choosing: truth is 1, else 0. */
  private static void logic(Op op, int count, float[] a, float[] b, float[] c, float[] to) {
    switch (op) {
      case LT -> {
        for (int x = 0; x < count; x++) {
          to[x] = a[x] < b[x] ? 1f : 0f;
        }
      }
      case LE -> {
        for (int x = 0; x < count; x++) {
          to[x] = a[x] <= b[x] ? 1f : 0f;
        }
      }
      case EQ -> {
        for (int x = 0; x < count; x++) {
          to[x] = a[x] == b[x] ? 1f : 0f;
        }
      }
      case AND -> {
        for (int x = 0; x < count; x++) {
          to[x] = a[x] != 0 && b[x] != 0 ? 1f : 0f;
        }
      }
      case OR -> {
        for (int x = 0; x < count; x++) {
          to[x] = a[x] != 0 || b[x] != 0 ? 1f : 0f;
        }
      }
      default -> {
        for (int x = 0; x < count; x++) {
          to[x] = a[x] != 0 ? b[x] : c[x];
        }
      }
    }
  }

  /** The commonest, each in a loop that the JIT turns into vectors. */
  private static void arithmetic(Op op, int count, float[] a, float[] b, float[] c, float[] to) {
    switch (op) {
      case ADD -> {
        for (int x = 0; x < count; x++) {
          to[x] = a[x] + b[x];
        }
      }
      case SUB -> {
        for (int x = 0; x < count; x++) {
          to[x] = a[x] - b[x];
        }
      }
      case MUL -> {
        for (int x = 0; x < count; x++) {
          to[x] = a[x] * b[x];
        }
      }
      case DIV -> {
        for (int x = 0; x < count; x++) {
          to[x] = a[x] / b[x];
        }
      }
      case FMA -> {
        for (int x = 0; x < count; x++) {
          to[x] = Math.fma(a[x], b[x], c[x]);
        }
      }
      case MIN -> {
        for (int x = 0; x < count; x++) {
          to[x] = b[x] < a[x] ? b[x] : a[x];
        }
      }
      default -> {
        for (int x = 0; x < count; x++) {
          to[x] = b[x] > a[x] ? b[x] : a[x];
        }
      }
    }
  }
}
