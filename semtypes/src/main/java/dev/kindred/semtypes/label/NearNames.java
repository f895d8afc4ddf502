// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.label;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that somebody who misspelt one may have meant. */
public final class NearNames {
  private static final int MOST = 3;

  private NearNames() {}

  /** The nearest names first, at most three; none where all are too far to be meant. */
  public static List<String> of(String wrong, List<String> names) {
    String lower = wrong.toLowerCase(Locale.ROOT);
    int far = Math.max(1, wrong.length() / 3);
    record Near(String name, int distance) {}
    return names.stream()
        .map(name -> new Near(name, distance(lower, name.toLowerCase(Locale.ROOT))))
        .filter(near -> near.distance() <= far)
        .sorted(Comparator.comparingInt(Near::distance))
        .limit(MOST)
        .map(Near::name)
        .toList();
  }

  /** Levenshtein distance: letters to add, drop or change. */
  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[b.length()];
  }
}
