// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

/**
 * Evaluates a program one pixel at a time, by the definition in {@link Op}. Slow and plain: what
 * every engine is compared with.
 */
public final class Oracle {
  private Oracle() {}

  /**
   * Where a pixel is.
   *
   * @param column from 0
   * @param row from 0
   * @param coverage how much of it lies inside the input, 0 to 1
   */
  public record Place(int column, int row, float coverage) {
    /** A pixel that did not move. */
    public static Place at(int column, int row) {
      return new Place(column, row, 1);
    }
  }

  /**
   * The numbers of the pixel after.
   *
   * @param pixel one number per channel
   * @param uniforms as many as the program has
   * @param tables as many as the program has, each of its size
   */
  public static float[] evaluate(
      Program program, float[] pixel, float[] uniforms, float[][] tables, Place place) {
    float[] values = new float[program.code().size()];
    for (int i = 0; i < values.length; i++) {
      Instruction step = program.code().get(i);
      float a = step.a() < 0 ? 0 : values[step.a()];
      float b = step.b() < 0 ? 0 : values[step.b()];
      float c = step.c() < 0 ? 0 : values[step.c()];
      values[i] =
          switch (step.op()) {
            case INPUT -> pixel[step.bits()];
            case CONSTANT -> step.value();
            case UNIFORM -> uniforms[step.bits()];
            case COLUMN -> place.column;
            case ROW -> place.row;
            case COVERAGE -> place.coverage;
            case LOOKUP -> entry(tables[step.bits()], a);
            case NOISE -> Noise.at(place.column, place.row, step.bits(), a, b);
            default -> step.op().apply(a, b, c);
          };
    }
    float[] results = new float[program.outputs().size()];
    for (int c = 0; c < results.length; c++) {
      results[c] = values[program.outputs().get(c)];
    }
    return results;
  }

  /** The entry of a table by the rule of {@link Op#LOOKUP}. */
  static float entry(float[] table, float at) {
    return table[Math.clamp((int) at, 0, table.length - 1)];
  }
}
