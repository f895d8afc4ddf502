// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

/** What is known of a keypoint; the order is that of COCO's flag v. */
public enum Presence {
  /** Not labelled: it has no place. COCO v = 0. */
  ABSENT,
  /** Labelled where it is hidden behind something. COCO v = 1. */
  OCCLUDED,
  /** Labelled and to be seen. COCO v = 2. */
  VISIBLE;

  private static final Presence[] BY_CODE = values();

  /** COCO's flag v: 0, 1 or 2. */
  public int code() {
    return ordinal();
  }

  /**
   * The meaning of COCO's flag v.
   *
   * @throws IllegalArgumentException where it is not 0, 1 or 2
   */
  public static Presence ofCode(int v) {
    if (v < 0 || v >= BY_CODE.length) {
      throw new IllegalArgumentException(
          "keypoint flag " + v + ": give 0 (absent), 1 (occluded) or 2 (visible)");
    }
    return BY_CODE[v];
  }
}
