// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.nrrd;

import dev.kindred.semtypes.FileInfo;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a NRRD file says of a volume beyond its numbers and their place. May tell who a patient is,
 * so the text form counts only.
 *
 * @param space the space as the file names it, where that is not one of the body; empty where it is
 *     (the volume is in LPS) or nothing is said
 * @param fields what is said of the whole array: {@code content}, {@code sample units}, …, by the
 *     name of the field. What is said of single axes is not kept, since axes get flipped and cut
 * @param keys the key/value pairs
 */
public record NrrdInfo(
    String space, SortedMap<String, String> fields, SortedMap<String, String> keys)
    implements FileInfo {
  /** Keeps unchangeable copies. */
  public NrrdInfo {
    fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    keys = Collections.unmodifiableSortedMap(new TreeMap<>(keys));
  }

  /** In a space, with fields and keys. */
  public static NrrdInfo of(String space, Map<String, String> fields, Map<String, String> keys) {
    return new NrrdInfo(space, new TreeMap<>(fields), new TreeMap<>(keys));
  }

  /** Whether nothing is said. */
  boolean isEmpty() {
    return space.isEmpty() && fields.isEmpty() && keys.isEmpty();
  }

  @Override
  public String toString() {
    return "NRRD in %s, %d fields, %d keys"
        .formatted(space.isEmpty() ? "LPS" : space, fields.size(), keys.size());
  }
}
