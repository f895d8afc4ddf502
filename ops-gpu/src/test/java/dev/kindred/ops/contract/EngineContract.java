// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.contract;

import dev.kindred.ops.Border;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Reach;
import dev.kindred.ops.Resample;
import dev.kindred.ops.VoxelInterpolation;
import dev.kindred.ops.filter.Convolution;
import dev.kindred.ops.filter.Erase;
import dev.kindred.ops.filter.Filter;
import dev.kindred.ops.filter.GaussianBlur;
import dev.kindred.ops.filter.MedianFilter;
import dev.kindred.ops.filter.Morphology;
import dev.kindred.ops.filter.Neighbourhood;
import dev.kindred.ops.filter.Sharpness;
import dev.kindred.ops.pixel.PixelOpSamples;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Op;
import dev.kindred.ops.program.RandomPrograms;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Spatial;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What every engine keeps of single plans: the bits of the definition, for every plan, type of
 * value, type of number, border and size. An engine joins by a subclass that says how it runs a
 * plan.
 *
 * <p>An operation of the package {@code pixel} is found by itself, so a new one is held to this
 * from its first day. The examples go through all there is once; the properties try random
 * combinations, as many as the subclass says.
 */
abstract class EngineContract {

  /** The value after a plan; empty where the engine says that it has no way to do this. */
  protected abstract <T extends Semantic> Optional<T> run(Plan plan, T x);

  /** Whether the engine may say so of this. */
  protected boolean mayDecline(Plan plan, Semantic x) {
    return false;
  }

  final <T extends Semantic> Optional<T> tried(Plan plan, T x) {
    Optional<T> found = run(plan, x);
    if (found.isEmpty() && !mayDecline(plan, x)) {
      throw new AssertionError("no way to do " + plan + "\non " + x);
    }
    return found;
  }

  final <T extends Semantic> boolean holds(Plan plan, T x) {
    T expected = Definition.run(plan, x);
    Optional<T> found = tried(plan, x);
    found.ifPresent(result -> Same.require(result, expected, () -> plan + "\non " + x));
    return found.isPresent();
  }

  @Example
  void everyOperationOnEveryTypeOfNumber() {
    Values values = new Values(new Random(1));
    for (PixelOp op : PixelOpSamples.any()) {
      for (DType dtype : Values.PICTURES) {
        boolean held = false;
        for (int channels : new int[] {3, 5, 1}) {
          Image image = values.picture(dtype, channels, values.canvas());
          if (!held && suits(op, image)) {
            held = holds(op, image);
          }
        }
      }
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void operationsOnAnyValue(@ForAll long seed) {
    Random random = new Random(seed);
    Values values = new Values(random);
    PixelOp op = values.any(PixelOpSamples.any());
    switch (random.nextInt(8)) {
      case 0 -> {
        DicomImage slice = values.slice();
        Assume.that(suits(op, slice));
        holds(op, slice);
      }
      case 1 -> {
        Volume volume = values.volume(false);
        Assume.that(suits(op, volume));
        holds(op, volume);
      }
      case 2 -> holds(op, values.mask(DType.U8, values.canvas()));
      default -> {
        Image image = values.picture(random.nextBoolean());
        Assume.that(suits(op, image));
        holds(op, image);
      }
    }
  }

  /** Whether the operation is meant for such values; each is for some. */
  static boolean suits(PixelOp op, Semantic x) {
    try {
      var _ = Definition.run(op, x);
      return true;
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }

  @Example
  void everyInstructionOnOddNumbers() {
    Values values = new Values(new Random(2));
    for (Op op : Op.values()) {
      for (Canvas canvas : List.of(Canvas.hw(1, 1), Canvas.hw(3, 37), Canvas.hw(1, 600))) {
        Image odd = Image.of(values.numbers(DType.F32, true, 3, canvas));
        for (DType to : List.of(DType.F16, DType.F32)) {
          holds(Made.of(op, to), odd);
        }
      }
    }
  }

  @Example
  void wholeNumbersOfWhatIsBounded() {
    Values values = new Values(new Random(6));
    List<Float> bounds = List.of(-1e9f, -300f, -0f, 0.5f, 255f, 0x1p23f - 1, 0x1p23f, 1e9f);
    List<UnaryOperator<Num>> ops =
        List.of(Num::floor, Num::ceil, Num::rint, Num::trunc, x -> x.abs().floor());
    for (UnaryOperator<Num> op : ops) {
      for (int i = 0; i < 12; i++) {
        float one = values.any(bounds);
        float other = values.any(bounds);
        holds(
            Made.whole(op, Math.min(one, other), Math.max(one, other)),
            Image.of(values.numbers(DType.F32, true, 1, Canvas.hw(2, 37))));
      }
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void randomPrograms(@ForAll long seed) {
    Random random = new Random(seed);
    Values values = new Values(random);
    int size = random.nextInt(12) == 0 ? 200 + random.nextInt(200) : 1 + random.nextInt(50);
    Image image = values.picture(random.nextBoolean());
    holds(new Made(RandomPrograms.of(seed, image.channels(), size), DType.F32), image);
  }

  @Example
  void everyMapInterpolationAndBorder() {
    Random random = new Random(3);
    Values values = new Values(random);
    Moves moves = new Moves(random);
    int next = 0;
    for (Moves.Map map : Moves.Map.values()) {
      for (Interpolation how : Moves.WARPS) {
        for (Border border : Border.values()) {
          DType dtype = Values.PICTURES.get(next++ % Values.PICTURES.size());
          Image image = values.picture(dtype, 1 + next % 4, values.canvas());
          holds(moves.warp(image.canvas(), map, how, border), image);
          Canvas canvas = values.canvas();
          holds(
              moves.warp(canvas, map, how, border), values.mask(values.any(Values.MASKS), canvas));
        }
      }
    }
  }

  /** Large enough that the order of reading and what lies far inside make a difference. */
  @Example
  void largePicturesSampledAskew() {
    Random random = new Random(7);
    Values values = new Values(random);
    Moves moves = new Moves(random);
    for (DType dtype : Values.PICTURES) {
      for (int i = 0; i < 6; i++) {
        Image image = values.picture(dtype, i % 2 == 0 ? 3 : 1, Canvas.hw(151, 200));
        Interpolation how = i % 3 == 0 ? Interpolation.NEAREST : Interpolation.BILINEAR;
        holds(
            Moves.onto(
                moves.warp(image.canvas(), Moves.Map.AFFINE, how, Border.CONSTANT),
                Canvas.hw(9, 193)),
            values.laid(image));
      }
    }
  }

  @Example
  void everyCopyOnEveryTypeOfNumber() {
    Random random = new Random(4);
    Values values = new Values(random);
    Moves moves = new Moves(random);
    for (DType dtype : Values.PICTURES) {
      Image image = values.picture(dtype, 3, values.canvas());
      for (int i = 0; i < 8; i++) {
        holds(moves.copy(image.canvas()), image);
      }
      for (Border border : Border.values()) {
        holds(moves.padded(image.canvas(), border), image);
      }
    }
  }

  @Example
  void everyResizeOnEveryTypeOfNumber() {
    Values values = new Values(new Random(5));
    List<Canvas> canvases =
        List.of(Canvas.hw(1, 1), Canvas.hw(2, 13), Canvas.hw(17, 5), Canvas.hw(11, 67));
    for (Interpolation how : Interpolation.values()) {
      for (boolean antialias : new boolean[] {false, true}) {
        for (DType dtype : Values.PICTURES) {
          Canvas in = values.any(canvases);
          for (Canvas out : canvases) {
            Image image = values.picture(dtype, 1 + out.width() % 4, in);
            holds(Geometry.resize(in, out, how, antialias), image);
          }
        }
      }
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void movesOfAnyValue(@ForAll long seed) {
    Random random = new Random(seed);
    Semantic x = new Values(random).movable();
    holds(new Moves(random).any(((Spatial) x).canvas()), x);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void filtersOfAnyPicture(@ForAll long seed) {
    Random random = new Random(seed);
    Values values = new Values(random);
    Image image = random.nextInt(5) == 0 ? values.slice() : values.picture(false);
    holds(filter(random, image), image);
  }

  static Filter filter(Random random, Image image) {
    int across = 1 + 2 * random.nextInt(4);
    int down = 1 + 2 * random.nextInt(3);
    return switch (random.nextInt(6)) {
      case 0, 1 -> GaussianBlur.of(across, down);
      case 2 -> new Sharpness(2 * random.nextDouble());
      case 3 -> new MedianFilter(across, down);
      case 4 -> {
        float[] kernel = new float[across * down];
        for (int i = 0; i < kernel.length; i++) {
          kernel[i] = random.nextInt(3) == 0 ? 0 : random.nextFloat() / kernel.length;
        }
        Border border = Border.values()[random.nextInt(Border.values().length)];
        yield new Convolution(Tensor.of(kernel, down, across), border);
      }
      default -> {
        int top = random.nextInt(image.canvas().height());
        int left = random.nextInt(image.canvas().width());
        Canvas size =
            Canvas.hw(
                1 + random.nextInt(image.canvas().height() - top),
                1 + random.nextInt(image.canvas().width() - left));
        yield Erase.of(top, left, size, random.nextInt(200) / 3.0);
      }
    };
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void morphologyOfMasks(@ForAll long seed) {
    Random random = new Random(seed);
    Values values = new Values(random);
    Canvas canvas = values.canvas();
    Morphology plan =
        new Morphology(
            values.any(Arrays.asList(Morphology.Operation.values())),
            new Neighbourhood(
                values.any(Arrays.asList(Neighbourhood.Form.values())), random.nextInt(4)));
    holds(plan, values.mask(values.any(List.of(DType.U8, DType.I16, DType.I32)), canvas));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void volumesOntoOtherGrids(@ForAll long seed) {
    Random random = new Random(seed);
    Values values = new Values(random);
    Resample plan =
        new Resample(
            random.nextInt(3) == 0 ? alongRows(random) : askew(random),
            random.nextInt(3) == 0 ? VoxelInterpolation.NEAREST : VoxelInterpolation.TRILINEAR,
            values.any(List.of(Reach.FACES, Reach.CENTRES, Reach.EDGE)),
            Fill.of(-7.25).withLabel(2));
    if (random.nextInt(4) == 0) {
      LabelVolume labels = values.labels();
      holds(plan, labels);
    } else {
      holds(plan, values.volume(random.nextInt(4) == 0));
    }
  }

  /** Another spacing, mirrored or not, with the directions of the volume. */
  private static VoxelGrid alongRows(Random random) {
    double step = random.nextInt(4) == 0 ? 1 : random.nextDouble(0.2, 1.5);
    return new VoxelGrid(
        new GridSize(1 + random.nextInt(140), 1 + random.nextInt(3), 1 + random.nextInt(3)),
        new Vector3(random.nextInt(9), random.nextInt(9) / 2.0, random.nextInt(4)),
        new Vector3(random.nextBoolean() ? step : -step, 0, 0),
        new Vector3(0, random.nextDouble(0.2, 1.5), 0),
        new Vector3(0, 0, random.nextDouble(0.2, 1.5)));
  }

  private static VoxelGrid askew(Random random) {
    boolean whole = random.nextInt(4) == 0;
    double angle = whole ? Math.PI / 2 : random.nextDouble(0.1, 1.4);
    double scale = random.nextDouble(0.6, 1.5);
    double cos = scale * Math.cos(angle);
    double sin = scale * Math.sin(angle);
    return new VoxelGrid(
        new GridSize(1 + random.nextInt(140), 1 + random.nextInt(3), 1 + random.nextInt(3)),
        new Vector3(random.nextInt(9), random.nextInt(9) / 2.0, random.nextInt(4)),
        whole ? new Vector3(0, 1, 0) : new Vector3(cos, sin, 0.01),
        whole ? new Vector3(-1, 0, 0) : new Vector3(-sin, cos, 0),
        whole ? new Vector3(0, 0, 1) : new Vector3(0, 0.1, scale));
  }
}
