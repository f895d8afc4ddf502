// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.dicom.Attribute;
import dev.kindred.semtypes.dicom.DataSet;
import dev.kindred.semtypes.dicom.DicomFile;
import dev.kindred.semtypes.dicom.DicomInfo;
import dev.kindred.semtypes.dicom.Tag;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentationTest {
  private static final Path FILES = Path.of("../testdata/dicom");

  @ParameterizedTest
  @ValueSource(strings = {"liver_1frame.dcm", "liver_expb_1frame.dcm"})
  void readsLabelsWithTheirNamesAndCodes(String name) {
    DicomFile file = DicomFile.read(FILES.resolve(name));
    Segmentation read = Segmentation.of(file);
    assertThat(read.segments()).singleElement().satisfies(this::isLiver);
    LabelVolume labels = read.labels();
    assertThat(labels.codes()).containsEntry(1, "Liver");
    assertThat(labels.grid().size()).hasToString("1×512×512");
    assertThat(labels.grid().origin()).isEqualTo(new Vector3(-235.2, -226.8, -128.69));
    assertThat(labels.voxels().reshape(512, 512)).isEqualTo(file.stored());
    assertThat(file.value()).isEqualTo(labels);
  }

  private void isLiver(Segment segment) {
    assertThat(segment.name()).isEqualTo("Liver");
    assertThat(segment.type().orElseThrow()).hasToString("Liver (T-62000 SRT)");
    assertThat(segment.category().orElseThrow().meaning()).isEqualTo("Tissue");
  }

  private static DataSet segment(int number, String label) {
    return DataSet.empty()
        .with(Attribute.SEGMENT_NUMBER, number)
        .with(Attribute.SEGMENT_LABEL, label);
  }

  private static DataSet frame(int segment, double z) {
    return frame(segment, "0\\0\\" + z);
  }

  private static DataSet frame(int segment, String position) {
    return DataSet.empty()
        .with(Attribute.PLANE_POSITION, List.of(DataSet.empty().with(Attribute.POSITION, position)))
        .with(
            Attribute.SEGMENT_IDENTIFICATION,
            List.of(DataSet.empty().with(Attribute.REFERENCED_SEGMENT, segment)));
  }

  /** Frames of 1 × 8 pixels of one bit: a byte each. */
  private static DicomFile made(List<DataSet> frames, byte... bits) {
    DataSet shared =
        DataSet.empty()
            .with(
                Attribute.PLANE_ORIENTATION,
                List.of(DataSet.empty().with(Attribute.ORIENTATION, "1\\0\\0\\0\\1\\0")))
            .with(
                Attribute.PIXEL_MEASURES,
                List.of(DataSet.empty().with(Attribute.PIXEL_SPACING, "1\\1")));
    DataSet described =
        DataSet.empty()
            .with(Attribute.SEGMENTATION_TYPE, "BINARY")
            .with(Attribute.SEGMENTS, List.of(segment(1, "vessel"), segment(2, "tumour")))
            .with(Attribute.PHOTOMETRIC, "MONOCHROME2")
            .with(Attribute.ROWS, 1)
            .with(Attribute.COLUMNS, 8)
            .with(Attribute.FRAMES, Integer.toString(frames.size()))
            .with(Attribute.BITS_ALLOCATED, 1)
            .with(Attribute.BITS_STORED, 1)
            .with(Attribute.HIGH_BIT, 0)
            .with(Attribute.PIXEL_REPRESENTATION, 0)
            .with(Attribute.SHARED_GROUPS, List.of(shared))
            .with(Attribute.FRAME_GROUPS, frames);
    DataSet pixels = new PixelBytes(bits).in(described);
    return DicomFile.parse("seg.dcm", DicomFile.of(pixels).toBytes());
  }

  /** Puts bytes in as pixel data through a text element, which is all that other packages can. */
  private record PixelBytes(byte[] bytes) {
    DataSet in(DataSet dataSet) {
      long[] words = new long[bytes.length];
      for (int i = 0; i < bytes.length; i++) {
        words[i] = bytes[i] & 0xFF;
      }
      return dataSet.with(Attribute.PIXEL_DATA, paired(words));
    }

    private static long[] paired(long[] bytes) {
      long[] words = new long[(bytes.length + 1) / 2];
      for (int i = 0; i < bytes.length; i++) {
        words[i / 2] |= bytes[i] << 8 * (i % 2);
      }
      return words;
    }
  }

  @Test
  void mapsFramesByPlaceAndLeavesSlicesWithoutOneEmpty() {
    List<DataSet> frames = List.of(frame(2, 6), frame(1, 0), frame(1, 2), frame(2, 2));
    Segmentation read = Segmentation.of(made(frames, (byte) 1, (byte) 2, (byte) 4, (byte) 8));
    LabelVolume labels = read.labels();
    assertThat(labels.grid().size()).hasToString("4×1×8");
    assertThat(labels.grid().spacing(GridAxis.K)).isCloseTo(2, within(1e-9));
    assertThat(labels.codes()).containsEntry(1, "vessel").containsEntry(2, "tumour");
    assertThat(labels.value(1, 0, 0)).isEqualTo(1);
    assertThat(labels.value(2, 0, 1)).isEqualTo(1);
    assertThat(labels.value(3, 0, 1)).isEqualTo(2);
    assertThat(labels.value(0, 0, 3)).isEqualTo(2);
    assertThat(sum(labels)).isEqualTo(6);
    assertThat(sum(read.mask(2))).isEqualTo(2);
    assertThat(sum(read.fractions(1))).isEqualTo(2);
    assertThatThrownBy(() -> read.mask(3)).hasMessageContaining("there are [1, 2]");
  }

  private static double sum(Volume volume) {
    double sum = 0;
    for (double value : volume.voxels().toDoubleArray()) {
      sum += value;
    }
    return sum;
  }

  /** Its pixels would be put where they are not. */
  @Test
  void refusesAFrameBesideTheOthersOfItsSlice() {
    List<DataSet> frames = List.of(frame(1, 0), frame(1, 2), frame(2, "3\\0\\2"));
    Segmentation read = Segmentation.of(made(frames, (byte) 1, (byte) 2, (byte) 4));
    assertThatThrownBy(read::labels)
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("frame 2 lies 3.000 of a voxel beside");
  }

  @Test
  void refusesOneLabelForTwoSegmentsInOneVoxel() {
    List<DataSet> frames = List.of(frame(1, 0), frame(2, 0));
    Segmentation read = Segmentation.of(made(frames, (byte) 3, (byte) 6));
    assertThatThrownBy(read::labels)
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("segments 1 and 2 share voxels");
    assertThat(sum(read.mask(2))).isEqualTo(2);
  }

  @Test
  void refusesFramesOffTheGridTooFarApartOrOfNoSegment() {
    List<DataSet> frames = new ArrayList<>(List.of(frame(1, 0), frame(1, 1), frame(1, 2.5)));
    assertThatThrownBy(() -> Segmentation.of(made(frames, new byte[3])).labels())
        .hasMessageContaining("beside the grid of the others");
    frames.set(2, frame(1, 1e9));
    assertThatThrownBy(() -> Segmentation.of(made(frames, new byte[3])))
        .hasMessageContaining("frames at 3 places");
    frames.set(2, frame(7, 2));
    assertThatThrownBy(() -> Segmentation.of(made(frames, new byte[3])).labels())
        .hasMessageContaining("frame 2 is of a segment that is not listed");
    assertThatThrownBy(() -> Segmentation.of(DicomFile.read(FILES.resolve("CT_small.dcm"))))
        .hasMessageContaining("is CT Image Storage, not a segmentation");
  }

  /**
   * 15 planes at the offsets that the file lists: the values are stored numbers times the grid's
   * scaling.
   */
  @ParameterizedTest
  @ValueSource(strings = {"rtdose.dcm", "rtdose_rle.dcm"})
  void readsADoseInItsUnit(String name) {
    DicomFile file = DicomFile.read(FILES.resolve(name));
    Volume dose = (Volume) file.value();
    assertThat(dose.grid().size()).hasToString("15×10×10");
    assertThat(((DicomInfo) dose.info().orElseThrow()).unit()).isEqualTo("relative");
    double scaling = file.dataSet().decimal(Tag.of("DoseGridScaling")).orElseThrow();
    double stored = file.stored(14).getDouble(37);
    assertThat(dose.value(7, 3, 14)).isCloseTo(stored * scaling, within(1e-6 * stored * scaling));
    List<Double> offsets = file.dataSet().decimals(Attribute.FRAME_OFFSETS);
    assertThat(dose.grid().spacing(GridAxis.K))
        .isCloseTo(Math.abs(offsets.get(1) - offsets.get(0)), within(1e-9));
  }
}
