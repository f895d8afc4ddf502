// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.gallery;

import dev.kindred.transforms.Sample;

/** The names of two members to compare. */
record Pair(String truth, String prediction) {
  void require(String title, Sample sample) {
    for (String name : new String[] {truth, prediction}) {
      if (!sample.members().containsKey(name)) {
        throw new IllegalArgumentException(
            "results, \"%s\": it has %s and no \"%s\"; give samples with both members to compare"
                .formatted(title, sample.members().keySet(), name));
      }
    }
  }
}
