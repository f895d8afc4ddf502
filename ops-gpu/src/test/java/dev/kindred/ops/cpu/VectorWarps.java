// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Fill;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.Warp;
import dev.kindred.ops.cpu.vector.NearestStage;
import dev.kindred.ops.cpu.vector.ShortRow;
import dev.kindred.ops.map.Affine;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import jdk.incubator.vector.FloatVector;
import org.jspecify.annotations.Nullable;

/** Compares the vector form of warps with the plain one; a program, to be run at any width. */
final class VectorWarps {
  private static final int HEIGHT = 5;

  private VectorWarps() {}

  /** Prints what differs; status 0 where nothing does. */
  public static void main(String[] args) {
    List<String> differences = differences();
    differences.forEach(System.out::println);
    System.out.println(FloatVector.SPECIES_PREFERRED.vectorBitSize());
    System.exit(differences.isEmpty() ? 0 : 1);
  }

  static List<String> differences() {
    List<String> found = new ArrayList<>();
    Random random = new Random(7);
    for (Canvas in :
        List.of(Canvas.hw(2, 2), Canvas.hw(3, 2), Canvas.hw(13, 17), Canvas.hw(151, 200))) {
      for (int width : new int[] {1, 15, 16, 17, 64, 65, 131, 193}) {
        for (DType dtype : List.of(DType.U8, DType.I16, DType.U16, DType.F32)) {
          Tensor planes = PictureSample.noise(dtype, 3, in, random.nextInt());
          Tensor pixels = planes.transpose(1, 2, 0).dense().transpose(2, 0, 1);
          Affine back = map(random);
          compareNearest(in, back, width, found);
          for (Tensor picture : dtype == DType.U8 ? List.of(planes, pixels) : List.of(planes)) {
            compare(picture, back, width, found);
          }
        }
      }
    }
    compareRows(random, found);
    return found;
  }

  private static void compareNearest(Canvas in, Affine back, int width, List<String> found) {
    Canvas out = Canvas.hw(HEIGHT, width);
    Warp plan = new Warp(in, out, back.inverse(), Interpolation.NEAREST, Fill.none());
    Affine again = back.inverse().inverse();
    int[] plain = new int[width];
    int[] vector = new int[width + Scratch.MULTIPLE - width % Scratch.MULTIPLE];
    try (Scratch scratch = Scratch.take()) {
      Sources sources = Sources.nearestPlainly(plan, scratch);
      for (int y = 0; y < HEIGHT; y++) {
        sources.row(y, plain);
        boolean near = NearestStage.takes(again, in, out);
        if (near) {
          NearestStage.fill(again, y, in, width, vector);
        }
        if (near && !Arrays.equals(plain, 0, width, vector, 0, width)) {
          found.add("nearest of %s by %s to %d, row %d".formatted(in, back, width, y));
        }
      }
    }
  }

  private static void compareRows(Random random, List<String> found) {
    float[] numbers = new float[256];
    for (int x = 0; x < numbers.length; x++) {
      numbers[x] = random.nextInt(1000) / 2f - 100;
    }
    System.arraycopy(
        new float[] {Float.NaN, 1e30f, -1e30f, Float.NEGATIVE_INFINITY, -0.4f}, 0, numbers, 0, 5);
    short[][] shorts = new short[2][numbers.length];
    ShortRow.encode(numbers, numbers.length, -30, 200, shorts[0]);
    ElementRow.Shorts.encodePlainly(numbers, numbers.length, -30, 200, shorts[1]);
    if (!Arrays.equals(shorts[0], shorts[1])) {
      found.add("shorts of " + Arrays.toString(numbers));
    }
  }

  private static Affine map(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> Affine.translate(random.nextInt(5) / 2.0 - 1, random.nextInt(5) / 2.0 - 1);
      case 1 -> Affine.translate(1e12, -1e12);
      case 2 -> Affine.scale(1e7, 0.1);
      default ->
          Affine.linear(random.nextInt(360), random.nextDouble() * 2 + 0.1, 10, -20)
              .then(Affine.translate(random.nextInt(9) - 2, random.nextInt(9) - 2));
    };
  }

  private static void compare(Tensor picture, Affine back, int width, List<String> found) {
    Raster in = Raster.of(picture);
    VectorForm form = VectorForm.taking(in).orElseThrow();
    double[] values = {1.5, 0, 1e9};
    List<Outside> outsides =
        List.of(
            Outside.zero(3), Outside.of(Fill.none(), values), Outside.of(Fill.of(values), values));
    for (Outside outside : outsides) {
      for (boolean whole : new boolean[] {false, true}) {
        AffineSampling sampling =
            new AffineSampling(in, back, Canvas.hw(HEIGHT, width), outside, whole);
        if (sampling.isNear() && !Arrays.deepEquals(bits(sampling, form), bits(sampling, null))) {
          found.add("%s of %s by %s to %d, whole %s".formatted(form, picture, back, width, whole));
        }
      }
    }
  }

  /** Rows and coverage as bits, so that −0 is not 0; without a form, plain ones. */
  private static int[][] bits(AffineSampling sampling, @Nullable VectorForm form) {
    int[][] bits = new int[4 * HEIGHT][];
    try (Scratch scratch = Scratch.take()) {
      RowSource rows = form == null ? sampling.plain(scratch) : sampling.vector(form, scratch);
      float[][] row = scratch.row(3, sampling.out().width());
      for (int y = 0; y < HEIGHT; y++) {
        rows.read(y, row);
        for (int c = 0; c < 3; c++) {
          bits[4 * y + c] = bits(row[c], sampling.out().width());
        }
        bits[4 * y + 3] = bits(rows.coverage(), sampling.out().width());
      }
    }
    return bits;
  }

  private static int[] bits(float[] row, int width) {
    int[] bits = new int[width];
    Arrays.setAll(bits, x -> Float.floatToRawIntBits(row[x]));
    return bits;
  }
}
