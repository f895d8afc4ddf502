// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.dicom.series.SliceStack;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.MrVolume;
import dev.kindred.semtypes.volume.Volume;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pixels of every kind that a file without a codec can hold, made by hand. */
class FramesTest {
  @Test
  void readsColoursByPixelAndByPlane() {
    DataSet rgb = Synthetic.pixels("RGB", 1, 2, 8).with(Attribute.SAMPLES_PER_PIXEL, 3);
    Tensor expected = Tensor.of(Synthetic.bytes(1, 4, 2, 5, 3, 6), 3, 1, 2);
    DicomFile byPixel =
        Synthetic.file(
            rgb.with(Attribute.PLANAR_CONFIGURATION, 0), Synthetic.bytes(1, 2, 3, 4, 5, 6));
    DicomFile byPlane =
        Synthetic.file(
            rgb.with(Attribute.PLANAR_CONFIGURATION, 1), Synthetic.bytes(1, 4, 2, 5, 3, 6));
    assertThat(byPixel.stored()).isEqualTo(expected);
    assertThat(byPlane.stored()).isEqualTo(expected);
    assertThat(byPlane.image()).isInstanceOf(DicomRgbImage.class).isInstanceOf(FromDicom.class);
    assertThat(byPlane.image().pixels()).isEqualTo(expected);
    assertThatThrownBy(byPixel::modality).hasMessageContaining("colours and no measured values");
  }

  @Test
  void keepsWhiteWhiteWhereColoursUseFewerBits() {
    DataSet rgb =
        Synthetic.pixels("RGB", 1, 1, 16)
            .with(Attribute.SAMPLES_PER_PIXEL, 3)
            .with(Attribute.BITS_STORED, 12)
            .with(Attribute.HIGH_BIT, 11);
    DicomFile file = Synthetic.file(rgb, Synthetic.bytes(0xFF, 0x0F, 0, 0, 0, 8));
    assertThat(file.stored().toFloatArray()).containsExactly(4095, 0, 2048);
    assertThat(file.image().pixels())
        .isEqualTo(Tensor.of(DType.U16, new short[] {-1, 0, (short) 32776}, 3, 1, 1));
  }

  /** Chroma of pairs, and of every pixel where the length says so though the file does not. */
  @Test
  void readsHalvedChroma() {
    DataSet ybr = Synthetic.pixels("YBR_FULL_422", 1, 4, 8).with(Attribute.SAMPLES_PER_PIXEL, 3);
    DicomFile pairs = Synthetic.file(ybr, Synthetic.bytes(10, 20, 128, 128, 30, 40, 128, 255));
    assertThat(pairs.stored().toFloatArray())
        .containsExactly(10, 20, 30, 40, 128, 128, 128, 128, 128, 128, 255, 255);
    assertThat(pairs.image().pixels().toFloatArray())
        .containsExactly(10, 20, 208, 218, 10, 20, 0, 0, 10, 20, 30, 40);
    DicomFile whole = Synthetic.file(ybr, Synthetic.bytes(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
    assertThat(whole.stored().toFloatArray())
        .containsExactly(1, 4, 7, 10, 2, 5, 8, 11, 3, 6, 9, 12);
  }

  @Test
  void looksColoursUpInTablesOfBytesAndOfWords() {
    DataSet numbers = Synthetic.pixels("PALETTE COLOR", 1, 4, 8);
    DataSet narrow =
        Synthetic.palette(
            numbers,
            2,
            8,
            Synthetic.bytes(9, 200),
            Synthetic.bytes(8, 100),
            Synthetic.bytes(7, 50));
    DicomFile file = Synthetic.file(narrow, Synthetic.bytes(0, 1, 2, 3));
    assertThat(file.stored().toFloatArray()).containsExactly(0, 1, 2, 3);
    assertThat(file.image().pixels())
        .isEqualTo(
            Tensor.of(Synthetic.bytes(9, 9, 200, 200, 8, 8, 100, 100, 7, 7, 50, 50), 3, 1, 4));
    DataSet wide =
        Synthetic.palette(
            numbers,
            2,
            16,
            Synthetic.bytes(0, 1, 0, 2),
            Synthetic.bytes(0, 3, 0, 4),
            Synthetic.bytes(0, 5, 255, 255));
    assertThat(Synthetic.file(wide, Synthetic.bytes(1, 2, 1, 2)).image().pixels().toFloatArray())
        .containsExactly(256, 512, 256, 512, 768, 1024, 768, 1024, 1280, 65535, 1280, 65535);
  }

  /** The example of PS3.3 C.7.9.2: a run, a line, and the two once more. */
  @Test
  void unfoldsSegments() {
    byte[] segments = Synthetic.words(0, 2, 10, 20, 1, 3, 50, 2, 2, 0, 0);
    DataSet numbers = Synthetic.pixels("PALETTE COLOR", 1, 10, 8);
    DataSet folded = numbers;
    for (Tag tag :
        List.of(Attribute.RED_SEGMENTS, Attribute.GREEN_SEGMENTS, Attribute.BLUE_SEGMENTS)) {
      folded = folded.with(Element.of(tag, Vr.OW, segments));
    }
    for (Tag tag :
        List.of(Attribute.RED_DESCRIPTOR, Attribute.GREEN_DESCRIPTOR, Attribute.BLUE_DESCRIPTOR)) {
      folded = folded.with(tag, 10, 0, 16);
    }
    DicomFile file = Synthetic.file(folded, Synthetic.bytes(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
    assertThat(file.image().pixels().slice(0, 0, 1).dense().toFloatArray())
        .containsExactly(10, 20, 30, 40, 50, 10, 20, 30, 40, 50);
    DataSet endless =
        folded.with(Element.of(Attribute.RED_SEGMENTS, Vr.OW, Synthetic.words(0, 0, 0, 0)));
    assertThatThrownBy(() -> Synthetic.file(endless, new byte[10]).image())
        .hasMessageContaining("a segment of no entries");
    DataSet looped =
        folded.with(Element.of(Attribute.RED_SEGMENTS, Vr.OW, Synthetic.words(2, 1, 0, 0)));
    assertThatThrownBy(() -> Synthetic.file(looped, new byte[10]).image())
        .hasMessageContaining("which is no earlier one");
  }

  @Test
  void unpacksFramesOfSingleBitsThatFollowEachOtherWithoutGaps() {
    DataSet bits = Synthetic.pixels("MONOCHROME2", 1, 5, 1).with(Attribute.FRAMES, "3");
    DicomFile file = Synthetic.file(bits, Synthetic.bytes(0b1010_0001, 0b0111_1110));
    assertThat(file.stored())
        .isEqualTo(
            Tensor.of(Synthetic.bytes(1, 0, 0, 0, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1), 3, 1, 5));
    assertThat(file.stored(1)).isEqualTo(Tensor.of(Synthetic.bytes(1, 0, 1, 0, 1), 1, 5));
  }

  @Test
  void readsFloatPixels() {
    ByteBuffer floats = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    floats.putFloat(0, 1.5f).putFloat(4, -2e10f);
    DataSet described =
        Synthetic.pixels("MONOCHROME2", 1, 2, 32).without(Attribute.PIXEL_REPRESENTATION);
    DataSet single = described.with(Element.of(Attribute.FLOAT_PIXELS, Vr.OF, floats.array()));
    assertThat(DicomFile.of(single).stored())
        .isEqualTo(Tensor.of(new float[] {1.5f, -2e10f}, 1, 2));
    ByteBuffer doubles = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putDouble(8, 1e-9);
    DataSet wide =
        described
            .with(Attribute.BITS_ALLOCATED, 64)
            .with(Attribute.BITS_STORED, 64)
            .with(Attribute.HIGH_BIT, 63)
            .with(Attribute.RESCALE_SLOPE, "2")
            .with(Element.of(Attribute.DOUBLE_PIXELS, Vr.OD, doubles.array()));
    assertThat(DicomFile.of(wide).modality()).isEqualTo(Tensor.of(new double[] {0, 2e-9}, 1, 2));
  }

  private static DicomFile fragments(Element extra, List<byte[]> pieces, int... table) {
    ByteBuffer offsets = ByteBuffer.allocate(4 * table.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int offset : table) {
      offsets.putInt(offset);
    }
    List<ByteBuffer> all = new ArrayList<>(List.of(offsets.flip()));
    pieces.forEach(piece -> all.add(ByteBuffer.wrap(piece)));
    DataSet dataSet =
        Synthetic.pixels("MONOCHROME2", 1, 4, 8)
            .with(Attribute.FRAMES, "2")
            .with(extra)
            .with(new Element.Encapsulated(Attribute.PIXEL_DATA, all, Element.NOWHERE));
    return new Part10Sample(TransferSyntax.ENCAPSULATED_UNCOMPRESSED)
        .raw(DataSetWriter.bytes(dataSet, TransferSyntax.ENCAPSULATED_UNCOMPRESSED))
        .file();
  }

  private static final Element NOTHING =
      Element.of(Attribute.MODALITY, Vr.CS, Synthetic.bytes('O', 'T'));
  private static final Tensor TWO = Tensor.of(Synthetic.bytes(1, 2, 3, 4, 5, 6, 7, 8), 2, 1, 4);

  @Test
  void putsFragmentsTogetherByEitherTableAndWithout() {
    List<byte[]> split =
        List.of(Synthetic.bytes(1, 2), Synthetic.bytes(3, 4), Synthetic.bytes(5, 6, 7, 8));
    assertThat(fragments(NOTHING, split, 0, 20).stored()).isEqualTo(TWO);
    byte[] longs = new byte[16];
    longs[8] = 20;
    Element extended = Element.of(Attribute.EXTENDED_OFFSETS, Vr.OV, longs);
    assertThat(fragments(extended, split).stored()).isEqualTo(TWO);
    List<byte[]> whole = List.of(Synthetic.bytes(1, 2, 3, 4), Synthetic.bytes(5, 6, 7, 8));
    assertThat(fragments(NOTHING, whole).stored()).isEqualTo(TWO);
  }

  @Test
  void refusesFragmentsThatMakeNoFrames() {
    List<byte[]> split =
        List.of(Synthetic.bytes(1, 2), Synthetic.bytes(3, 4), Synthetic.bytes(5, 6, 7, 8));
    assertThatThrownBy(fragments(NOTHING, split)::stored)
        .hasMessageContaining("3 fragments for 2 frames, no offset table, and 0 codestreams");
    assertThatThrownBy(fragments(NOTHING, split, 0, 11)::stored)
        .hasMessageContaining("an offset table whose entry 1, 11, is where no fragment begins");
    assertThatThrownBy(fragments(NOTHING, split, 0)::stored)
        .hasMessageContaining("an offset table of 4 bytes for 2 frames");
    assertThatThrownBy(fragments(NOTHING, split.subList(0, 1))::stored)
        .hasMessageContaining("1 fragments for 2 frames");
  }

  @Test
  void readsOverlaysInTheirElementAndInHighBits() {
    DicomFile file = Synthetic.overlays();
    assertThat(file.stored().toFloatArray()).containsExactly(1, 2, 3, 0xF04, 5, 6);
    List<Overlay> overlays = file.overlays();
    assertThat(overlays).hasSize(2);
    assertThat(overlays.getFirst()).hasToString("overlay 6000, 2×2, region");
    assertThat(overlays.getFirst().mask(Canvas.hw(2, 3)).labels().toFloatArray())
        .containsExactly(0, 0, 1, 0, 1, 0);
    assertThat(overlays.get(1).mask(Canvas.hw(2, 3)).labels().toFloatArray())
        .containsExactly(1, 0, 0, 1, 0, 1);
  }

  /**
   * Frames of enhanced objects: each with its own place, rescale and window; a volume has them
   * along k, rows along j and columns along i.
   *
   * @see <a href="https://github.com/Project-MONAI/MONAI/issues/8265">axes swapped</a>
   * @see <a href="https://github.com/Project-MONAI/MONAI/issues/1711">orientation wrong</a>
   */
  @Test
  void readsWhatEnhancedObjectsSayFrameByFrame() {
    DicomFile file = Synthetic.enhanced(5, 1, 3);
    assertThat(file.info(2).windows()).containsExactly(Window.of(2, 7));
    assertThat(file.info(1).plane().position()).isEqualTo(new Vector3(0, 0, 1));
    assertThat(file.image(1).pixels().toFloatArray()).containsExactly(11, 11.5f);
    assertThat(file.modality().toFloatArray()).containsExactly(10, 10.5f, 11, 11.5f, 12, 12.5f);
    Volume volume = (Volume) file.value();
    assertThat(volume).isInstanceOf(MrVolume.class);
    assertThat(volume.grid().size()).hasToString("3×1×2");
    assertThat(volume.grid().spacing(GridAxis.I)).isEqualTo(3);
    assertThat(volume.grid().spacing(GridAxis.J)).isEqualTo(2);
    assertThat(volume.grid().spacing(GridAxis.K)).isEqualTo(2);
    assertThat(volume.voxels().toFloatArray()).containsExactly(11, 11.5f, 12, 12.5f, 10, 10.5f);
    assertThat(SliceStack.of(Synthetic.enhanced(1, 1, 2)).irregularities())
        .singleElement()
        .asString()
        .contains("made.dcm frame 0 and made.dcm frame 1 are both at 1.000 mm");
  }

  /** Objects without pixels say what they are. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.2.840.10008.5.1.4.1.1.481.3,RT Structure Set Storage",
        "1.2.840.10008.5.1.4.1.1.481.5,RT Plan Storage",
        "1.2.840.10008.5.1.4.1.1.9.1.1,12-lead ECG Waveform Storage",
        "1.2.840.10008.5.1.4.1.1.88.33,Comprehensive SR Storage"
      })
  void saysWhatHasNoPixels(String kind) {
    String[] parts = kind.split(",", -1);
    DicomFile file = DicomFile.of(DataSet.empty().with(Attribute.SOP_CLASS, parts[0]));
    assertThatThrownBy(file::image)
        .hasMessageContaining("is " + parts[1] + ", which has no pixels; read its elements by");
    assertThatThrownBy(file::value).hasMessageContaining("is " + parts[1]);
    assertThatThrownBy(file::stored).hasMessageContaining("is " + parts[1]);
    assertThat(file.toString()).contains(parts[1]);
  }

  /**
   * A radiograph without rescale tags has slope 1, intercept 0, and no unit.
   *
   * @see <a href="https://github.com/fastai/fastai2/pull/144">fails where the tags are absent</a>
   */
  @Test
  void needsNoRescaleOfARadiograph() {
    DicomFile file =
        Synthetic.file(
            Synthetic.pixels("MONOCHROME2", 1, 2, 8).with(Attribute.MODALITY, "DX"),
            Synthetic.bytes(3, 250));
    assertThat(file.slice(0).pixels().toFloatArray()).containsExactly(3, 250);
    assertThat(file.info().unit()).isEmpty();
  }

  /**
   * MONOCHROME1 never changes stored or measured values, and display inverts once, after the
   * window.
   *
   * @see <a href="https://github.com/cornerstonejs/cornerstone3D/pull/2215">inverted twice</a>
   * @see <a href="https://github.com/scifio/scifio/issues/311">stored values changed</a>
   * @see <a href="https://github.com/ome/bioformats/issues/3620">wrong in 16 bits with a window</a>
   */
  @Test
  void invertsMonochrome1OnceAndLast() {
    DataSet wide =
        Synthetic.pixels("MONOCHROME1", 1, 3, 16)
            .with(Attribute.WINDOW_CENTER, "32768")
            .with(Attribute.WINDOW_WIDTH, "65536");
    DicomFile file = Synthetic.file(wide, Synthetic.words(0, 1000, 65535));
    assertThat(file.stored().toFloatArray()).containsExactly(0, 1000, 65535);
    Image image = file.image();
    assertThat(image.pixels().toFloatArray()).containsExactly(0, 1000, 65535);
    assertThat(((DicomImage) image).display().pixels().toFloatArray()).containsExactly(255, 251, 0);
  }
}
