// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.semtypes.dicom.Window.Function;
import org.junit.jupiter.api.Test;

class WindowTest {
  private static Part10Sample slice() {
    return Part10Sample.slice(1, 1, 16, 16, false);
  }

  /** PS3.3 C.11.2.1.2.1, the example of the note: center 2048 and width 4096 is the identity. */
  @Test
  void isTheIdentityForTheWindowOfTheStandardsNote() {
    Window whole = Window.of(2048, 4096);
    for (int x : new int[] {0, 1, 2047, 2048, 4094, 4095}) {
      assertThat(whole.apply(x, 0, 4095)).isCloseTo(x, within(1e-9));
    }
  }

  @Test
  void aLinearWindowOfWidthOneIsAStep() {
    Window step = Window.of(10, 1);
    assertThat(step.apply(9.5, 0, 255)).isEqualTo(0);
    assertThat(step.apply(9.6, 0, 255)).isEqualTo(255);
  }

  @Test
  void clampsOutsideAndHitsBothEndsExactly() {
    Window exact = new Window(40, 400, Function.LINEAR_EXACT, null);
    assertThat(exact.apply(-160, 0, 255)).isEqualTo(0);
    assertThat(exact.apply(240, 0, 255)).isEqualTo(255);
    assertThat(exact.apply(1e9, 0, 255)).isEqualTo(255);
    assertThat(exact.apply(40, 0, 255)).isEqualTo(127.5);
    assertThat(exact.low()).isEqualTo(-160);
    assertThat(exact.high()).isEqualTo(240);
  }

  @Test
  void aSigmoidIsHalfAtItsCenterAndNeverEnds() {
    Window sigmoid = new Window(40, 400, Function.SIGMOID, null);
    assertThat(sigmoid.apply(40, 0, 255)).isEqualTo(127.5);
    assertThat(sigmoid.apply(240, 0, 1)).isCloseTo(1 / (1 + Math.exp(-2)), within(1e-15));
    assertThat(sigmoid.apply(2000, 0, 1)).isBetween(0.99, 1.0);
  }

  @Test
  void followsARescaleOfTheValues() {
    for (Function function : Function.values()) {
      Window before = new Window(40, 400, function, "x");
      Window after = before.rescaled(0.25, -3);
      for (double x = -300; x <= 400; x += 7) {
        assertThat(after.apply(0.25 * x - 3, 0, 1)).isCloseTo(before.apply(x, 0, 1), within(1e-12));
      }
    }
  }

  @Test
  void readsSeveralAndLeavesOutThoseThatAreNone() {
    DicomInfo info =
        slice()
            .text(Attribute.WINDOW_CENTER, "40\\5\\-600 ")
            .text(Attribute.WINDOW_WIDTH, "400\\0\\1500")
            .text(Attribute.WINDOW_EXPLANATION, "ABDOMEN\\NONE\\LUNG")
            .file()
            .info();
    assertThat(info.windows())
        .containsExactly(
            new Window(40, 400, Function.LINEAR, "ABDOMEN"),
            new Window(-600, 1500, Function.LINEAR, "LUNG"));
    assertThat(info.windows().getFirst()).hasToString("40/400 (ABDOMEN)");
  }

  @Test
  void readsTheFunction() {
    Part10Sample sigmoid =
        slice()
            .text(Attribute.WINDOW_CENTER, "40")
            .text(Attribute.WINDOW_WIDTH, "0.5")
            .text(Attribute.VOI_FUNCTION, "SIGMOID");
    assertThat(sigmoid.file().info().windows())
        .containsExactly(new Window(40, 0.5, Function.SIGMOID, null));
    assertThatThrownBy(slice().text(Attribute.VOI_FUNCTION, "CUBIC").file()::info)
        .hasMessageContaining("is not LINEAR, LINEAR_EXACT or SIGMOID");
    assertThatThrownBy(slice().text(Attribute.WINDOW_CENTER, "1\\2").file()::info)
        .hasMessageContaining("has 0 numbers for 2 window centers");
  }

  @Test
  void refusesAWidthThatIsNone() {
    assertThatThrownBy(() -> Window.of(40, 0.5))
        .hasMessage("window 40.0/0.5 LINEAR: the width must be at least 1 and both numbers finite");
  }
}
