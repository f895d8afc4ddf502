// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.dicom.series.DicomSeries;
import dev.kindred.semtypes.image.GrayImage;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.RgbImage;
import dev.kindred.semtypes.volume.CtVolume;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DicomWriterTest {
  private static final Tag PRIVATE = new Tag(0x0009, 0x1001);

  static Stream<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(Part10Sample.FILES)) {
      return all
          .filter(file -> file.toString().endsWith(".dcm"))
          .filter(file -> !file.toString().contains("truncated"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static DataSet withoutGroupLengths(DataSet dataSet) {
    DataSet rest = dataSet;
    for (Element element : dataSet.elements()) {
      rest = element.tag().element() == 0 ? rest.without(element.tag()) : rest;
    }
    return rest;
  }

  @ParameterizedTest
  @MethodSource("files")
  void writesWhatItReadElementByElement(Path path) {
    DicomFile file = DicomFile.read(path);
    DicomFile again = DicomFile.parse("again", file.toBytes());
    assertThat(again.transferSyntax()).isEqualTo(file.transferSyntax());
    assertThat(again.dataSet()).isEqualTo(withoutGroupLengths(file.dataSet()));
    assertThat(again.toBytes()).isEqualTo(file.toBytes());
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "IMPLICIT_LITTLE_ENDIAN",
        "EXPLICIT_LITTLE_ENDIAN",
        "EXPLICIT_BIG_ENDIAN",
        "DEFLATED"
      })
  void turnsBytesRoundInOtherSyntaxes(TransferSyntax syntax) {
    for (String name :
        List.of("CT_small", "rtdose", "liver_1frame", "ExplVR_BigEnd", "image_dfl")) {
      DicomFile file = DicomFile.read(Part10Sample.FILES.resolve(name + ".dcm"));
      DicomFile other = DicomFile.parse(name, file.with(syntax).toBytes());
      assertThat(other.transferSyntax()).isEqualTo(syntax);
      assertThat(other.stored()).isEqualTo(file.stored());
      assertThat(other.info()).isEqualTo(file.info());
    }
  }

  @Test
  void keepsSequencesAndPrivateElements() {
    DataSet item = DataSet.empty().with(Attribute.MODALITY, "CT").with(Attribute.ROWS, 7);
    DataSet all =
        DataSet.empty()
            .with(Element.of(PRIVATE, Vr.UN, new byte[] {1, 2, 3, 4}))
            .with(Attribute.VOI_LUTS, List.of(item, DataSet.empty()))
            .with(Attribute.SEGMENTS, List.of());
    assertThat(DicomFile.parse("x", DicomFile.of(all).toBytes()).dataSet()).isEqualTo(all);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MR_small_RLE",
        "MR_small_jpeg_ls_lossless",
        "SC_rgb_rle_16bit_2frame",
        "SC_rgb_rle_32bit",
        "SC_rgb_small_odd_jpeg",
        "rtdose_rle"
      })
  void unpacksCompressedPixels(String name) {
    DicomFile file = DicomFile.read(Part10Sample.FILES.resolve(name + ".dcm"));
    DicomFile open =
        DicomFile.parse("x", file.with(TransferSyntax.EXPLICIT_LITTLE_ENDIAN).toBytes());
    assertThat(open.transferSyntax()).isEqualTo(TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
    assertThat(open.stored()).isEqualTo(file.stored());
    assertThat(open.image(0).pixels()).isEqualTo(file.image(0).pixels());
  }

  @Test
  void refusesToCompress() {
    DicomFile rle = DicomFile.read(Part10Sample.FILES.resolve("MR_small_RLE.dcm"));
    assertThatThrownBy(() -> rle.with(TransferSyntax.JPEG_LS_LOSSLESS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pixels are not compressed in writing");
    assertThat(rle.with(TransferSyntax.RLE).stored()).isEqualTo(rle.stored());
  }

  @Test
  void writesPicturesAsCaptures(@TempDir Path folder) {
    Image gray = GrayImage.of(Tensor.of(new byte[] {0, 100, (byte) 255, 7, 8, 9}, 1, 2, 3));
    Path path = folder.resolve("gray.dcm");
    DicomWriter.file(gray).write(path);
    DicomFile read = DicomFile.read(path);
    assertThat(read.kind()).isEqualTo("Secondary Capture Image Storage");
    assertThat(read.stored()).isEqualTo(gray.pixels().reshape(2, 3));
    short[] colours = {0, 1, 2, -1, -2, -3};
    RgbImage rgb = RgbImage.of(Tensor.of(DType.U16, colours, 3, 1, 2));
    assertThat(DicomFile.parse("x", DicomWriter.file(rgb).toBytes()).image().pixels())
        .isEqualTo(rgb.pixels());
    assertThatThrownBy(() -> DicomWriter.file(Image.of(Tensor.of(new byte[8], 4, 1, 2))))
        .hasMessageContaining("1 or 3 channels");
  }

  @Test
  void writesSlicesWithTheirMeaning() {
    for (String name : List.of("CT_small", "MR_small")) {
      DicomImage slice = DicomImage.read(Part10Sample.FILES.resolve(name + ".dcm"));
      DicomImage again = DicomImage.parse("x", DicomWriter.file(slice).toBytes());
      assertThat(again.pixels()).isEqualTo(slice.pixels());
      assertThat(again.info().unit()).isEqualTo(slice.info().unit());
      assertThat(again.info().windows()).isEqualTo(slice.info().windows());
      assertThat(again.info().plane().closeTo(slice.info().plane(), 1e-6)).isTrue();
    }
  }

  /**
   * What is written lies where it lay.
   *
   * @see <a href="https://github.com/Project-MONAI/MONAI/issues/2090">saved volumes misaligned</a>
   */
  @Test
  void writesVolumesThatAreReadBack(@TempDir Path folder) {
    GridSize size = GridSize.kji(4, 3, 5);
    VoxelGrid grid =
        new VoxelGrid(
            size,
            new Vector3(-10, 20.5, 1.0 / 3),
            new Vector3(0.7, 0, 0),
            new Vector3(0, 0.6, 0.8).times(0.5),
            new Vector3(0, -0.8, 0.6).times(2));
    short[] hu = new short[60];
    for (int i = 0; i < hu.length; i++) {
      hu[i] = (short) (i * 37 - 1024);
    }
    CtVolume volume = CtVolume.of(Tensor.of(DType.I16, hu, 4, 3, 5), grid);
    List<DicomFile> files = DicomWriter.files(volume);
    for (int k = 0; k < files.size(); k++) {
      files.get(k).write(folder.resolve("slice" + (9 - k) + ".dcm"));
    }
    Volume read = DicomSeries.read(folder).volume();
    assertThat(read).isInstanceOf(CtVolume.class);
    assertThat(read.voxels()).isEqualTo(volume.voxels());
    assertThat(read.grid().closeTo(grid, 1e-6)).isTrue();
  }

  @Test
  void roundsOtherValuesToSixteenBitsOverTheirRange() {
    float[] values = {0.001f, 1.5f, -3.25f, 1e-5f};
    VoxelGrid grid = VoxelGrid.of(GridSize.kji(1, 2, 2));
    DicomFile file = DicomWriter.files(Volume.of(Tensor.of(values, 1, 2, 2), grid)).getFirst();
    Tensor read = DicomFile.parse("x", file.toBytes()).modality();
    for (int i = 0; i < 4; i++) {
      assertThat(read.getDouble(i)).isCloseTo(values[i], within(4e-5));
    }
  }
}
