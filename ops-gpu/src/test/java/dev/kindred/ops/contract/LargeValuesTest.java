// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.contract;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Reach;
import dev.kindred.ops.Resample;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.VoxelInterpolation;
import dev.kindred.ops.Warp;
import dev.kindred.ops.filter.GaussianBlur;
import dev.kindred.ops.map.Affine;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Clamp;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.RgbImage;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Values of more than 2³¹ bytes: what lies at their end is what the same plan gives of the end by
 * itself. Some 5 GiB of memory and a minute: {@code mvn -Plarge -pl ops-gpu -am test}.
 */
@Tag("large")
class LargeValuesTest {
  private static final long LIMIT = 1L << 31;

  /** Three planes, each of which an int still counts. */
  private static final Canvas LARGE = Canvas.hw(26_800, 26_801);

  /** A side of a volume that no int counts. */
  private static final int SIDE = 1301;

  @TempDir private Path folder;
  private Arena arena;

  @BeforeEach
  @SuppressWarnings("MustBeClosedChecker") // closed after each test
  void open() {
    arena = Arena.ofShared();
  }

  @AfterEach
  void close() {
    arena.close();
  }

  private Cpu cpu() {
    return Cpu.all().into(arena);
  }

  /** Zeros from a file with holes, and noise in the last {@code tail} bytes. */
  private Tensor bytes(long tail, long... shape) throws IOException {
    long count = Shape.of(shape).count();
    assertThat(count).isGreaterThan(LIMIT);
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("holes").toFile(), "rw")) {
      file.setLength(count);
      MemorySegment memory = file.getChannel().map(MapMode.READ_WRITE, 0, count, arena);
      Random random = new Random(4);
      for (long at = count - tail; at < count; at++) {
        memory.set(ValueLayout.JAVA_BYTE, at, (byte) random.nextInt());
      }
      return Tensor.wrap(DType.U8, Shape.of(shape), memory);
    }
  }

  private Image picture() throws IOException {
    return Image.of(bytes(40L * LARGE.width(), 3, LARGE.height(), LARGE.width()));
  }

  /** The last rows of the last channel. */
  private static Image end(Image of, int rows) {
    return Image.of(
        of.pixels()
            .slice(0, 2, 3)
            .slice(1, of.canvas().height() - rows, of.canvas().height())
            .dense());
  }

  private static void sameTensors(Tensor found, Tensor expected) {
    assertThat(found.dense().toByteArray()).isEqualTo(expected.dense().toByteArray());
  }

  @Test
  void operationsReachTheEndOfAPicture() throws IOException {
    Image image = picture();
    for (Plan plan :
        List.of(new Brightness(0.7), Sequence.of(new Brightness(0.5), new Clamp(0, 100)))) {
      Image found = ENGINE.run(cpu(), plan, image);
      assertThat(found.pixels().memory().byteSize()).isGreaterThan(LIMIT);
      sameTensors(end(found, 9).pixels(), Definition.run(plan, end(image, 9)).pixels());
    }
  }

  @Test
  void copiesReachTheEndOfAPicture() throws IOException {
    Image image = picture();
    Image found = ENGINE.run(cpu(), Geometry.horizontalFlip(LARGE), image);
    Image end = end(image, 9);
    sameTensors(
        end(found, 9).pixels(),
        Definition.run(Geometry.horizontalFlip(end.canvas()), end).pixels());
  }

  @Test
  void movesAndFiltersReadTheEndOfAPicture() throws IOException {
    Image image = picture();
    Canvas out = Canvas.hw(21, 35);
    int top = LARGE.height() - 30;
    int left = LARGE.width() - 50;
    Geometry cut = Geometry.crop(LARGE, top, left, Canvas.hw(30, 50));
    Image part = ENGINE.run(cpu(), cut, image);
    sameTensors(
        part.pixels().slice(0, 2, 3),
        image
            .pixels()
            .slice(0, 2, 3)
            .slice(1, top, LARGE.height())
            .slice(2, left, LARGE.width())
            .dense());
    Affine map = Affine.translate(-left, -top).then(Affine.linear(20, 0.7, 3, 0).about(25, 15));
    for (Interpolation how : Moves.WARPS) {
      Warp plan = new Warp(LARGE, out, map, how, Fill.of(7));
      sameTensors(ENGINE.run(cpu(), plan, image).pixels(), Definition.run(plan, image).pixels());
    }
    Geometry scaled = Geometry.resize(part.canvas(), out, Interpolation.BILINEAR, true);
    sameTensors(
        ENGINE.run(cpu(), Sequence.of(cut, scaled), image).pixels(),
        Definition.run(scaled, part).pixels());
    sameTensors(
        ENGINE.run(cpu(), Sequence.of(cut, GaussianBlur.of(3, 3)), image).pixels(),
        Definition.run(GaussianBlur.of(3, 3), part).pixels());
  }

  @Test
  void batchesReachTheirEnd() throws IOException {
    long side = 5200;
    Tensor all = bytes(40 * side, 27, 3, side, side);
    List<RgbImage> items = new ArrayList<>();
    for (int i = 0; i < 27; i++) {
      items.add(RgbImage.of(all.select(0, i)));
    }
    Batch<RgbImage> found = ENGINE.run(cpu(), new Brightness(0.7), Batch.of(RgbImage.class, items));
    assertThat(found.stacked().memory().byteSize()).isGreaterThan(LIMIT);
    sameTensors(
        end(found.get(26), 9).pixels(),
        Definition.run(new Brightness(0.7), end(items.get(26), 9)).pixels());
  }

  @Test
  void volumesReachTheirEnd() throws IOException {
    Tensor voxels = bytes((long) SIDE * SIDE * 20, SIDE, SIDE, SIDE);
    Volume volume = Volume.of(voxels, VoxelGrid.of(new GridSize(SIDE, SIDE, SIDE)));
    Volume found = ENGINE.run(cpu(), new Clamp(3, 90), volume);
    Tensor end = voxels.slice(0, SIDE - 1, SIDE).slice(1, SIDE - 4, SIDE).dense();
    Volume last = Volume.of(end, VoxelGrid.of(new GridSize(SIDE, 4, 1)));
    sameTensors(
        found.voxels().slice(0, SIDE - 1, SIDE).slice(1, SIDE - 4, SIDE),
        Definition.run(new Clamp(3, 90), last).voxels());

    VoxelGrid corner =
        VoxelGrid.aligned(
            new GridSize(9, 8, 7), new Vector3(SIDE - 9.5, SIDE - 8.5, SIDE - 7.5), 1, 1, 1);
    Tensor sampled = ENGINE.run(cpu(), Resample.onto(corner), volume).voxels();
    for (int k = 0; k < 7; k++) {
      double mean = 0;
      for (int n = 0; n < 8; n++) {
        mean +=
            voxels.getLong(
                    voxels.flatIndex(
                        SIDE - 8 + k + (n & 1), SIDE - 9 + 7 + (n >> 1 & 1), SIDE - 2 + (n >> 2)))
                / 8.0;
      }
      assertThat(sampled.getLong(sampled.flatIndex(k, 7, 8))).isEqualTo((long) Math.rint(mean));
    }
    Resample nearest = new Resample(corner, VoxelInterpolation.NEAREST, Reach.FACES, Fill.none());
    assertThatThrownBy(() -> ENGINE.run(cpu(), nearest, volume))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2^31 or more");
  }
}
