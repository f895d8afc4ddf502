// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec;

import static dev.kindred.semtypes.dicom.codec.Frames.cells;
import static dev.kindred.semtypes.dicom.codec.Frames.gray;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class RunLengthFrameTest {
  private static DecodedFrame decode(FrameLayout layout, int[] offsets, int... packed) {
    ByteBuffer bytes =
        ByteBuffer.allocate(64 + packed.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(offsets.length);
    for (int offset : offsets) {
      bytes.putInt(offset);
    }
    bytes.position(64).put(Frames.bytes(packed));
    return PixelCodec.RLE.decode("f", bytes.array(), layout);
  }

  @Test
  void unpacksLiteralsRunsAndNothings() {
    DecodedFrame frame = decode(gray(1, 7, 8, 8), new int[] {64}, 1, 10, 11, 0x80, -3, 7, 0, 9);
    assertThat(cells(frame)).containsExactly(10, 11, 7, 7, 7, 7, 9);
    assertThat(frame.colours()).isEqualTo(Colours.AS_STORED);
  }

  @Test
  void takesTheMostSignificantStreamFirst() {
    DecodedFrame frame = decode(gray(1, 2, 16, 12), new int[] {64, 66}, -1, 1, 1, 0x34, 0x56);
    assertThat(cells(frame)).containsExactly(0x34, 1, 0x56, 1);
  }

  @Test
  void interleavesTheSamplesOfAPixel() {
    DecodedFrame frame =
        decode(
            new FrameLayout(1, 2, 3, 16, 16, false),
            new int[] {64, 67, 70, 73, 76, 79},
            1,
            1,
            2,
            1,
            3,
            4,
            1,
            5,
            6,
            1,
            7,
            8,
            1,
            9,
            10,
            1,
            11,
            12);
    assertThat(cells(frame)).containsExactly(3, 1, 7, 5, 11, 9, 4, 2, 8, 6, 12, 10);
  }

  @Test
  void dropsWhatPadsTheLastRun() {
    assertThat(cells(decode(gray(1, 1, 8, 8), new int[] {64}, 1, 10, 11))).containsExactly(10);
    assertThat(cells(decode(gray(1, 1, 8, 8), new int[] {64}, -9, 10))).containsExactly(10);
  }

  @Test
  void refusesDamage() {
    assertThatThrownBy(() -> decode(gray(1, 3, 8, 8), new int[] {64}, 1, 10, 11))
        .hasMessage(
            "f: decode RLE frame: at byte 67 of 67: stream 0 ends 1 of 3 pixels early;"
                + " the file is cut short or damaged, get it again");
    assertThatThrownBy(() -> decode(gray(1, 6, 8, 8), new int[] {64}, 5, 10, 11))
        .hasMessageContaining("stream 0 ends 6 of 6 pixels early");
    assertThatThrownBy(() -> decode(gray(1, 1, 8, 8), new int[] {64, 64}, 1, 1))
        .hasMessageContaining("2 streams where 1 are needed");
    assertThatThrownBy(() -> decode(gray(1, 1, 8, 8), new int[] {5000}, 1, 1))
        .hasMessageContaining("stream 0 runs from byte 5000 to 66");
    assertThatThrownBy(() -> decode(gray(40_000, 40_000, 8, 8), new int[] {64}, 1, 1))
        .hasMessageContaining("66 bytes cannot hold 40000x40000, 1 sample of 8 of 8 bits");
    assertThatThrownBy(() -> decode(gray(65_535, 65_535, 16, 16), new int[] {64}, 1, 1))
        .hasMessageContaining("takes 8589672450 bytes");
    assertThatThrownBy(() -> PixelCodec.RLE.decode("f", new byte[9], gray(1, 1, 8, 8)))
        .hasMessageContaining("no header of 64 bytes");
  }
}
