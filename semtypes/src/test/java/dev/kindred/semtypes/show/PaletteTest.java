// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PaletteTest {
  @Test
  void givesManyThingsColoursOfTheirOwn() {
    assertThat(LongStream.range(-5, 60).mapToObj(Palette::of)).doesNotHaveDuplicates();
    assertThat(Palette.of(Long.MAX_VALUE)).isEqualTo(Palette.of(Long.MAX_VALUE));
  }

  @Test
  void aNameHasOneColourInAllPicturesAndNoneForTwoOfOne() {
    assertThat(Palette.kind(List.of("cup", "spoon"), 1))
        .isEqualTo(Palette.kind(List.of("spoon"), 0));
    List<String> many = IntStream.range(0, 40).mapToObj(i -> "thing " + i).toList();
    assertThat(IntStream.range(0, 40).map(i -> Palette.kind(many, i)).boxed())
        .doesNotHaveDuplicates()
        .allMatch(kind -> kind >= 0);
    assertThat(Palette.kind(List.of(), 7)).isEqualTo(7);
  }

  @Test
  void writesDarkOnLightAndLightOnDark() {
    assertThat(Palette.inkOn(Color.YELLOW)).isEqualTo(Color.BLACK);
    assertThat(Palette.inkOn(Palette.of(0))).isEqualTo(Color.WHITE);
  }
}
