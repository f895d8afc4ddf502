// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import org.jspecify.annotations.Nullable;

/**
 * All nodes that are {@linkplain Node#isShared shared}, each once. Looking one up takes no lock and
 * allocates nothing: a table with open places in which an entry, once written, stays. When it gets
 * out of hand all are forgotten; then programs are found by comparing, and soon all are here again.
 */
final class Nodes {
  static final int MOST = 1 << 17;

  private static final Nodes ALL = new Nodes(1 << 12);

  /** A power of two long, at most half full. */
  private volatile @Nullable Node[] places;

  private int count;

  Nodes(int places) {
    this.places = new Node[places];
  }

  /** The node that is made in this way: the one that is known, if it can be shared. */
  static Node of(
      Op op,
      @Nullable Node a,
      @Nullable Node b,
      @Nullable Node c,
      int bits,
      @Nullable Object source) {
    return ALL.find(op, a, b, c, bits, source);
  }

  private Node find(
      Op op,
      @Nullable Node a,
      @Nullable Node b,
      @Nullable Node c,
      int bits,
      @Nullable Object source) {
    @Nullable Node[] all = places;
    int at = Node.hash(op, a, b, c, bits, source) & all.length - 1;
    for (Node known = all[at]; known != null; known = all[at]) {
      if (known.is(op, a, b, c, bits, source)) {
        return known;
      }
      at = at + 1 & all.length - 1;
    }
    Node node = new Node(op, a, b, c, bits, source);
    return node.isShared() ? shared(node) : node;
  }

  /** The node that is known for this one, which is now known if none was. */
  synchronized Node shared(Node node) {
    if (count >= MOST) {
      places = new Node[places.length];
      count = 0;
    } else if (2 * count >= places.length) {
      grow();
    }
    Node known = put(places, node);
    if (known == node) {
      count++;
    }
    return known;
  }

  private void grow() {
    @Nullable Node[] more = new Node[2 * places.length];
    for (Node node : places) {
      if (node != null) {
        put(more, node);
      }
    }
    places = more;
  }

  private static Node put(@Nullable Node[] all, Node node) {
    int at = node.hash() & all.length - 1;
    for (Node known = all[at]; known != null; known = all[at]) {
      if (known.is(node.op(), node.a(), node.b(), node.c(), node.bits(), node.source())) {
        return known;
      }
      at = at + 1 & all.length - 1;
    }
    all[at] = node;
    return node;
  }
}
