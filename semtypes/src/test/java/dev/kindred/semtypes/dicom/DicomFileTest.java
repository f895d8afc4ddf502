// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.read.Limits;
import dev.kindred.semtypes.read.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DicomFileTest {
  private static DicomFile shared(String name) {
    return DicomFile.read(Part10Sample.FILES.resolve(name));
  }

  private static String sha256(Tensor tensor) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(digest.digest(tensor.toByteArray()));
  }

  /** The sums are those of pydicom 2.3.1, over stored values and over HU in f64. */
  @Test
  void readsACtSliceAsPydicomDoes() throws Exception {
    DicomFile file = shared("CT_small.dcm");
    assertThat(file.stored()).hasToString("Tensor i16 128×128");
    assertThat(sha256(file.stored()))
        .isEqualTo("7a481f6ffff833aef4d8bd54819bd8f472aaa7232090208e056c90eacf079926");
    assertThat(sha256(file.modality()))
        .isEqualTo("ca969f2f193f5325ebbb4e75ed69a9968253f41a43f2498eefb612bb237ffb48");
    assertThat(file.info().windows()).isEmpty();
    assertThat(file.info().unit()).isEqualTo("HU");
    assertThat(file.info().padding()).isEqualTo(new PixelPadding(-3024, -3024));
    ImagePlane plane = file.info().plane();
    assertThat(plane.world(0.5, 0.5)).isEqualTo(new Vector3(-158.135803, -179.035797, -75.699997));
    assertThat(plane.columnSpacing()).isCloseTo(0.661468, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MR_small",
        "MR_small_implicit",
        "MR_small_bigendian",
        "MR_small_expb",
        "MR_small_RLE",
        "MR_small_jpeg_ls_lossless"
      })
  void readsTheSameSliceInEverySyntaxAsPydicomDoes(String name) throws Exception {
    DicomFile file = shared(name + ".dcm");
    assertThat(sha256(file.stored()))
        .isEqualTo("88617aaa46138fb1b6e2a951e762d962382354d69f47f8c04d4abff2f6a6a63e");
    assertThat(file.info().windows()).containsExactly(Window.of(600, 1600));
    assertThat(sha256(file.voi(Window.of(600, 1600))))
        .isEqualTo("843b79256c6839148ab0a1ba02fb3a436f995142f08335eaefe1734bab3312e2");
    assertThat(file.image()).isEqualTo(shared("MR_small.dcm").image());
  }

  @Test
  void namesACompressionItCannotReadButTellsTheHeaders() {
    DicomFile file =
        Part10Sample.slice(TransferSyntax.HTJ2K, 64, 32)
            .shorts(Attribute.BITS_ALLOCATED, 16)
            .pixels(1)
            .file();
    assertThat(file.rows()).isEqualTo(64);
    assertThatThrownBy(file::stored)
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("sample.dcm: its pixels are compressed as " + TransferSyntax.HTJ2K)
        .hasMessageEndingWith(
            "convert the file to explicit VR little endian (1.2.840.10008.1.2.1)");
  }

  @Test
  void masksAndExtendsTheSignOfTwelveBitsInSixteen() {
    Part10Sample sample =
        Part10Sample.slice(1, 4, 16, 12, true).pixels(0x07FF, 0x0800, 0xFFFF, 0xF001);
    assertThat(sample.file().stored())
        .isEqualTo(Tensor.of(DType.I16, new short[] {2047, -2048, -1, 1}, 1, 4));
  }

  @Test
  void shiftsValuesThatSitHighInTheirCells() {
    Part10Sample sample =
        Part10Sample.slice(TransferSyntax.EXPLICIT_LITTLE_ENDIAN, 1, 2)
            .shorts(Attribute.BITS_ALLOCATED, 16)
            .shorts(Attribute.BITS_STORED, 12)
            .shorts(Attribute.HIGH_BIT, 15)
            .shorts(Attribute.PIXEL_REPRESENTATION, 0)
            .pixels(0x123F, 0xFFF0);
    assertThat(sample.file().stored())
        .isEqualTo(Tensor.of(DType.U16, new short[] {0x123, 0xFFF}, 1, 2));
  }

  @Test
  void readsBytesInWordsOfEitherOrderAndInCellsOfThirtyTwoBits() {
    byte[] bytes = {1, 2, 3, (byte) 200, 5, 0};
    for (TransferSyntax syntax :
        new TransferSyntax[] {
          TransferSyntax.IMPLICIT_LITTLE_ENDIAN, TransferSyntax.EXPLICIT_LITTLE_ENDIAN
        }) {
      DicomFile file =
          Part10Sample.slice(syntax, 1, 5)
              .shorts(Attribute.BITS_ALLOCATED, 8)
              .value(Attribute.PIXEL_DATA, Vr.OB, bytes)
              .file();
      assertThat(file.stored().toFloatArray()).containsExactly(1, 2, 3, 200, 5);
    }
    DicomFile swapped =
        Part10Sample.slice(TransferSyntax.EXPLICIT_BIG_ENDIAN, 1, 5)
            .shorts(Attribute.BITS_ALLOCATED, 8)
            .value(Attribute.PIXEL_DATA, Vr.OW, new byte[] {2, 1, (byte) 200, 3, 0, 5})
            .file();
    assertThat(swapped.stored().toFloatArray()).containsExactly(1, 2, 3, 200, 5);
    DicomFile wide = Part10Sample.slice(1, 1, 32, 32, false).pixels(0xFFFF, 0xFFFF).file();
    assertThat(wide.stored()).isEqualTo(Tensor.of(new long[] {0xFFFF_FFFFL}, 1, 1));
    DicomFile signed = Part10Sample.slice(1, 1, 32, 32, true).pixels(0xFFFF, 0xFFFF).file();
    assertThat(signed.stored()).isEqualTo(Tensor.of(new int[] {-1}, 1, 1));
    DicomFile tiny =
        Part10Sample.slice(1, 2, 8, 8, true)
            .value(Attribute.PIXEL_DATA, Vr.OB, new byte[] {-128, 7})
            .file();
    assertThat(tiny.stored()).isEqualTo(Tensor.of(DType.I16, new short[] {-128, 7}, 1, 2));
  }

  @Test
  void invertsMonochrome1LastAndForDisplayOnly() {
    Part10Sample sample =
        new Part10Sample(TransferSyntax.EXPLICIT_LITTLE_ENDIAN)
            .text(Attribute.PHOTOMETRIC, "MONOCHROME1")
            .shorts(Attribute.ROWS, 1)
            .shorts(Attribute.COLUMNS, 3)
            .shorts(Attribute.BITS_ALLOCATED, 16)
            .shorts(Attribute.BITS_STORED, 12)
            .pixels(0, 1000, 4095);
    DicomFile file = sample.file();
    Window window = Window.between(0, 4095);
    assertThat(file.stored().toFloatArray()).containsExactly(0, 1000, 4095);
    assertThat(file.modality().toFloatArray()).containsExactly(0, 1000, 4095);
    assertThat(file.voi(window).toFloatArray()).containsExactly(0, 1000, 4095);
    assertThat(file.display(window).toFloatArray()).containsExactly(255, 193, 0);
    assertThat(file.slice(0).display().pixels().toFloatArray()).containsExactly(255, 193, 0);
  }

  @Test
  void looksMeasuredValuesUpInATableWhereThereIsOne() {
    Part10Sample table =
        new Part10Sample(TransferSyntax.EXPLICIT_LITTLE_ENDIAN)
            .shorts(Attribute.LUT_DESCRIPTOR, 3, 0xFFFF, 16)
            .text(Attribute.MODALITY_LUT_TYPE, "OD")
            .shorts(Attribute.LUT_DATA, 10, 20, 30);
    DicomFile file =
        Part10Sample.slice(1, 4, 16, 16, true)
            .text(Attribute.RESCALE_SLOPE, "2")
            .sequence(Attribute.MODALITY_LUTS, Vr.SQ, false, table)
            .pixels(-5, -1, 0, 900)
            .file();
    assertThat(file.modality().toFloatArray()).containsExactly(10, 10, 20, 30);
    assertThat(file.info().unit()).isEqualTo("OD");
    assertThat(file.outputRange(Window.of(20, 20))).isEqualTo(new ValueRange(0, 65535));
  }

  @Test
  void showsThroughATableBeforeAWindow() {
    Part10Sample table =
        new Part10Sample(TransferSyntax.EXPLICIT_LITTLE_ENDIAN)
            .shorts(Attribute.LUT_DESCRIPTOR, 3, 100, 12)
            .shorts(Attribute.LUT_DATA, 0, 819, 4095);
    DicomFile file =
        Part10Sample.slice(1, 4, 16, 16, false)
            .text(Attribute.WINDOW_CENTER, "50")
            .text(Attribute.WINDOW_WIDTH, "10")
            .sequence(Attribute.VOI_LUTS, Vr.SQ, true, table)
            .pixels(0, 100, 101, 60000)
            .file();
    DisplayMap map = file.info().displayMap().orElseThrow();
    assertThat(file.voi(map).toFloatArray()).containsExactly(0, 0, 819, 4095);
    assertThat(file.display(map).toFloatArray()).containsExactly(0, 0, 51, 255);
  }

  @Test
  void spreadsAWindowOverWhatTheValuesCanBe() {
    DicomFile file =
        Part10Sample.slice(1, 2, 16, 12, true)
            .text(Attribute.RESCALE_SLOPE, "0.5")
            .text(Attribute.RESCALE_INTERCEPT, "-1")
            .pixels(0, 3)
            .file();
    assertThat(file.modality().toFloatArray()).containsExactly(-1, 0.5f);
    assertThat(file.outputRange(Window.of(0, 1))).isEqualTo(new ValueRange(-1025, 1022.5));
  }

  @Test
  void saysWhatItDoesNotRead() {
    Part10Sample ink =
        new Part10Sample(TransferSyntax.EXPLICIT_LITTLE_ENDIAN)
            .text(Attribute.PHOTOMETRIC, "CMYK")
            .shorts(Attribute.ROWS, 1);
    assertThatThrownBy(ink.file()::info)
        .hasMessage(
            "sample.dcm: (0028,0004) PhotometricInterpretation at byte 168 says photometric CMYK,"
                + " which is not read; convert it to RGB");
    Part10Sample frames =
        Part10Sample.slice(1, 1, 16, 16, false).text(Attribute.FRAMES, "20").pixels(1);
    assertThatThrownBy(frames.file()::image)
        .hasMessageContaining(
            "says 20 frames; ask for one by image(frame), or for all as a volume");
    assertThatThrownBy(frames.file()::stored)
        .hasMessageContaining("has 2 bytes where 20 frames of 16 bits are needed");
    assertThatThrownBy(Part10Sample.slice(1, 1, 12, 12, false).pixels(1).file()::stored)
        .hasMessageContaining("12 bits up to bit 11 in cells of 12");
    assertThatThrownBy(Part10Sample.slice(1, 1, 16, 17, false).pixels(1).file()::stored)
        .hasMessageContaining("17 bits up to bit 16 in cells of 16");
  }

  @Test
  void saysWhatIsMissingOrTooShort() {
    assertThatThrownBy(Part10Sample.slice(2, 3, 16, 16, false).file()::stored)
        .hasMessageContaining("(7FE0,0010) PixelData is absent or empty");
    Part10Sample little = Part10Sample.slice(2, 3, 16, 16, false).pixels(1, 2, 3, 4, 5);
    assertThatThrownBy(little.file()::stored)
        .hasMessageMatching(
            "sample.dcm: \\(7FE0,0010\\) PixelData at byte \\d+ has 10 bytes where 1 frames of 96"
                + " bits are needed; .*");
    Part10Sample huge = Part10Sample.slice(0xFFFF, 0xFFFF, 16, 16, false).pixels(1);
    assertThatThrownBy(huge.file()::stored)
        .hasMessageContaining("says frames of 4294836225 samples, more than 2^31");
    assertThatThrownBy(Part10Sample.slice(0, 3, 16, 16, false).pixels(1).file()::stored)
        .hasMessageContaining("(0028,0010) Rows")
        .hasMessageContaining("is 0");
  }

  @Test
  void takesNoMoreMemoryThanTheLimitsAllow() throws IOException {
    byte[] bytes = Files.readAllBytes(Part10Sample.FILES.resolve("MR_small_jpeg_ls_lossless.dcm"));
    Source source = Source.of("mr.dcm", bytes);
    assertThat(DicomFile.parse(source.with(new Limits(64 * 64 * 2))).stored()).isNotNull();
    assertThatThrownBy(DicomFile.parse(source.with(new Limits(64 * 64 * 2 - 1)))::stored)
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("mr.dcm: claims 8192 bytes for 1 frames of 64×64, the limit is 8191");
  }

  @Test
  void refusesWhatIsNoDicomFileAndWhatIsNotThere() {
    assertThatThrownBy(() -> DicomFile.parse("cat.jpg", new byte[200]))
        .hasMessage(
            "cat.jpg: no \"DICM\" at byte 128, 200 bytes in all, and no data set from byte 0"
                + " either; this is not a DICOM file, or a damaged one");
    assertThatThrownBy(() -> DicomFile.read(Path.of("no such.dcm")))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessage("no such.dcm: no such file; check the path");
    byte[] unknown = Part10Sample.slice(1, 1, 16, 16, false).bytes();
    unknown[140 + "1.2.840.10008".length()] = '9';
    assertThatThrownBy(() -> DicomFile.parse("odd.dcm", unknown))
        .hasMessage(
            "odd.dcm: transfer syntax \"1.2.840.1000891.2.1\" is not known here;"
                + " convert the file to explicit VR little endian (1.2.840.10008.1.2.1)");
  }

  @Test
  void neverPrintsThePatient() throws Exception {
    byte[] bytes = Files.readAllBytes(Part10Sample.FILES.resolve("CT_small.dcm"));
    DicomFile file = DicomFile.parse("x", bytes);
    DataSet all = file.dataSet();
    String name = all.text(new Tag(0x0010, 0x0010)).orElseThrow();
    assertThat(name).isEqualTo("CompressedSamples^CT1");
    String printed = file + " " + all + " " + all.elements() + " " + file.info() + file.image();
    assertThat(printed).contains("(0010,0010) PatientName PN").doesNotContain(name, "1CT1");
  }
}
