// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.engines;

import java.util.List;
import java.util.Optional;

/**
 * A library that does jobs in this process. Others join through {@link java.util.ServiceLoader}.
 */
public interface Contender {

  /** Its recipes for a job, best known names first; empty where it has none. */
  List<String> recipes(String job);

  /**
   * Makes everything ready that does not depend on the pixels.
   *
   * @param recipe one of {@link #recipes}
   * @param threads how many may work at once
   * @return empty where it has no such recipe
   */
  Optional<Work> prepare(String job, String recipe, Inputs inputs, int threads);

  /** What it calls itself, with its version: {@code "opencv=4.13.0"}. */
  String version();
}
