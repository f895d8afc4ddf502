// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Things by the names of members, in the sample's order. */
final class Members {
  private Members() {}

  /** An unchangeable copy in the same order. */
  static <T> SequencedMap<String, T> copy(Map<String, ? extends T> each) {
    return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(each));
  }
}
