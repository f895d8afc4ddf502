// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PaletteTest {
  @Test
  void givesManyThingsColoursOfTheirOwn() {
    assertThat(LongStream.range(-5, 60).mapToObj(Palette::of)).doesNotHaveDuplicates();
    assertThat(Palette.of(Long.MAX_VALUE)).isEqualTo(Palette.of(Long.MAX_VALUE));
  }

  @Test
  void writesDarkOnLightAndLightOnDark() {
    assertThat(Palette.inkOn(Color.YELLOW)).isEqualTo(Color.BLACK);
    assertThat(Palette.inkOn(Palette.of(0))).isEqualTo(Color.WHITE);
  }
}
