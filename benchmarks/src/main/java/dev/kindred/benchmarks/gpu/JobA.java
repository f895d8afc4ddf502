// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.gpu;

import dev.kindred.dispatch.GenericFunction;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.ValueOp;
import dev.kindred.ops.Warp;
import dev.kindred.ops.cuda.BatchKernel;
import dev.kindred.ops.cuda.driver.CudaContext;
import dev.kindred.ops.cuda.driver.CudaStream;
import dev.kindred.ops.cuda.driver.DeviceBuffer;
import dev.kindred.ops.cuda.ptx.Batch;
import dev.kindred.ops.cuda.ptx.ItemTable;
import dev.kindred.ops.cuda.ptx.PixelKernel;
import dev.kindred.ops.cuda.ptx.PixelKernel.Arrangement;
import dev.kindred.ops.cuda.ptx.Sampling;
import dev.kindred.ops.cuda.ptx.Sampling.Outside;
import dev.kindred.ops.cuda.ptx.Stage;
import dev.kindred.ops.map.Affine;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Contrast;
import dev.kindred.ops.pixel.Normalize;
import dev.kindred.ops.pixel.Saturation;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Range;
import dev.kindred.ops.program.Trace;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The commonest augmentation as one launch: u8 pictures of 256 × 256 → random affine map and flip →
 * brightness, contrast about a given mean, saturation → normalise → f32 planes of 224 × 224, with
 * parameters of its own for each item.
 */
final class JobA {
  static final Normalize IMAGENET =
      Normalize.of(new double[] {0.485, 0.456, 0.406}, new double[] {0.229, 0.224, 0.225});
  static final Canvas IN = Canvas.hw(256, 256);
  static final Canvas OUT = Canvas.hw(224, 224);
  private static final Engine ENGINE = GenericFunction.of(Engine.class).call();

  private final CudaContext context;
  private final List<Item> items = new ArrayList<>();
  private long different = -1;

  /** What was drawn for one picture. */
  record Item(Warp warp, double brightness, double contrast, double saturation) {
    /** What happens to its colours; contrast turns about {@code mean}. */
    List<PixelOp> colours(float mean) {
      return List.of(
          new Brightness(brightness),
          new ContrastAbout(contrast, mean),
          new Saturation(saturation),
          IMAGENET);
    }

    static Item draw(SplittableRandom random) {
      Affine map =
          Affine.linear(
                  random.nextDouble(-30, 30),
                  random.nextDouble(0.8, 1.2),
                  random.nextDouble(-10, 10),
                  0)
              .about(IN.width() / 2.0, IN.height() / 2.0)
              .then(Affine.translate(random.nextDouble(-40, 8), random.nextDouble(-40, 8)));
      if (random.nextBoolean()) {
        map = map.then(new Affine(-1, 0, OUT.width(), 0, 1, 0));
      }
      return new Item(
          new Warp(IN, OUT, map, Interpolation.BILINEAR, Fill.none()),
          random.nextDouble(0.6, 1.4),
          random.nextDouble(0.6, 1.4),
          random.nextDouble(0.6, 1.4));
    }
  }

  JobA(CudaContext context, int count) {
    this.context = context;
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < count; i++) {
      items.add(Item.draw(random));
    }
  }

  /** Contrast about a grey that is known already: {@link Contrast} without its look. */
  record ContrastAbout(double factor, double mean) implements ValueOp {
    @Override
    public Num apply(Num x, Range range) {
      return Num.parameter(mean).fma(Num.parameter(1 - factor), x.times(factor));
    }
  }

  static PixelKernel kernel(Arrangement arrangement, int lanes) {
    List<Stage> stages = stages(Item.draw(new SplittableRandom(1)).colours(127.5f));
    Sampling sampling = Sampling.bilinear(Outside.ZERO);
    return new PixelKernel(
        sampling, arrangement, DType.U8, 3, stages, Arrangement.PLANES, lanes, true);
  }

  /** Operations on u8 pictures of three channels, one after the other. */
  static List<Stage> stages(List<PixelOp> ops) {
    List<Stage> stages = new ArrayList<>();
    DType dtype = DType.U8;
    for (PixelOp op : ops) {
      Trace trace = op.trace(Pixel.input(3, Range.of(dtype)));
      dtype = op.out(dtype);
      stages.add(Stage.of(trace, dtype));
    }
    return stages;
  }

  Batch batch() {
    return new Batch(items.size(), IN.height(), IN.width(), OUT.height(), OUT.width());
  }

  /** Writes the numbers of every item; {@code means} are the greys that contrast turns about. */
  void numbers(ItemTable table, float[] means) {
    for (int i = 0; i < items.size(); i++) {
      matrix(table, i);
      parameters(table, i, items.get(i).colours(means[i]));
    }
  }

  /** Writes the numbers of one item for a kernel with other operations. */
  void place(ItemTable table, PixelKernel kernel, List<PixelOp> ops, int i) {
    if (kernel.sampling().placing() == Sampling.Placing.AFFINE) {
      matrix(table, i);
    }
    parameters(table, i, ops);
  }

  private void matrix(ItemTable table, int i) {
    Affine back = (Affine) items.get(i).warp.forward().inverse();
    table.matrix(i, back.a(), back.b(), back.c(), back.d(), back.e(), back.f());
  }

  private static void parameters(ItemTable table, int i, List<PixelOp> ops) {
    DType dtype = DType.U8;
    for (int stage = 0; stage < ops.size(); stage++) {
      Trace trace = ops.get(stage).trace(Pixel.input(3, Range.of(dtype)));
      table.parameters(i, stage, trace.uniforms());
      dtype = ops.get(stage).out(dtype);
    }
  }

  boolean passed() {
    return different == 0;
  }

  /**
   * Bytes that differ from the chain of single operations on the CPU, over the first {@code count}
   * items, per form.
   */
  Map<String, Object> differences(int count) {
    SplittableRandom random = new SplittableRandom(11);
    JobA few = new JobA(context, count);
    List<Image> pictures = new ArrayList<>();
    List<Image> expected = new ArrayList<>();
    float[] means = new float[count];
    for (int i = 0; i < count; i++) {
      Image picture = Pictures.random(random, DType.U8, 3, IN);
      pictures.add(picture);
      expected.add(few.expected(i, picture, means));
    }
    Map<String, Object> report = new LinkedHashMap<>();
    different = 0;
    for (Arrangement arrangement : Arrangement.values()) {
      for (int lanes : new int[] {1, 4}) {
        long found = few.differences(kernel(arrangement, lanes), pictures, expected, means);
        different += found;
        report.put(arrangement + " " + lanes, found);
      }
    }
    System.out.println("job a, bytes that differ: " + report);
    return report;
  }

  private Image expected(int i, Image picture, float[] means) {
    Cpu cpu = Cpu.all();
    Item item = items.get(i);
    Image moved = ENGINE.run(cpu, item.warp, picture);
    Image bright = ENGINE.run(cpu, new Brightness(item.brightness), moved);
    means[i] = meanGrey(bright);
    Image contrasted = ENGINE.run(cpu, new Contrast(item.contrast), bright);
    return ENGINE.run(cpu, IMAGENET, ENGINE.run(cpu, new Saturation(item.saturation), contrasted));
  }

  private static float meanGrey(Image image) {
    Tensor p = image.pixels();
    long plane = image.canvas().height() * (long) image.canvas().width();
    double sum = 0;
    for (long i = 0; i < plane; i++) {
      sum +=
          Math.floor(
              Math.fma(
                  p.getFloat(2 * plane + i),
                  0.114f,
                  Math.fma(p.getFloat(plane + i), 0.587f, p.getFloat(i) * 0.2989f)));
    }
    return (float) (sum / plane);
  }

  private long differences(
      PixelKernel kernel, List<Image> pictures, List<Image> expected, float[] means) {
    Batch batch = batch();
    try (Arena arena = Arena.ofConfined();
        CudaStream stream = context.stream();
        DeviceBuffer source = stream.allocate(kernel.sourceBytes(batch, batch.items()));
        DeviceBuffer table = stream.allocate(batch.items() * kernel.itemBytes());
        DeviceBuffer target = stream.allocate(kernel.targetBytes(batch, batch.items()))) {
      MemorySegment in = arena.allocate(source.bytes(), 8);
      long each = kernel.sourceBytes(batch, 1);
      for (int i = 0; i < pictures.size(); i++) {
        Tensor planes = pictures.get(i).pixels();
        MemorySegment to = in.asSlice(i * each, each);
        if (kernel.source() == Arrangement.PLANES) {
          to.copyFrom(planes.memory());
        } else {
          Pictures.interleave(planes, to);
        }
      }
      MemorySegment host = arena.allocate(table.bytes(), 8);
      numbers(kernel.table(host), means);
      stream.copy(in, source);
      stream.copy(host, table);
      stream.fill(target, (byte) 0x5A);
      BatchKernel.compile(context, kernel)
          .launch(
              stream,
              PixelKernel.arguments(),
              batch,
              new BatchKernel.Buffers(source, table, target));
      MemorySegment out = arena.allocate(target.bytes(), 8);
      stream.copy(target, out);
      stream.await();
      long result = 0;
      long bytes = kernel.targetBytes(batch, 1);
      Shape shape = Shape.of(3, OUT.height(), OUT.width());
      for (int i = 0; i < expected.size(); i++) {
        Tensor made = Tensor.wrap(DType.F32, shape, out.asSlice(i * bytes, bytes));
        result += Pictures.differences(made, expected.get(i).pixels());
      }
      return result;
    }
  }
}
