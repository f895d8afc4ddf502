// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg;

import static dev.kindred.semtypes.dicom.codec.Frames.cells;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.dicom.codec.Colours;
import dev.kindred.semtypes.dicom.codec.DecodedFrame;
import dev.kindred.semtypes.dicom.codec.FrameLayout;
import dev.kindred.semtypes.dicom.codec.PixelCodec;
import dev.kindred.semtypes.dicom.codec.Sample;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JpegFrameTest {
  private static Sample sample(String name, int samples, int precision) {
    return Sample.of(name, PixelCodec.JPEG, samples, precision);
  }

  /** The sample with one byte of the segment behind a marker replaced. */
  private static byte[] changed(Sample sample, int marker, int offset, int value) {
    byte[] bytes = sample.encoded();
    bytes[find(bytes, marker) + offset] = (byte) value;
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
    "jpeg-gray, 1, 8, AS_STORED",
    "jpeg-rgb, 3, 8, RGB",
    "jpeg-444, 3, 8, YBR_FULL",
    "jpeg-422, 3, 8, YBR_FULL",
    "jpeg-420, 3, 8, YBR_FULL",
    "jpeg-progressive, 3, 8, YBR_FULL",
    "jpeg-12bit, 1, 12, AS_STORED",
    "jpeg-lossless, 1, 12, AS_STORED"
  })
  void givesTheSamplesThatTheIndependentJpegGroupsLibraryGives(
      String name, int samples, int precision, Colours colours) {
    Sample sample = sample(name, samples, precision);
    DecodedFrame frame = sample.decode();
    assertThat(cells(frame)).isEqualTo(sample.expected());
    assertThat(frame.colours()).isEqualTo(colours);
  }

  @Test
  void leavesColoursToTheDataSetWhereTheCodestreamIsSilent() {
    Sample sample = sample("jpeg-444", 3, 8);
    assertThat(sample.decode(changed(sample, 0xE0, 4, 'X')).colours()).isEqualTo(Colours.AS_STORED);
  }

  @Test
  void namesTheProcessItDoesNotRead() {
    Sample sample = sample("jpeg-gray", 1, 8);
    assertThatThrownBy(() -> sample.decode(changed(sample, 0xC0, 1, 0xC9)))
        .hasMessageContaining("marker FFC9 begins a frame that is coded arithmetically")
        .hasMessageContaining("encode it anew");
    assertThatThrownBy(() -> sample.decode(changed(sample, 0xC0, 1, 0xC5)))
        .hasMessageContaining("is hierarchical");
    assertThatThrownBy(() -> sample.decode(changed(sample, 0xC0, 1, 0xF7)))
        .hasMessageContaining("is JPEG-LS; correct the transfer syntax");
  }

  @Test
  void refusesWhatTheDataSetDoesNotSay() {
    Sample sample = sample("jpeg-gray", 1, 8);
    assertThatThrownBy(() -> sample.decode(changed(sample, 0xC0, 6, 22)))
        .hasMessageContaining(
            "22 rows of 30 columns of 1 samples where the data set says 21x30, 1 sample of 8 of 8"
                + " bits");
    assertThatThrownBy(() -> sample.decode(changed(sample, 0xC0, 4, 12)))
        .hasMessageContaining("samples of 12 bits where the data set says");
    byte[] wide = changed(sample, 0xC0, 5, 0xF0);
    FrameLayout layout = new FrameLayout(0xF015, 30, 1, 8, 8, false);
    assertThatThrownBy(() -> PixelCodec.JPEG.decode("f", wide, layout))
        .hasMessageContaining("316 bytes cannot hold 61461x30");
  }

  @Test
  void refusesDamage() {
    Sample sample = sample("jpeg-gray", 1, 8);
    byte[] encoded = sample.encoded();
    assertThatThrownBy(() -> sample.decode(Arrays.copyOf(encoded, 250)))
        .hasMessage(
            "jpeg-gray: decode JPEG frame: at byte 250 of 250: the scan ends early; the file is cut"
                + " short or damaged, get it again");
    assertThatThrownBy(() -> sample.decode(changed(sample, 0xC4, 4, 0x44)))
        .hasMessageContaining("Huffman table 44");
    assertThatThrownBy(() -> sample.decode(changed(sample, 0xC4, 4, 0x03)))
        .hasMessageContaining("Huffman table 0 is used and not given");
    assertThatThrownBy(() -> sample.decode(changed(sample, 0xC4, 5, 9)))
        .hasMessageContaining("a Huffman table with too many codes of 1 bits");
    assertThatThrownBy(() -> sample.decode(changed(sample, 0xDB, 4, 1)))
        .hasMessageContaining("quantisation table 0 is used and not given");
    assertThatThrownBy(() -> sample.decode(new byte[] {1, 2}))
        .hasMessageContaining("byte 01 where a marker is needed");
  }
}
