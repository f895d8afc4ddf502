// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class RleFrameTest {
  private static RleFrame frame(int[] offsets, int... packed) {
    ByteBuffer bytes =
        ByteBuffer.allocate(64 + packed.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(offsets.length);
    for (int offset : offsets) {
      bytes.putInt(offset);
    }
    for (int i = 0; i < packed.length; i++) {
      bytes.put(64 + i, (byte) packed[i]);
    }
    return new RleFrame("f", bytes.rewind());
  }

  @Test
  void unpacksLiteralsRunsAndNothings() {
    ByteBuffer cells = frame(new int[] {64}, 1, 10, 11, 0x80, -3, 7, 0, 9).decode(7, 1);
    assertThat(cells.array()).containsExactly(10, 11, 7, 7, 7, 7, 9);
  }

  @Test
  void putsTheMostSignificantStreamFirst() {
    ByteBuffer cells = frame(new int[] {64, 66}, -1, 1, 1, 0x34, 0x56).decode(2, 2);
    assertThat(cells.getShort(0)).isEqualTo((short) 0x134);
    assertThat(cells.getShort(2)).isEqualTo((short) 0x156);
  }

  @Test
  void refusesDamage() {
    assertThatThrownBy(() -> frame(new int[] {64}, 1, 10, 11).decode(3, 1))
        .hasMessage(
            "f: (7FE0,0010) PixelData is not an RLE frame: a stream ends 1 cells early;"
                + " the file is cut short or damaged, get it again");
    assertThatThrownBy(() -> frame(new int[] {64}, 5, 10, 11).decode(6, 1))
        .hasMessageContaining("a run of 6 bytes ends early");
    assertThatThrownBy(() -> frame(new int[] {64, 64}, 1, 1).decode(1, 1))
        .hasMessageContaining("2 streams where 1 are needed");
    assertThatThrownBy(() -> frame(new int[] {5000}, 1, 1).decode(1, 1))
        .hasMessageContaining("stream 0 runs from byte 5000 to 66");
    assertThatThrownBy(() -> frame(new int[] {64}, 1, 1).decode(0xFFFE_0001L, 1))
        .hasMessageContaining("66 bytes cannot hold 4294836225 cells");
  }
}
