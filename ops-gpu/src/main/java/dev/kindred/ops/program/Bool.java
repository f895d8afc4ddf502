// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

/** A symbolic truth value: what comparing {@link Num}s gives. Immutable. */
public final class Bool {
  private final Node node;

  Bool(Node node) {
    this.node = node;
  }

  /** Whether both hold. */
  public Bool and(Bool other) {
    return new Bool(Node.of(Op.AND, node, other.node, null));
  }

  /** Whether one or both hold. */
  public Bool or(Bool other) {
    return new Bool(Node.of(Op.OR, node, other.node, null));
  }

  /** Whether this does not hold. */
  public Bool not() {
    return new Bool(Node.of(Op.NOT, node, null, null));
  }

  /** {@code yes} where this holds, otherwise {@code no}; both are computed everywhere. */
  public Num choose(Num yes, Num no) {
    return new Num(Node.of(Op.SELECT, node, yes.node(), no.node()));
  }
}
