// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.mixing;

import java.util.List;

/** A plan of mixing on certain canvases: what {@link Mix} chooses by. */
public interface Blend {
  /** How much of the mixture each source is; together 1. */
  List<Double> shares();

  /** The names that categories are of, in the order of the vocabulary. */
  List<String> names();
}
