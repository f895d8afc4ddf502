// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/** The numbers of one draw, in the order of the uniforms of its program. Immutable. */
public final class Parameters extends AbstractList<Float> implements RandomAccess {
  private final float[] values;

  private Parameters(float[] values) {
    this.values = values;
  }

  /** These numbers, which whoever gives them must not change any more. */
  public static Parameters of(float... values) {
    return new Parameters(values);
  }

  @Override
  public Float get(int index) {
    return values[index];
  }

  @Override
  public int size() {
    return values.length;
  }

  /** An array of these numbers and as many zeros as are missing to a length. */
  public float[] padded(int length) {
    return Arrays.copyOf(values, length);
  }
}
