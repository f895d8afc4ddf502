// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.volume;

import dev.kindred.semtypes.Vector3;

/** A direction in the body, with its coordinate of LPS. */
public enum Anatomy {
  /** To the patient's left: x grows. */
  LEFT('L', 0, 1),
  /** To the patient's right: x falls. */
  RIGHT('R', 0, -1),
  /** To the back: y grows. */
  POSTERIOR('P', 1, 1),
  /** To the front: y falls. */
  ANTERIOR('A', 1, -1),
  /** To the head: z grows. */
  SUPERIOR('S', 2, 1),
  /** To the feet: z falls. */
  INFERIOR('I', 2, -1);

  private final char letter;
  private final int coordinate;
  private final int sign;

  Anatomy(char letter, int coordinate, int sign) {
    this.letter = letter;
    this.coordinate = coordinate;
    this.sign = sign;
  }

  /** The direction of a letter: L, R, P, A, S or I. */
  static Anatomy of(char letter) {
    for (Anatomy each : values()) {
      if (each.letter == letter) {
        return each;
      }
    }
    throw new IllegalArgumentException(
        "direction %s: it is none of L, R, P, A, S, I; write a code such as LPS".formatted(letter));
  }

  /** The direction along one coordinate of LPS: 0 is x, 1 is y, 2 is z. */
  static Anatomy along(int coordinate, boolean growing) {
    for (Anatomy each : values()) {
      if (each.coordinate == coordinate && each.sign > 0 == growing) {
        return each;
      }
    }
    throw new IllegalArgumentException("coordinate " + coordinate + ": there are three, 0 to 2");
  }

  /** The letter: L, R, P, A, S or I. */
  public char letter() {
    return letter;
  }

  /** The way back. */
  public Anatomy opposite() {
    return along(coordinate, sign < 0);
  }

  /** Whether both lie on one line: the same direction or the opposite one. */
  public boolean isParallelTo(Anatomy other) {
    return coordinate == other.coordinate;
  }

  /** One millimetre this way, in LPS. */
  public Vector3 unit() {
    return new Vector3(
        coordinate == 0 ? sign : 0, coordinate == 1 ? sign : 0, coordinate == 2 ? sign : 0);
  }
}
