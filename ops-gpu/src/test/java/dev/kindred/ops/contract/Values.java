// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.contract;

import dev.kindred.ops.program.RandomPrograms;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.dicom.DicomInfo;
import dev.kindred.semtypes.dicom.Photometric;
import dev.kindred.semtypes.dicom.Rescale;
import dev.kindred.semtypes.dicom.StoredBits;
import dev.kindred.semtypes.dicom.Window;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.List;
import java.util.Random;

/** Random values of every type that engines take, of sizes at which loops go wrong. */
final class Values {
  static final List<DType> PICTURES = List.of(DType.U8, DType.U16, DType.I16, DType.F16, DType.F32);
  static final List<DType> MASKS = List.of(DType.U8, DType.I16, DType.U16, DType.I32, DType.BOOL);

  /** One, primes, and what lies beside the length of vectors, tiles and blocks. */
  private static final int[] SIDES = {1, 2, 3, 5, 7, 8, 13, 15, 16, 17, 31, 37, 63, 64, 65, 67};

  private static final int[] LONG_SIDES = {127, 131, 257, 511, 512, 513};
  private static final int MOST_PIXELS = 1000;

  private final Random random;

  Values(Random random) {
    this.random = random;
  }

  <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  Canvas canvas() {
    boolean wide = random.nextInt(12) == 0;
    int width = wide ? LONG_SIDES[random.nextInt(LONG_SIDES.length)] : side();
    int height = side();
    while (height * width > MOST_PIXELS) {
      height = Math.max(1, height / 3);
    }
    return random.nextInt(4) == 0 && !wide ? Canvas.hw(width, height) : Canvas.hw(height, width);
  }

  private int side() {
    return SIDES[random.nextInt(SIDES.length)];
  }

  /** A picture of 1 to 5 channels. */
  Image picture(boolean odd) {
    int channels = List.of(1, 2, 3, 3, 4, 5).get(random.nextInt(6));
    return laid(Image.of(numbers(any(PICTURES), odd, channels, canvas())));
  }

  /** Sometimes the same pixels with their channels side by side in memory. */
  Image laid(Image image) {
    return random.nextInt(3) == 0
        ? Image.withPixels(image, image.pixels().transpose(1, 2, 0).dense().transpose(2, 0, 1))
        : image;
  }

  Image picture(DType dtype, int channels, Canvas canvas) {
    return Image.of(numbers(dtype, false, channels, canvas));
  }

  /** Values of a CT with a unit and a padding value. */
  DicomImage slice() {
    DType dtype = any(List.of(DType.I16, DType.U16, DType.U8, DType.F32));
    DicomInfo info =
        new DicomInfo(
            "CT",
            Photometric.MONOCHROME2,
            new StoredBits(16, 16, 15, true),
            new Rescale(1, 0, "HU"),
            List.of(Window.of(40, 400)),
            List.of(),
            null,
            null);
    return DicomImage.of(numbers(dtype, false, 1, canvas()), info);
  }

  Mask mask(DType dtype, Canvas canvas) {
    return Mask.of(
        labels(dtype, canvas.height() * canvas.width()).reshape(canvas.height(), canvas.width()));
  }

  /** A picture, a mask or a slice: what a geometry moves. */
  Semantic movable() {
    return switch (random.nextInt(6)) {
      case 0 -> mask(any(MASKS), canvas());
      case 1 -> slice();
      default -> picture(false);
    };
  }

  Volume volume(boolean odd) {
    VoxelGrid grid = grid();
    DType dtype = any(List.of(DType.U8, DType.I16, DType.U16, DType.F32));
    Canvas tall = Canvas.hw(grid.size().k() * grid.size().j(), grid.size().i());
    return Volume.of(numbers(dtype, odd, 1, tall).reshape(grid.size().shape().toArray()), grid);
  }

  LabelVolume labels() {
    VoxelGrid grid = grid();
    Tensor labels = labels(any(List.of(DType.U8, DType.I32)), (int) grid.size().count());
    return LabelVolume.of(labels.reshape(grid.size().shape().toArray()), grid);
  }

  private VoxelGrid grid() {
    return VoxelGrid.of(
        new GridSize(2 + random.nextInt(70), 1 + random.nextInt(7), 1 + random.nextInt(6)));
  }

  private Tensor labels(DType dtype, int count) {
    long[] labels = new long[count];
    long most = Math.min(dtype.maxLong(), 5);
    for (int i = 0; i < count; i++) {
      labels[i] = random.nextInt(9) == 0 ? dtype.maxLong() : random.nextLong(most + 1);
    }
    return Tensor.of(labels, count).castTo(dtype);
  }

  /**
   * Noise over the range of a type.
   *
   * @param odd whether floats may be any, such as no number at all
   */
  Tensor numbers(DType dtype, boolean odd, int channels, Canvas canvas) {
    float[] values = new float[channels * canvas.height() * canvas.width()];
    float least = dtype.isInteger() ? dtype.minLong() : 0;
    for (int i = 0; i < values.length; i++) {
      values[i] =
          odd && !dtype.isInteger()
              ? RandomPrograms.number(random)
              : least + random.nextFloat() * ((float) dtype.max() - least);
    }
    return Tensor.of(values, Shape.of(channels, canvas.height(), canvas.width()).toArray())
        .castTo(dtype);
  }
}
