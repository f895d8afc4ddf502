// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LookupTableTest {
  private static Part10Sample item() {
    return new Part10Sample(TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
  }

  private static LookupTable read(Part10Sample item, boolean signed) {
    return LookupTable.read(item.file().dataSet(), signed);
  }

  @Test
  void takesTheEndsOutsideAndCutsFractionsDown() {
    LookupTable table =
        read(
            item()
                .shorts(Attribute.LUT_DESCRIPTOR, 3, 100, 12)
                .text(Attribute.LUT_EXPLANATION, "SOFT")
                .shorts(Attribute.LUT_DATA, 1, 2, 4095),
            false);
    assertThat(table.lookup(-1e9)).isEqualTo(1);
    assertThat(table.lookup(101.9)).isEqualTo(2);
    assertThat(table.lookup(1e9)).isEqualTo(4095);
    assertThat(table.apply(102, 0, 255)).isEqualTo(255);
    assertThat(table).hasToString("table of 3 entries (SOFT)");
  }

  @Test
  void readsTheFirstValueAsSignedWhereThePixelsAreOrItSaysSo() {
    byte[] descriptor = item().words(2, 0xFF00, 16);
    Part10Sample plain =
        item().value(Attribute.LUT_DESCRIPTOR, Vr.US, descriptor).shorts(Attribute.LUT_DATA, 7, 8);
    Part10Sample said =
        item().value(Attribute.LUT_DESCRIPTOR, Vr.SS, descriptor).shorts(Attribute.LUT_DATA, 7, 8);
    assertThat(read(plain, false).firstMapped()).isEqualTo(0xFF00);
    assertThat(read(plain, true).firstMapped()).isEqualTo(-256);
    assertThat(read(said, false).firstMapped()).isEqualTo(-256);
  }

  @Test
  void readsEntriesOfEightBitsPackedOrNotAndNeverWrapsTheIndex() {
    byte[] packed = new byte[300];
    packed[299] = (byte) 200;
    LookupTable table =
        read(
            item()
                .shorts(Attribute.LUT_DESCRIPTOR, 300, 0, 8)
                .value(Attribute.LUT_DATA, Vr.OW, packed),
            false);
    assertThat(table.lookup(299)).isEqualTo(200);
    assertThat(table.lookup(43)).isEqualTo(0);
    LookupTable words =
        read(
            item().shorts(Attribute.LUT_DESCRIPTOR, 3, 0, 8).shorts(Attribute.LUT_DATA, 9, 8, 255),
            false);
    assertThat(words.apply(2, 0, 1)).isEqualTo(1);
  }

  @Test
  void readsNoEntriesAsSixtyFiveThousand() {
    LookupTable table =
        read(
            item()
                .shorts(Attribute.LUT_DESCRIPTOR, 0, 0, 16)
                .value(Attribute.LUT_DATA, Vr.OW, new byte[1 << 17]),
            false);
    assertThat(table.entries().shape().count()).isEqualTo(65536);
  }

  @Test
  void refusesTooFewEntriesAndOddDescriptors() {
    Part10Sample few =
        item().shorts(Attribute.LUT_DESCRIPTOR, 3, 0, 16).shorts(Attribute.LUT_DATA, 1, 2);
    assertThatThrownBy(() -> read(few, false))
        .hasMessageContaining("has 4 bytes where 3 entries of 16 bits need more");
    assertThatThrownBy(() -> read(item().shorts(Attribute.LUT_DESCRIPTOR, 3, 0), false))
        .hasMessageContaining("has 2 numbers where 3 are needed");
    assertThatThrownBy(() -> read(item().shorts(Attribute.LUT_DESCRIPTOR, 3, 0, 99), false))
        .hasMessageContaining("says entries of 99 bits");
  }
}
