// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BorderTest {

  @Test
  void showsWhatItsNameSays() {
    assertThat(around("abcd", Border.CONSTANT)).isEqualTo("......abcd......");
    assertThat(around("abcd", Border.EDGE)).isEqualTo("aaaaaaabcddddddd");
    assertThat(around("abcd", Border.REFLECT)).isEqualTo("abcdcbabcdcbabcd");
    assertThat(around("abcd", Border.SYMMETRIC)).isEqualTo("cddcbaabcddcbaab");
  }

  @Test
  void aSinglePixelIsItsOwnMirror() {
    assertThat(around("a", Border.REFLECT)).isEqualTo("aaaaaaaaaaaaa");
    assertThat(around("a", Border.SYMMETRIC)).isEqualTo("aaaaaaaaaaaaa");
  }

  private static String around(String row, Border border) {
    return IntStream.range(-6, row.length() + 6)
        .map(i -> border.inside(i, row.length()))
        .mapToObj(i -> i < 0 ? "." : row.substring(i, i + 1))
        .collect(Collectors.joining());
  }
}
