// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TagTest {
  @Test
  void printsItsNumbersAndTheNameOnlyWhereTheStandardGivesOne() {
    assertThat(new Tag(0x0028, 0x0010)).hasToString("(0028,0010) Rows");
    assertThat(Tag.of("PatientName")).hasToString("(0010,0010) PatientName");
    assertThat(new Tag(0x6002, 0x0010)).hasToString("(6002,0010) OverlayRows");
    assertThat(new Tag(0x0009, 0x1010)).hasToString("(0009,1010)");
    assertThatThrownBy(() -> Tag.of("PatientNmae")).hasMessageContaining("PatientNmae");
  }

  @Test
  void ordersByGroupThenElement() {
    assertThat(new Tag(8, 0x60)).isLessThan(new Tag(0x10, 0)).isGreaterThan(new Tag(8, 0x5F));
  }

  @Test
  void knowsWhatIsPrivate() {
    assertThat(new Tag(0x29, 1).isPrivate()).isTrue();
    assertThat(new Tag(0x28, 1).isPrivate()).isFalse();
  }

  @Test
  void refusesNumbersOfMoreThanSixteenBits() {
    assertThatThrownBy(() -> new Tag(0x10000, 0)).hasMessageContaining("use 0 to FFFF");
    assertThatThrownBy(() -> new Tag(0, -1)).hasMessageContaining("use 0 to FFFF");
  }
}
