// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.nifti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.read.Limits;
import dev.kindred.semtypes.read.Readers;
import dev.kindred.semtypes.read.Source;
import dev.kindred.semtypes.volume.CtVolume;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values and places of the files in {@code testdata/nifti} are what nibabel 5.0.0 gives. */
class NiftiTest {
  private static final Path FILES = Path.of("../testdata/nifti");
  private static final VoxelGrid GRID =
      VoxelGrid.aligned(GridSize.kji(2, 3, 4), new Vector3(-10, 5, -30), 0.5, 0.75, 2.5);

  @TempDir private Path folder;

  private static Volume small() {
    short[] values = new short[24];
    for (int at = 0; at < values.length; at++) {
      values[at] = (short) (at - 3);
    }
    return Volume.of(Tensor.of(DType.I16, values, 2, 3, 4), GRID, NiftiInfo.NONE);
  }

  /** The bytes of {@link #small} with some changed. */
  private static ByteBuffer patched() {
    return ByteBuffer.wrap(Nifti.toBytes(small(), Nifti.Version.ONE))
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  private static Semantic read(ByteBuffer bytes) {
    return Readers.read(Source.of("x.nii", bytes.array()));
  }

  private static Volume volume(ByteBuffer bytes) {
    return Readers.read(Source.of("x.nii", bytes.array()), Volume.class);
  }

  @Test
  void readsABigEndianFileAsNibabelDoes() {
    Volume brain = Volume.read(FILES.resolve("anatomical.nii"));
    assertThat(brain.getClass()).isEqualTo(Volume.class);
    assertThat(brain.dtype()).isEqualTo(DType.I16);
    assertThat(brain.grid().size()).isEqualTo(new GridSize(33, 41, 25));
    assertThat(brain.grid().affineRas())
        .isDeepEqualTo(
            new double[][] {{-2, 0, 0, 32}, {0, 2, 0, -40}, {0, 0, 2, -16}, {0, 0, 0, 1}});
    assertThat(brain.grid().orientation()).hasToString("LAS+");
    assertThat(brain.value(0, 0, 0)).isEqualTo(10712);
    assertThat(brain.value(0, 0, 1)).isEqualTo(8026);
    assertThat(brain.value(16, 20, 12)).isEqualTo(11881);
    assertThat(Arrays.stream(brain.voxels().toLongArray()).sum()).isEqualTo(284166082);
  }

  @Test
  void readsAGzippedFile() {
    Volume volume = Volume.read(FILES.resolve("standard.nii.gz"));
    assertThat(volume.grid().size()).isEqualTo(new GridSize(4, 5, 7));
    assertThat(volume.grid().affineRas()[1]).containsExactly(0, 3, 0, 0);
    assertThat(Arrays.stream(volume.voxels().toLongArray()).sum()).isEqualTo(7650);
  }

  @Test
  void framesOfTheSecondVersionComeAsABatch() {
    @SuppressWarnings("unchecked")
    Batch<Volume> frames = (Batch<Volume>) Readers.read(FILES.resolve("example_nifti2.nii.gz"));
    assertThat(frames.size()).isEqualTo(2);
    assertThat(frames.get(1).grid().size()).isEqualTo(new GridSize(32, 20, 12));
    assertThat(frames.get(0).value(0, 0, 0)).isEqualTo(424);
    assertThat(frames.get(1).value(16, 10, 6)).isEqualTo(266);
    assertThat(frames.get(0).grid().affineRas()[1])
        .containsExactly(
            new double[] {
              -6.714715653593746e-19, 1.9737114906311035, -0.35552823543548584, -35.72294235229492
            },
            within(1e-15));
    NiftiInfo info = (NiftiInfo) frames.get(0).info().orElseThrow();
    assertThat(info.frameStep()).isEqualTo(2000);
    assertThat(info.description()).isEqualTo("FSL3.3");
    assertThat(info.extensions()).hasSize(2).extracting(NiftiExtension::code).containsOnly(6);
    assertThat(info.toString()).doesNotContain("FSL");
  }

  @Test
  void aSeriesIsNotTakenForItsFirstFrame() {
    assertThatThrownBy(() -> Volume.read(FILES.resolve("example_nifti2.nii.gz")))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("expected Volume, it holds Batch");
  }

  @Test
  void framesCanBeAskedForWhateverTheFileHas() {
    assertThat(Volume.readFrames(FILES.resolve("example_nifti2.nii.gz")).size()).isEqualTo(2);
    Volume only = Volume.readFrames(FILES.resolve("standard.nii.gz")).get(0);
    assertThat(only).isEqualTo(Volume.read(FILES.resolve("standard.nii.gz")));
    assertThatThrownBy(() -> Volume.readFrames(Path.of("../testdata/chelsea.png")))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("expected volumes, it holds RgbImage");
  }

  /** DICOM and NIfTI intensities differ: https://github.com/TorchIO-project/torchio/issues/317. */
  @Test
  void slopeAndInterceptAreApplied() {
    ByteBuffer bytes = patched().putFloat(112, 2).putFloat(116, -1024);
    Volume scaled = volume(bytes);
    assertThat(scaled.dtype()).isEqualTo(DType.F32);
    assertThat(scaled.value(0, 0, 0)).isEqualTo(-1030);
    assertThat(volume(patched().putFloat(112, 0).putFloat(116, 9))).isEqualTo(small());
    assertThat(volume(patched().putFloat(112, Float.NaN))).isEqualTo(small());
    assertThatThrownBy(() -> read(patched().putFloat(116, Float.NaN)))
        .hasMessageContaining("scl_inter is NaN beside a slope of 1.0");
  }

  @Test
  void theSformGoesBeforeTheQformAndThatBeforeTheSpacing() {
    ByteBuffer moved = patched().putFloat(268, 77);
    assertThat(volume(moved).grid()).isEqualTo(GRID);
    VoxelGrid byQform = volume(moved.putShort(254, (short) 0)).grid();
    assertThat(byQform.origin().closeTo(new Vector3(-77, 5, -30), 1e-5)).isTrue();
    VoxelGrid around = volume(moved.putShort(252, (short) 0)).grid();
    assertThat(around.affineRas())
        .isDeepEqualTo(
            new double[][] {
              {-0.5, 0, 0, 0.75}, {0, 0.75, 0, -0.75}, {0, 0, 2.5, -1.25}, {0, 0, 0, 1}
            });
  }

  @Test
  void lengthsOfOtherUnitsBecomeMillimetres() {
    assertThat(volume(patched().put(123, (byte) 1)).grid().stepK())
        .isEqualTo(new Vector3(0, 0, 2500));
    assertThat(volume(patched().put(123, (byte) (3 | 8))).grid().stepK().z())
        .isCloseTo(0.0025, within(1e-12));
  }

  @Test
  void labelsAreLabelsOnlyWhereTheFileSaysSo() {
    LabelVolume labels = LabelVolume.of(small().voxels(), GRID);
    Semantic back = read(ByteBuffer.wrap(Nifti.toBytes(labels, Nifti.Version.TWO)));
    assertThat(back).isInstanceOf(LabelVolume.class);
    assertThat(((LabelVolume) back).voxels()).isEqualTo(labels.voxels());
    assertThat(read(patched())).isNotInstanceOf(LabelVolume.class);
  }

  @Test
  void aUserMaySayWhatTheFileDoesNot() throws IOException {
    Path file = folder.resolve("ct.nii.gz");
    Nifti.write(small(), file);
    assertThat(Volume.read(file)).isEqualTo(small());
    assertThat(Files.readAllBytes(file)).startsWith(0x1f, 0x8b);
    assertThat(CtVolume.read(file).background()).isEqualTo(-1024);
    assertThat(LabelVolume.read(file).voxels()).isEqualTo(small().voxels());
    Nifti.write(Volume.withVoxels(small(), Tensor.of(new float[24], 2, 3, 4)), file);
    assertThat(LabelVolume.read(file).dtype()).isEqualTo(DType.I32);
    float[] halves = new float[24];
    Arrays.fill(halves, 0.5f);
    Nifti.write(Volume.withVoxels(small(), Tensor.of(halves, 2, 3, 4)), file);
    assertThatThrownBy(() -> LabelVolume.read(file))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("a value is 0.5, which is no label");
  }

  @Test
  void nothingIsBegunThatCannotBeWritten() {
    Path file = folder.resolve("half.nii");
    Volume halves = Volume.withVoxels(small(), small().voxels().castTo(DType.F16));
    assertThatThrownBy(() -> Nifti.write(halves, file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cast them to f32");
    assertThat(file).doesNotExist();
  }

  @Test
  void aPairIsReadByItsHeader() throws IOException {
    byte[] single = patched().putFloat(108, 0).array();
    single[345] = 'i';
    Path header = folder.resolve("brain.hdr");
    Files.write(header, Arrays.copyOf(single, 348));
    Files.write(folder.resolve("brain.img"), Arrays.copyOfRange(single, 352, single.length));
    assertThat(Volume.read(header)).isEqualTo(small());
    Files.delete(folder.resolve("brain.img"));
    assertThatThrownBy(() -> Volume.read(header))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("brain.img");
  }

  /** Saved labels were misaligned elsewhere: https://github.com/Project-MONAI/MONAI/issues/2090. */
  @Test
  void writesTheSamePlaceAsSformAndAsQform() {
    Volume turned = Volume.flipped(small(), GridAxis.J);
    ByteBuffer bytes =
        ByteBuffer.wrap(Nifti.toBytes(turned, Nifti.Version.ONE)).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(volume(bytes).grid()).isEqualTo(turned.grid());
    assertThat(volume(bytes.putShort(254, (short) 0)).grid().closeTo(turned.grid(), 1e-5)).isTrue();
    assertThat(bytes.getFloat(76)).isEqualTo(-1);
  }

  @Test
  void framesAreWrittenAsTheFourthAxis() {
    Batch<Volume> frames = Batch.of(Volume.class, List.of(small(), small(), small()));
    assertThat(read(ByteBuffer.wrap(Nifti.toBytes(frames, Nifti.Version.ONE)))).isEqualTo(frames);
    VoxelGrid elsewhere = VoxelGrid.aligned(GRID.size(), new Vector3(0, 0, 0), 0.5, 0.75, 2.5);
    Batch<Volume> mixed =
        Batch.of(Volume.class, List.of(small(), Volume.of(small().voxels(), elsewhere)));
    assertThatThrownBy(() -> Nifti.toBytes(mixed, Nifti.Version.ONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("class, type or grid differ");
  }

  @Test
  void errorsNameFieldAndValue() {
    assertThatThrownBy(() -> read(patched().putShort(70, (short) 128)))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessage(
            "x.nii: datatype 128 at voxels is colours; voxels are read as whole numbers or floats"
                + " of up to 64 bits");
    assertThatThrownBy(() -> read(patched().putShort(42, (short) -4)))
        .hasMessageContaining("dim[1] is -4");
    assertThatThrownBy(() -> read(patched().putShort(50, (short) 3).putShort(40, (short) 5)))
        .hasMessageContaining("dim[5] is 3: several numbers per voxel");
    assertThatThrownBy(() -> read(patched().putShort(42, (short) 5)))
        .hasMessageContaining("the voxels at byte 352 need 60 bytes, 48 are left");
    assertThatThrownBy(() -> read(patched().putFloat(280, 0)))
        .hasMessageContaining("its sform places no volume");
    assertThatThrownBy(() -> read(patched().putFloat(108, 100)))
        .hasMessageContaining("vox_offset is 100.0");
    assertThatThrownBy(() -> read(patched().putShort(254, (short) 0).putFloat(256, 2)))
        .hasMessageContaining("quaternion of the qform (2.0, 0.0, 1.0) is longer than 1");
  }

  @Test
  void aHugeClaimIsRefusedBeforeAnythingIsAllocated() {
    ByteBuffer bytes =
        patched().putShort(42, (short) 30000).putShort(44, (short) 30000).putShort(46, (short) 9);
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("claims 16200000000 bytes");
    Source source = Source.of("x.nii", patched().array()).with(new Limits(40));
    assertThatThrownBy(() -> Readers.read(source)).hasMessageContaining("the limit is 40");
  }
}
