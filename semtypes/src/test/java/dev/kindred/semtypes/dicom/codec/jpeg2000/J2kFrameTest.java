// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg2000;

import static dev.kindred.semtypes.dicom.codec.Frames.cells;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.dicom.codec.Colours;
import dev.kindred.semtypes.dicom.codec.DecodedFrame;
import dev.kindred.semtypes.dicom.codec.Frames;
import dev.kindred.semtypes.dicom.codec.PixelCodec;
import dev.kindred.semtypes.dicom.codec.Sample;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class J2kFrameTest {
  private static final Sample GRAY = Sample.of("j2k-gray", PixelCodec.JPEG_2000, 1, 8);

  private static byte[] changed(int at, int... values) {
    byte[] bytes = GRAY.encoded();
    System.arraycopy(Frames.bytes(values), 0, bytes, at, values.length);
    return bytes;
  }

  private static int find(byte[] bytes, int marker) {
    int at = 0;
    while (bytes[at] != -1 || bytes[at + 1] != (byte) marker) {
      at++;
    }
    return at;
  }

  @ParameterizedTest
  @CsvSource({
    "j2k-gray, 1, 8, AS_STORED",
    "j2k-12bit, 1, 12, AS_STORED",
    "j2k-rgb, 3, 8, RGB",
    "j2k-rgb-lossy, 3, 8, RGB",
    "j2k-boxes, 3, 8, RGB",
    "j2k-modes, 1, 12, AS_STORED",
    "j2k-bypass, 1, 12, AS_STORED",
    "j2k-tiles, 1, 8, AS_STORED",
    "j2k-parts, 3, 8, RGB"
  })
  void givesTheSamplesThatOpenJpegGives(String name, int samples, int precision, Colours colours) {
    Sample sample = Sample.of(name, PixelCodec.JPEG_2000, samples, precision);
    DecodedFrame frame = sample.decode();
    assertThat(cells(frame)).isEqualTo(sample.expected());
    assertThat(frame.colours()).isEqualTo(colours);
  }

  @Test
  void needsNoEndMarker() {
    byte[] encoded = GRAY.encoded();
    byte[] open = Arrays.copyOf(encoded, encoded.length - 2);
    assertThat(cells(GRAY.decode(open))).isEqualTo(GRAY.expected());
  }

  @Test
  void refusesWhatTheDataSetDoesNotSay() {
    assertThatThrownBy(() -> GRAY.decode(changed(8, 0, 0, 0, 31)))
        .hasMessageContaining(
            "21 rows of 31 columns of 1 samples where the data set says 21x30, 1 sample of 8 of 8"
                + " bits");
    assertThatThrownBy(() -> GRAY.decode(changed(42, 15)))
        .hasMessageContaining("samples of 16 bits where the data set says");
  }

  @Test
  void namesWhatItDoesNotRead() {
    assertThatThrownBy(() -> GRAY.decode(changed(43, 2)))
        .hasMessageContaining("component 0 is subsampled; encode it anew");
    int cod = find(GRAY.encoded(), 0x52);
    assertThatThrownBy(() -> GRAY.decode(changed(cod + 1, 0x50)))
        .hasMessageContaining("capabilities beyond part 1, high-throughput coding perhaps");
    assertThatThrownBy(() -> GRAY.decode(changed(cod + 1, 0x5E)))
        .hasMessageContaining("a region of interest");
    assertThatThrownBy(() -> GRAY.decode(changed(cod + 12, 0x40)))
        .hasMessageContaining("code blocks of style 40");
  }

  @Test
  void refusesDamage() {
    byte[] encoded = GRAY.encoded();
    assertThatThrownBy(() -> GRAY.decode(Arrays.copyOf(encoded, 200)))
        .hasMessageContaining("tile 0 of")
        .hasMessageEndingWith("the file is cut short or damaged, get it again");
    int part = find(encoded, 0x90);
    // The length of the tile part, and as many bytes.
    byte[] two = Arrays.copyOf(changed(part + 8, 0, 16), part + 16);
    assertThatThrownBy(() -> GRAY.decode(two))
        .hasMessageContaining("4 packets or more in the 2 bytes of a tile");
    byte[] some = Arrays.copyOf(changed(part + 8, 0, 60), part + 60);
    assertThatThrownBy(() -> GRAY.decode(some)).hasMessageContaining("a code block of");
    assertThatThrownBy(() -> GRAY.decode(changed(24, 0, 0, 0, 0)))
        .hasMessageContaining("tiles of 0 by");
    assertThatThrownBy(() -> GRAY.decode(changed(0, 0x12)))
        .hasMessageContaining("byte 12 where a marker is needed");
  }
}
