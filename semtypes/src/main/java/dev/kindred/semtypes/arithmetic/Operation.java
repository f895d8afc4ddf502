// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.arithmetic;

/** What is done to each element and its counterpart. */
enum Operation {
  PLUS("plus"),
  MINUS("minus"),
  /** The counterpart minus the element. */
  FROM("taken from"),
  TIMES("times"),
  OVER("divided by"),
  /** The counterpart divided by the element. */
  UNDER("dividing"),
  /** The element without its sign, whatever the counterpart. */
  ABSOLUTE("without sign");

  private final String text;

  Operation(String text) {
    this.text = text;
  }

  /** As it stands between two operands. */
  @Override
  public String toString() {
    return text;
  }
}
