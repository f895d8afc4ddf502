// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.npy;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The arrays of an NPY or NPZ file: numbers of which nobody said what they mean. No operation takes
 * them; make what they are of them: {@code Image.of(file.array("pixels"))}.
 *
 * @param arrays by name in the order of the file, at least one; that of an NPY file is {@code
 *     array}
 */
public record NpyArrays(Map<String, Tensor> arrays) implements Semantic {
  /** The name of an array that has none. */
  static final String ONLY = "array";

  /**
   * @throws IllegalArgumentException where there is none
   */
  public NpyArrays {
    if (arrays.isEmpty()) {
      throw new IllegalArgumentException("arrays: there is none; give at least one");
    }
    arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
  }

  /**
   * The array of a file of one.
   *
   * @throws IllegalArgumentException where there are several
   */
  public Tensor array() {
    if (arrays.size() > 1) {
      throw new IllegalArgumentException(
          "the array of %s: there are several; name one".formatted(arrays.keySet()));
    }
    return arrays.values().iterator().next();
  }

  /**
   * The array of this name.
   *
   * @throws IllegalArgumentException where there is none
   */
  public Tensor array(String name) {
    Tensor array = arrays.get(name);
    if (array == null) {
      throw new IllegalArgumentException(
          "array %s: there are %s; give one of these".formatted(name, arrays.keySet()));
    }
    return array;
  }

  /** The same names, and close numbers of the same types. */
  @Override
  public boolean closeTo(Semantic other, double tolerance) {
    return other instanceof NpyArrays that
        && arrays.keySet().equals(that.arrays.keySet())
        && arrays.keySet().stream()
            .allMatch(name -> array(name).closeTo(that.array(name), tolerance));
  }

  /** Name, type and shape of each. */
  @Override
  public String toString() {
    return "NpyArrays " + arrays;
  }
}
