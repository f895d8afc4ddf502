// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.codegen;

/** The code that runs a method and gives back its result. */
interface LeafCode {
  /** Returns how many bytes the code takes, or a few more. */
  int size();

  /** Writes the code. */
  void write(Body body);
}
