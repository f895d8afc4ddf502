// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.ply;

import org.jspecify.annotations.Nullable;

/**
 * One declared property of an element.
 *
 * @param count the type of the number of items, null where it is a single number
 */
record PlyProperty(String name, PlyType type, @Nullable PlyType count) {
  /** The least that one value takes in a binary file. */
  int leastBytes() {
    return count == null ? type.bytes() : count.bytes();
  }
}
