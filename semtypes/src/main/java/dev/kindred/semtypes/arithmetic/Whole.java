// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.arithmetic;

/** An integer and a number: computed in double, then rounded, halves to the even neighbour. */
final class Whole {
  private Whole() {}

  static double result(Operation operation, double value, double number) {
    return Math.rint(
        switch (operation) {
          case PLUS -> value + number;
          case MINUS -> value - number;
          case FROM -> number - value;
          case TIMES -> value * number;
          case OVER -> value / number;
          case UNDER -> number / value;
          case ABSOLUTE -> Math.abs(value);
        });
  }
}
