// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.ply;

import dev.kindred.semtypes.Tensor;

/**
 * Lists of different lengths, such as the corners of faces.
 *
 * @param starts [N + 1] i64: list i holds the values from starts[i] up to, not including, starts[i
 *     + 1]
 * @param values all values one after the other
 */
public record PlyLists(Tensor starts, Tensor values) {
  /** The number of lists. */
  public int count() {
    return Math.toIntExact(starts.shape().count() - 1);
  }

  /** One list. */
  public long[] list(int index) {
    return values.slice(0, starts.getLong(index), starts.getLong(index + 1L)).toLongArray();
  }
}
