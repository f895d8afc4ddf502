// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.gallery;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.SortedSet;

/**
 * One section of a page.
 *
 * @param title for people
 * @param facets what it can be found by: the names it has, by kind
 * @param loss what it can be sorted by, if there is one
 * @param body markup
 */
record Card(
    String title,
    SequencedMap<String, SortedSet<String>> facets,
    OptionalDouble loss,
    String body) {
  Card {
    facets = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facets));
  }
}
