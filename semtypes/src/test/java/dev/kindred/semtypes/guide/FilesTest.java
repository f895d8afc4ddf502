// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.dicom.Deidentification;
import dev.kindred.semtypes.dicom.Deidentified;
import dev.kindred.semtypes.dicom.DicomFile;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.dicom.DicomWriter;
import dev.kindred.semtypes.dicom.Tag;
import dev.kindred.semtypes.dicom.series.DicomSeries;
import dev.kindred.semtypes.dicom.series.Irregularity;
import dev.kindred.semtypes.image.GrayImage;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.nifti.Nifti;
import dev.kindred.semtypes.read.Limits;
import dev.kindred.semtypes.read.Readers;
import dev.kindred.semtypes.read.Source;
import dev.kindred.semtypes.volume.CtVolume;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the page about files. */
class FilesTest {
  private static final Path DIR = Path.of("..", "testdata");

  @Test
  void readAnything() {
    // region files.any
    Semantic value = Readers.read(DIR.resolve("dicom/CT_small.dcm"));
    Image photo = Readers.read(DIR.resolve("coffee.jpg"), Image.class); // the same as Image.read
    // endregion
    Page.FILES.shows(value + "\n" + photo);
    // region files.other
    assertThatThrownBy(() -> Volume.read(DIR.resolve("coffee.jpg")))
        .isInstanceOf(UnreadableFileException.class);
    // endregion
    Page.FILES.showsMessage(() -> Volume.read(DIR.resolve("coffee.jpg")));
  }

  @Test
  void readStreams() throws IOException {
    // region files.stream
    try (InputStream in = Files.newInputStream(DIR.resolve("coffee.jpg"))) {
      Image photo = Readers.read(Source.of("upload 17", in), Image.class);
      assertThat(photo.canvas().width()).isEqualTo(600);
    }
    byte[] bytes = Files.readAllBytes(DIR.resolve("chelsea.png"));
    Image cat = Readers.read(Source.of("cat of the day", bytes), Image.class);
    // endregion
    assertThat(cat.canvas().width()).isEqualTo(451);
  }

  @Test
  void limits() {
    // region files.limits
    Source careful = Source.of(DIR.resolve("chelsea.png")).with(new Limits(100_000));
    assertThatThrownBy(() -> Readers.read(careful)).isInstanceOf(UnreadableFileException.class);
    // endregion
    Page.FILES.showsMessage(() -> Readers.read(careful));
  }

  @Test
  void dicom() {
    // region files.dicom
    DicomFile file = DicomFile.read(DIR.resolve("dicom/CT_small.dcm"));
    Tensor stored = file.stored(); // as the file has them: masked, sign-extended
    DicomImage slice = DicomImage.read(DIR.resolve("dicom/CT_small.dcm")); // measured: HU
    GrayImage screen = slice.display(); // through the file's window, or over all values

    assertThat(slice.pixels().getDouble(0)).isEqualTo(stored.getLong(0) - 1024.0);
    assertThat(slice.info().modality()).isEqualTo("CT");
    assertThat(screen.dtype()).isEqualTo(DType.U8);
    // endregion
    Page.FILES.shows(file + "\n" + stored + "\n" + slice);
    // region files.color
    Image colors = Image.read(DIR.resolve("dicom/SC_rgb_rle.dcm"));
    // endregion
    Page.FILES.shows(colors);
    Path truncated = DIR.resolve("dicom/MR_truncated.dcm");
    // region files.truncated
    assertThatThrownBy(() -> DicomImage.read(truncated))
        .isInstanceOf(UnreadableFileException.class);
    // endregion
    Page.FILES.showsMessage(() -> DicomImage.read(truncated));
  }

  @Test
  void series(@TempDir Path folder) {
    Tensor voxels = Tensor.of(new float[5 * 4 * 6], 5, 4, 6);
    VoxelGrid grid = VoxelGrid.aligned(new GridSize(6, 4, 5), new Vector3(0, 0, 40), 0.7, 0.7, 3);
    CtVolume scan = CtVolume.of(voxels, grid);
    // region files.series
    int number = 0;
    for (DicomFile slice : DicomWriter.files(scan)) {
      slice.write(folder.resolve("slice" + number++ + ".dcm"));
    }
    Volume back = DicomSeries.read(folder).volume(); // sorted by place, not by name
    DicomImage third = DicomImage.of(back, GridAxis.K, 2);
    // endregion
    Page.FILES.shows(back + "\n" + third);
    assertThat(back.grid().closeTo(grid, 1e-9)).isTrue();
    folder.resolve("slice2.dcm").toFile().delete();
    // region files.gap
    assertThatThrownBy(() -> DicomSeries.read(folder).volume())
        .isInstanceOf(UnreadableFileException.class);
    Volume anyway = DicomSeries.read(folder).stack().volume(Set.of(Irregularity.Kind.GAP));
    // endregion
    assertThat(anyway.grid().size().k()).isEqualTo(4);
    assertThatThrownBy(() -> DicomSeries.read(folder).volume())
        .hasMessageContaining("GAP: 6.000 mm");
  }

  @Test
  void patients(@TempDir Path folder) {
    // region files.deidentify
    DicomFile file = DicomFile.read(DIR.resolve("dicom/CT_small.dcm"));
    Deidentified clean = Deidentification.withKey("study 7").apply(file.dataSet());
    file.with(clean.dataSet()).write(folder.resolve("clean.dcm"));

    assertThat(clean.dataSet().text(Tag.of("PatientName"))).isEmpty();
    // endregion
    assertThat(file.dataSet().text(Tag.of("PatientName"))).isPresent();
    Page.FILES.shows(
        "PatientName "
            + clean.changes().get(Tag.of("PatientName"))
            + "\n"
            + clean.warnings().getFirst());
  }

  @Test
  void volumeFiles(@TempDir Path folder) {
    Tensor voxels = Tensor.of(DType.I16, new short[24], 2, 3, 4);
    // region files.nifti
    VoxelGrid grid = VoxelGrid.aligned(new GridSize(4, 3, 2), new Vector3(-10, 5, 60), 1, 1, 2.5);
    Nifti.write(CtVolume.of(voxels, grid), folder.resolve("ct.nii.gz"));

    Volume back = Volume.read(folder.resolve("ct.nii.gz"));
    assertThat(back.grid().closeTo(grid, 1e-4)).isTrue(); // RAS in the file, LPS here
    // endregion
    Page.FILES.shows(back);
  }

  @Test
  void ownFormat() {
    byte[] bytes = {'L', 'E', 'A', 'F', 1, 2, 10, 20};
    // region files.own
    Image leaf = Readers.read(Source.of("oak.leaf", bytes), Image.class);
    assertThat(leaf).isInstanceOf(GrayImage.class);
    // endregion
    assertThat(leaf.pixels().toLongArray()).containsExactly(10, 20);
  }

  @Test
  void allFormats() {
    String listed =
        Readers.formats()
            .toString()
            .lines()
            .filter(line -> !line.contains("example.") && !line.contains("guide."))
            .map(line -> line.replaceAll(" +dev\\.kindred.*", ""))
            .collect(Collectors.joining("\n"));
    Page.FILES.shows(listed);
  }
}
