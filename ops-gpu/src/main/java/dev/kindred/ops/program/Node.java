// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import org.jspecify.annotations.Nullable;

/**
 * How a symbolic number was made. Nodes are told apart by identity while an operation is being
 * written; {@link Tracing} finds the equal ones. Each knows a {@link #print fingerprint} of its
 * structure, which nodes of the same structure share.
 */
final class Node {
  private final Op op;
  private final @Nullable Node a;
  private final @Nullable Node b;
  private final @Nullable Node c;
  private final int bits;
  private final @Nullable Object source;
  private final long print;
  private final @Nullable Recording recording;

  private Node(
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
    long own = Fingerprint.of(op.print(), bits);
    this.print =
        Fingerprint.of(
            Fingerprint.of(own, printOf(source)),
            Fingerprint.of(Fingerprint.of(print(a), print(b)), print(c)));
    this.recording =
        Recording.both(
            Recording.both(recording(a), recording(b)),
            Recording.both(recording(c), recordingOf(source)));
  }

  /** A number of one draw; each is a uniform of its own, whatever its value. */
  static final class Parameter {
    private final float value;
    private final @Nullable Recording recording;
    private final int place;

    Parameter(float value) {
      this.value = value;
      this.recording = Recording.current();
      this.place = recording == null ? 0 : recording.add(value);
    }

    float value() {
      return value;
    }

    /** Which of the parameters of its recording it is. */
    int place() {
      return place;
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

  static Node parameter(float value) {
    return new Node(Op.UNIFORM, null, null, null, 0, new Parameter(value));
  }

  static Node statistic(Reduction reduction, Node of) {
    return new Node(Op.UNIFORM, null, null, null, 0, new Statistic(reduction, of));
  }

  static Node entry(Table table, Node at) {
    return new Node(Op.LOOKUP, at, null, null, 0, table);
  }

  static Node noise(Node low, Node high, int stream) {
    return new Node(Op.NOISE, low, high, null, stream, null);
  }

  /** The node of an operation, or a simpler one of the same value for all operands. */
  static Node of(Op op, Node a, @Nullable Node b, @Nullable Node c) {
    return Simplification.of(new Node(op, a, b, c, 0, null));
  }

  private static long print(@Nullable Node node) {
    return node == null ? 1 : node.print;
  }

  private static long printOf(@Nullable Object source) {
    return switch (source) {
      case Parameter parameter -> Fingerprint.of(2, parameter.place);
      case Statistic statistic ->
          Fingerprint.of(3 + statistic.reduction.name().hashCode(), statistic.of.print);
      case Table table -> table.print();
      case null, default -> 0;
    };
  }

  private static @Nullable Recording recording(@Nullable Node node) {
    return node == null ? Recording.ANY : node.recording;
  }

  private static @Nullable Recording recordingOf(@Nullable Object source) {
    return switch (source) {
      case Parameter parameter -> parameter.recording;
      case Statistic statistic -> statistic.of.recording;
      case Table table -> table.recording();
      case null, default -> Recording.ANY;
    };
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

  /** The channel, the bits of a constant, the stream of noise. */
  int bits() {
    return bits;
  }

  /**
   * What a uniform or a table stands for: a {@link Parameter}, {@link Statistic} or {@link Table}.
   */
  @Nullable Object source() {
    return source;
  }

  /** The same for nodes of one structure, parameters and tables counted by when they were made. */
  long print() {
    return print;
  }

  /**
   * The recording that made all parameters and tables below; {@link Recording#ANY} where there are
   * none, null where they are of several or of none.
   */
  @Nullable Recording recording() {
    return recording;
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
