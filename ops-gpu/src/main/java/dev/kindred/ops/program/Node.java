// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a symbolic number was made. Nodes of the same structure are the same object ({@link Nodes}),
 * so that running an operation again finds the nodes of the last time, and what was found out about
 * them. Which draw the parameters and tables below are of is no part of the structure: they stand
 * here by their place in the {@link Recording}.
 *
 * <p>Nodes that hold numbers of their own, {@linkplain #isShared not shared}, are the exception.
 */
final class Node {
  private final Op op;
  private final @Nullable Node a;
  private final @Nullable Node b;
  private final @Nullable Node c;
  private final int bits;
  private final @Nullable Object source;
  private final boolean shared;
  private final int hash;

  /** Found when it is asked for; by which thread does not matter. */
  private @Nullable Node simplest;

  Node(
      Op op,
      @Nullable Node a,
      @Nullable Node b,
      @Nullable Node c,
      int bits,
      @Nullable Object source) {
    this.op = op;
    this.a = a;
    this.b = b;
    this.c = c;
    this.bits = bits;
    this.source = source;
    this.shared = isShared(a) && isShared(b) && isShared(c) && isStructure(source);
    this.hash = hash(op, a, b, c, bits, source);
  }

  /** A number of a draw that is kept beyond it, or was made outside any; told by identity. */
  record Parameter(Recording draw, int place) {
    float value() {
      return draw.value(place);
    }
  }

  /** A number that a pass over all pixels finds. */
  record Statistic(Reduction reduction, Node of) {}

  /**
   * A table of the draw.
   *
   * @param place which of the tables of the recording it is
   * @param counted what is counted for it; null where its entries are given
   */
  record Entries(int place, int size, @Nullable Node counted) {}

  static Node leaf(Op op, int bits) {
    return Nodes.of(op, null, null, null, bits, null);
  }

  static Node constant(float value) {
    return leaf(Op.CONSTANT, Float.floatToRawIntBits(value));
  }

  static Node statistic(Reduction reduction, Node of) {
    return Nodes.of(Op.UNIFORM, null, null, null, 0, new Statistic(reduction, of));
  }

  static Node noise(Node low, Node high, int stream) {
    return Nodes.of(Op.NOISE, low, high, null, stream, null);
  }

  /** The node of an operation, or a simpler one of the same value for all operands. */
  static Node of(Op op, Node a, @Nullable Node b, @Nullable Node c) {
    return Nodes.of(op, a, b, c, 0, null).simplest();
  }

  /** This node, or a simpler one of the same value for all operands. */
  Node simplest() {
    Node found = simplest;
    if (found == null) {
      found = Simplification.of(this);
      simplest = found;
    }
    return found;
  }

  static int hash(
      Op op,
      @Nullable Node a,
      @Nullable Node b,
      @Nullable Node c,
      int bits,
      @Nullable Object source) {
    int operands = (hash(a) * 31 + hash(b)) * 31 + hash(c);
    int own = (op.print() * 31 + bits) * 31 + (source == null ? 0 : source.hashCode());
    int mixed = (operands ^ own * 0x9E3779B9) * 0x85EBCA6B;
    return mixed ^ mixed >>> 15;
  }

  private static int hash(@Nullable Node node) {
    return node == null ? 0 : node.hash;
  }

  /** A number that nodes of the same structure share, and others almost never. */
  int hash() {
    return hash;
  }

  /** Whether it was made in this way. */
  boolean is(
      Op op,
      @Nullable Node a,
      @Nullable Node b,
      @Nullable Node c,
      int bits,
      @Nullable Object source) {
    return this.op == op
        && this.a == a
        && this.b == b
        && this.c == c
        && this.bits == bits
        && Objects.equals(this.source, source);
  }

  private static boolean isShared(@Nullable Node node) {
    return node == null || node.shared;
  }

  private static boolean isStructure(@Nullable Object source) {
    return switch (source) {
      case Parameter _ -> false;
      case Statistic statistic -> statistic.of.shared;
      case Entries entries -> isShared(entries.counted);
      case Table table -> table.isFixed();
      case null, default -> true;
    };
  }

  /** Whether all below is structure: the same for every draw. */
  boolean isShared() {
    return shared;
  }

  Op op() {
    return op;
  }

  @Nullable Node a() {
    return a;
  }

  @Nullable Node b() {
    return b;
  }

  @Nullable Node c() {
    return c;
  }

  /** The channel, the bits of a constant, the place of a parameter, the stream of noise. */
  int bits() {
    return bits;
  }

  /**
   * What a uniform or a table stands for: a {@link Parameter}, {@link Statistic}, {@link Entries}
   * or {@link Table}; null for a parameter of the draw.
   */
  @Nullable Object source() {
    return source;
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

  @Override
  public String toString() {
    return isConstant() ? Float.toString(value()) : op.toString();
  }
}
