// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.nrrd;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The keys by which 3D Slicer's segmentations (.seg.nrrd) name their labels. */
final class Segments {
  private static final String MARK = "Segmentation_ContainedRepresentationNames";
  private static final String PREFIX = "Segment";
  private static final String CODE = "_LabelValue";
  private static final String NAME = "_Name";

  private Segments() {}

  /** Whether the keys say that the numbers are labels. */
  static boolean are(Map<String, String> keys) {
    return keys.containsKey(MARK) || keys.containsKey(PREFIX + 0 + CODE);
  }

  /** Code to name, where both are well written. */
  static SortedMap<Integer, String> codes(Map<String, String> keys) {
    SortedMap<Integer, String> codes = new TreeMap<>();
    String code = keys.get(PREFIX + 0 + CODE);
    for (int n = 0; code != null; n++) {
      String name = keys.get(PREFIX + n + NAME);
      if (name != null && code.matches("-?\\d{1,9}")) {
        codes.put(Integer.parseInt(code), name);
      }
      code = keys.get(PREFIX + (n + 1) + CODE);
    }
    return codes;
  }

  /** The keys that name these codes. */
  static Map<String, String> keys(SortedMap<Integer, String> codes) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put(MARK, "Binary labelmap|");
    codes.forEach((code, name) -> {
      int n = (keys.size() - 1) / 4;
      keys.put(PREFIX + n + "_ID", PREFIX + "_" + (n + 1));
      keys.put(PREFIX + n + CODE, code.toString());
      keys.put(PREFIX + n + "_Layer", "0");
      keys.put(PREFIX + n + NAME, name);
    });
    return keys;
  }

  /** The keys that say nothing of segments. */
  static SortedMap<String, String> others(Map<String, String> keys) {
    SortedMap<String, String> others = new TreeMap<>(keys);
    others.keySet().removeIf(key -> key.equals(MARK) || key.matches("Segment\\d+_.*"));
    return others;
  }
}
