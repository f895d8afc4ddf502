// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

/** What is known of a keypoint; the order is that of COCO's flag v. */
public enum Presence {
  /** Not labelled: it has no place. COCO v = 0. */
  ABSENT(0),
  /** Labelled where it is hidden behind something. COCO v = 1. */
  OCCLUDED(1),
  /** Labelled and to be seen. COCO v = 2. */
  VISIBLE(2);

  private final int code;

  Presence(int code) {
    this.code = code;
  }

  /** COCO's flag v: 0, 1 or 2. */
  public int code() {
    return code;
  }

  /**
   * The meaning of COCO's flag v.
   *
   * @throws IllegalArgumentException where it is not 0, 1 or 2
   */
  public static Presence ofCode(int v) {
    return switch (v) {
      case 0 -> ABSENT;
      case 1 -> OCCLUDED;
      case 2 -> VISIBLE;
      default ->
          throw new IllegalArgumentException(
              "keypoint flag " + v + ": give 0 (absent), 1 (occluded) or 2 (visible)");
    };
  }
}
