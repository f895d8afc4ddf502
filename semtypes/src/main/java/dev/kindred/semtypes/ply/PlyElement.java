// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.ply;

import dev.kindred.semtypes.Tensor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All of one kind that a file holds: its vertices, its faces.
 *
 * @param numbers a tensor [count] for each property of one number, by name in the order of the file
 * @param lists for each property that is a list
 */
public record PlyElement(
    String name, int count, Map<String, Tensor> numbers, Map<String, PlyLists> lists) {
  /** Keeps the order of the properties. */
  public PlyElement {
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
  }

  /** Such as {@code 12 face of vertex_indices}. */
  @Override
  public String toString() {
    Map<String, Object> all = new LinkedHashMap<>(numbers);
    all.putAll(lists);
    return count + " " + name + " of " + String.join(", ", all.keySet());
  }
}
