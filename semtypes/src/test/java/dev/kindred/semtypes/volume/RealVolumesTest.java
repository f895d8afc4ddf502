// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.volume;

import static dev.kindred.semtypes.read.FetchedFiles.fetched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.read.Readers;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of nibabel and nrrd-js; sums and values are those that nibabel 5.0.0 and NumPy give. */
@Tag("realdata")
class RealVolumesTest {
  @ParameterizedTest
  @CsvSource({
    "nibabel/functional.nii, 20, 3×21×17, LAS+, 3888072.2731, 3910.8588",
    "nibabel/example4d.nii.gz, 2, 24×96×128, LAS+, 50990959, 266",
    "nibabel/reoriented_anat_moved.nii, 1, 22×26×21, RAS+, 32739769.4492, 8117.2202",
    "nrrd-js/example1.nrrd, 1, 512×512×3, LPS+, 100825618, 55",
  })
  void valuesAndPlaces(
      String file, int frames, String size, String orientation, double sum, double middle) {
    Semantic value = Readers.read(fetched(file));
    Volume last = value instanceof Batch<?> batch ? (Volume) batch.get(frames - 1) : (Volume) value;
    assertThat(value instanceof Batch<?> batch ? batch.size() : 1).isEqualTo(frames);
    assertThat(last.grid().size()).hasToString(size);
    assertThat(last.grid().orientation()).hasToString(orientation);
    double found = 0;
    for (double each : last.voxels().toDoubleArray()) {
      found += each;
    }
    assertThat(found).isCloseTo(sum, within(0.01));
    GridSize n = last.grid().size();
    assertThat(last.value(n.i() / 2, n.j() / 2, n.k() / 2)).isCloseTo(middle, within(0.001));
  }

  @ParameterizedTest
  @CsvSource({
    "nibabel/row_major.dconn.nii, several numbers per voxel",
    "nibabel/nifti1.hdr, nifti1.img",
    "nibabel/analyze.hdr, no known format",
  })
  void refusedForAReason(String file, String reason) {
    Path path = fetched(file);
    assertThatThrownBy(() -> Readers.read(path))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining(reason);
  }
}
