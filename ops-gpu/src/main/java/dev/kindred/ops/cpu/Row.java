// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

/**
 * Which row of the result a program runs on, and the numbers that go with it. Mutable, one for each
 * thread, filled anew for each row; generated code reads the fields.
 */
public final class Row {
  /** How many pixels. */
  public int length;

  /** The column of the first pixel. */
  public int column;

  /** The row, from 0. */
  public int index;

  /** How much of each pixel lies inside the input; looked at by programs that ask for it. */
  public float[] coverage = {};

  /** The numbers that are the same for the whole picture. */
  public float[] uniforms = {};

  /** The tables of the program. */
  public float[][] tables = {};
}
