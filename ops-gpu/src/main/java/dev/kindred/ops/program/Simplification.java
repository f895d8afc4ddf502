// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Simpler nodes of the same bits, whatever the operands hold: infinities, negative zeros and what
 * is not a number included. So {@code x · 1} is {@code x}, but {@code x + 0} stays, since it turns
 * −0 into 0.
 */
final class Simplification {
  private Simplification() {}

  static Node of(Node node) {
    Node a = Objects.requireNonNull(node.a());
    Node b = node.b();
    Node c = node.c();
    if (node.op().isArithmetic() && isFoldable(a) && isFoldable(b) && isFoldable(c)) {
      return Node.constant(node.op().apply(a.value(), value(b), value(c)));
    }
    return switch (node.op()) {
      case MUL -> isOne(b) ? a : isOne(a) ? require(b) : node;
      case DIV -> isOne(b) ? a : node;
      case SUB -> b != null && b.isConstant(0f) ? a : node;
      case FMA ->
          isOne(b)
              ? Node.of(Op.ADD, a, c, null)
              : isOne(a) ? Node.of(Op.ADD, require(b), c, null) : node;
      case MIN, MAX -> a.equals(b) || (a.op() == node.op() && isSame(a.b(), b)) ? a : node;
      case NEG -> a.op() == Op.NEG ? require(a.a()) : node;
      case ABS ->
          a.op() == Op.ABS
              ? a
              : a.op() == Op.NEG ? Node.of(Op.ABS, require(a.a()), null, null) : node;
      case FLOOR, CEIL, RINT, TRUNC -> isWhole(a) ? a : node;
      case NOT -> a.op() == Op.NOT ? require(a.a()) : node;
      case SELECT ->
          Objects.equals(b, c)
              ? require(b)
              : a.isConstant() ? require(a.value() != 0 ? b : c) : node;
      default -> node;
    };
  }

  private static boolean isFoldable(@Nullable Node node) {
    return node == null || node.isConstant();
  }

  private static float value(@Nullable Node node) {
    return node == null ? 0 : node.value();
  }

  private static boolean isOne(@Nullable Node node) {
    return node != null && node.isConstant(1f);
  }

  private static boolean isSame(@Nullable Node one, @Nullable Node other) {
    return Objects.equals(one, other)
        || (one != null
            && other != null
            && one.isConstant()
            && other.isConstant()
            && one.bits() == other.bits());
  }

  private static boolean isWhole(Node node) {
    return switch (node.op()) {
      case FLOOR, CEIL, RINT, TRUNC, COLUMN, ROW -> true;
      default -> false;
    };
  }

  private static Node require(@Nullable Node node) {
    return Objects.requireNonNull(node);
  }
}
