// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import org.jspecify.annotations.Nullable;

/**
 * How a symbolic number was made. Nodes are told apart by identity while an operation is being
 * written; {@link Trace} finds the equal ones.
 *
 * @param bits the channel, the bits of a constant, the stream of noise
 * @param source what a uniform or a table stands for: a {@link Parameter}, {@link Statistic} or
 *     {@link Table}
 */
record Node(
    Op op,
    @Nullable Node a,
    @Nullable Node b,
    @Nullable Node c,
    int bits,
    @Nullable Object source) {

  /** A number of one draw; each is a uniform of its own, whatever its value. */
  record Parameter(float value) {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /** A number that a pass over all pixels finds. */
  record Statistic(Reduction reduction, Node of) {}

  static Node leaf(Op op, int bits) {
    return new Node(op, null, null, null, bits, null);
  }

  static Node constant(float value) {
    return leaf(Op.CONSTANT, Float.floatToRawIntBits(value));
  }

  static Node uniform(Object source) {
    return new Node(Op.UNIFORM, null, null, null, 0, source);
  }

  /** The node of an operation, or a simpler one of the same value for all operands. */
  static Node of(Op op, Node a, @Nullable Node b, @Nullable Node c) {
    return Simplification.of(new Node(op, a, b, c, 0, null));
  }

  boolean isConstant() {
    return op == Op.CONSTANT;
  }

  boolean isConstant(float value) {
    return isConstant() && bits == Float.floatToRawIntBits(value);
  }

  float value() {
    return Float.intBitsToFloat(bits);
  }

  /** By identity: equality of whole graphs is found by {@link Trace}, once for all. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return isConstant() ? Float.toString(value()) : op.toString();
  }
}
