// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.arithmetic;

/** What becomes of a result that an integer type cannot hold. Floats go to infinity either way. */
public enum Overflow {
  /** The nearest value of the type: its least or its largest. */
  SATURATE,
  /** An {@link ArithmeticException} that names the first such element. */
  ERROR
}
