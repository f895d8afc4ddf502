// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NodesTest {

  @Test
  void nodesOfOneStructureAreOneObject() {
    assertThat(node(3)).isSameAs(node(3)).isNotSameAs(node(4));
    assertThat(Node.statistic(Reduction.MEAN, node(3)))
        .isSameAs(Node.statistic(Reduction.MEAN, node(3)))
        .isNotSameAs(Node.statistic(Reduction.MAX, node(3)));
  }

  @Test
  void theyAreInAllThreads() {
    for (int i = 0; i < 2000; i++) {
      int value = -i;
      Set<Node> made =
          IntStream.range(0, 4)
              .parallel()
              .mapToObj(thread -> node(value))
              .collect(Collectors.toSet());
      assertThat(made).hasSize(1);
    }
  }

  @Test
  void aNumberThatIsKeptIsOfItsOwnDraw() {
    Node first = Num.parameter(1).node();
    Node second = Num.parameter(1).node();

    assertThat(first.isShared()).isFalse();
    assertThat(Node.of(Op.ABS, first, null, null).isShared()).isFalse();
    assertThat(List.of(first)).doesNotContain(second);
  }

  @Test
  void whenTheyGetOutOfHandAllAreForgotten() {
    Nodes few = new Nodes(4);
    Node first = constant(0);
    assertThat(few.shared(first)).isSameAs(first);
    for (int i = 1; i < Nodes.MOST; i++) {
      few.shared(constant(i));
    }
    assertThat(few.shared(constant(0))).as("forgotten").isNotSameAs(first);
    Node known = constant(0);
    assertThat(few.shared(constant(0))).as("known again").isNotSameAs(known);
  }

  private static Node constant(int bits) {
    return new Node(Op.CONSTANT, null, null, null, bits, null);
  }

  private static Node node(float value) {
    return Node.of(Op.ADD, Node.leaf(Op.INPUT, 0), Node.constant(value), null);
  }
}
