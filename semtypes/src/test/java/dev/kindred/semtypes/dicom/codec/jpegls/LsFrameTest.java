// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpegls;

import static dev.kindred.semtypes.dicom.codec.Frames.bytes;
import static dev.kindred.semtypes.dicom.codec.Frames.cells;
import static dev.kindred.semtypes.dicom.codec.Frames.gray;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.dicom.codec.DecodedFrame;
import dev.kindred.semtypes.dicom.codec.FrameLayout;
import dev.kindred.semtypes.dicom.codec.PixelCodec;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LsFrameTest {
  /** The example of T.87 annex H.3. */
  private static final int[] EXAMPLE = {
    0xFF, 0xD8, 0xFF, 0xF7, 0x00, 0x0B, 0x08, 0x00, 0x04, 0x00, 0x04, 0x01, 0x01, 0x11, 0x00, 0xFF,
    0xDA, 0x00, 0x08, 0x01, 0x01, 0x00, 0x00, 0x00, 0x00, 0xC0, 0x00, 0x00, 0x6C, 0x80, 0x20, 0x8E,
    0x01, 0xC0, 0x00, 0x00, 0x57, 0x40, 0x00, 0x00, 0x6E, 0xE6, 0x00, 0x00, 0x01, 0xBC, 0x18, 0x00,
    0x00, 0x05, 0xD8, 0x00, 0x00, 0x91, 0x60, 0xFF, 0xD9
  };

  private static final FrameLayout LAYOUT = gray(4, 4, 8, 8);

  private static DecodedFrame decode(byte[] encoded, FrameLayout layout) {
    return PixelCodec.JPEG_LS.decode("f", encoded, layout);
  }

  /** The example with some of its bytes replaced. */
  private static DecodedFrame changed(int at, int... values) {
    byte[] encoded = bytes(EXAMPLE);
    System.arraycopy(bytes(values), 0, encoded, at, values.length);
    return decode(encoded, LAYOUT);
  }

  @Test
  void decodesTheExampleOfTheStandard() {
    assertThat(cells(decode(bytes(EXAMPLE), LAYOUT)))
        .containsExactly(
            bytes(0, 0, 90, 74, 68, 50, 43, 205, 64, 145, 145, 145, 100, 145, 145, 145));
  }

  @Test
  void widensToTheCell() {
    assertThat(decode(bytes(EXAMPLE), gray(4, 4, 16, 12)).cells().getShort(14))
        .isEqualTo((short) 205);
    assertThat(decode(bytes(EXAMPLE), gray(4, 4, 32, 32)).cells().getInt(28)).isEqualTo(205);
  }

  @Test
  void needsNoEndMarker() {
    byte[] encoded = Arrays.copyOf(bytes(EXAMPLE), EXAMPLE.length - 2);
    assertThat(cells(decode(encoded, LAYOUT))).hasSize(16).endsWith(bytes(145));
  }

  @Test
  void refusesWhatTheDataSetDoesNotSay() {
    assertThatThrownBy(() -> decode(bytes(EXAMPLE), gray(4, 5, 8, 8)))
        .hasMessage(
            "f: decode JPEG-LS frame: at byte 12 of 57: 4 rows of 4 columns of 1 samples where the"
                + " data set says 4x5, 1 sample of 8 of 8 bits, unsigned; the file is cut short or"
                + " damaged, get it again");
    assertThatThrownBy(() -> changed(6, 12)).hasMessageContaining("samples of 12 bits");
    assertThatThrownBy(() -> decode(bytes(EXAMPLE), gray(60_000, 30_000, 8, 8)))
        .hasMessageContaining("57 bytes cannot hold 60000x30000");
  }

  @Test
  void namesWhatItDoesNotRead() {
    assertThatThrownBy(() -> changed(3, 0xC0))
        .hasMessageContaining("marker FFC0 begins a frame of another codec")
        .hasMessageContaining("correct the transfer syntax");
    assertThatThrownBy(() -> changed(13, 0x22)).hasMessageContaining("component 0 is subsampled");
    assertThatThrownBy(() -> changed(21, 1)).hasMessageContaining("a mapping table");
    assertThatThrownBy(() -> changed(24, 1)).hasMessageContaining("point transform 1");
    assertThatThrownBy(() -> changed(23, 3)).hasMessageContaining("interleave mode 3");
  }

  @Test
  void refusesDamage() {
    assertThatThrownBy(() -> changed(0, 0))
        .hasMessageContaining("byte 00 where a marker is needed");
    assertThatThrownBy(() -> changed(20, 7)).hasMessageContaining("a scan of component 7");
    assertThatThrownBy(() -> changed(22, 200)).hasMessageContaining("near=200");
    assertThatThrownBy(() -> changed(26, 0xFF, 0xD9)).hasMessageContaining("the scan ends early");
    assertThatThrownBy(() -> changed(17, 0xFF)).hasMessageContaining("a segment of 65288 bytes");
    assertThatThrownBy(() -> decode(new byte[0], LAYOUT)).hasMessageContaining("it ends early");
  }
}
