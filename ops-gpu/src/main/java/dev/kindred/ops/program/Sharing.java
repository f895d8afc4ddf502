// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes one node of equal nodes within a trace, and simplifies what then can be. {@link Nodes} does
 * so for what draws share, but forgets, and not for numbers made outside any draw; here an
 * operation has one program however its numbers were made.
 */
final class Sharing {
  private final Nodes nodes = new Nodes(1 << 6);
  private final IdentityHashMap<Node, Node> known = new IdentityHashMap<>();

  /** The one node for all that equal this one. */
  Node of(Node node) {
    Node before = known.get(node);
    if (before != null) {
      return before;
    }
    Node one = one(node);
    known.put(node, one);
    return one;
  }

  private Node one(Node node) {
    Node made =
        nodes.shared(
            new Node(
                node.op(),
                operand(node.a()),
                operand(node.b()),
                operand(node.c()),
                node.bits(),
                source(node)));
    Node simple = made.a() == null ? made : made.simplest();
    return nodes.shared(simple);
  }

  private @Nullable Node operand(@Nullable Node node) {
    return node == null ? null : of(node);
  }

  private @Nullable Object source(Node node) {
    return switch (node.source()) {
      case Node.Statistic statistic ->
          new Node.Statistic(statistic.reduction(), of(statistic.of()));
      case Node.Entries entries ->
          new Node.Entries(entries.place(), entries.size(), operand(entries.counted()));
      case null, default -> node.source();
    };
  }
}
