// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

/** A symbolic truth value: what comparing {@link Num}s gives. Immutable. */
public final class Bool {
  /** 1 or 0. */
  private final Num truth;

  Bool(Num truth) {
    this.truth = truth;
  }

  /** Whether both hold. */
  public Bool and(Bool other) {
    return new Bool(Num.of(Op.AND, truth, other.truth));
  }

  /** Whether one or both hold. */
  public Bool or(Bool other) {
    return new Bool(Num.of(Op.OR, truth, other.truth));
  }

  /** Whether this does not hold. */
  public Bool not() {
    return new Bool(Num.of(Op.NOT, truth));
  }

  /** {@code yes} where this holds, otherwise {@code no}; both are computed everywhere. */
  public Num choose(Num yes, Num no) {
    return Num.of(Op.SELECT, truth, yes, no);
  }
}
