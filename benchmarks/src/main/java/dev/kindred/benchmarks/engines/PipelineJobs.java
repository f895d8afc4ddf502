// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.engines;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Contrast;
import dev.kindred.ops.pixel.Saturation;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.Image;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.Stay;
import dev.kindred.transforms.color.ChannelStatistics;
import dev.kindred.transforms.color.ColorJitter;
import dev.kindred.transforms.color.Normalize;
import dev.kindred.transforms.color.Recolor;
import dev.kindred.transforms.geometric.Crop;
import dev.kindred.transforms.geometric.Flip;
import dev.kindred.transforms.geometric.RandomFlip;
import dev.kindred.transforms.geometric.RandomResizedCrop;
import dev.kindred.transforms.geometric.RandomRotation;
import dev.kindred.transforms.geometric.Resize;
import dev.kindred.transforms.geometric.ResizedCrop;
import dev.kindred.transforms.geometric.Rotation;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Samples through a {@link Pipeline} as users write it: numbers are drawn anew for each item. What
 * is compared with the others goes through the same transforms with the numbers of the inputs.
 */
final class PipelineJobs implements Work {
  private static final int OUT = 224;
  private static final Normalize IMAGENET = new Normalize(ChannelStatistics.IMAGENET);
  private static final int BATCH = 8;

  private final IntFunction<Sample> samples;
  private final int items;
  private final Pipeline pipeline;
  private final double[][] numbers;
  private final ByItem byItem;
  private final AtomicLong drawn = new AtomicLong();

  private PipelineJobs(
      IntFunction<Sample> samples, int items, int side, double[][] numbers, int threads) {
    this.samples = samples;
    this.items = items;
    this.numbers = numbers;
    this.byItem = new ByItem(threads);
    this.pipeline =
        Pipeline.of(
                new RandomResizedCrop(side, side),
                new RandomFlip(0.5),
                new RandomRotation(-15, 15),
                new ColorJitter(0.2, 0.2, 0.2),
                IMAGENET)
            .on(Cpu.single());
  }

  /** From JPEG files. */
  static Work fromFiles(Inputs inputs, int threads) {
    double[][] numbers = inputs.rows("training");
    return new PipelineJobs(
        i -> Sample.of("image", Image.read(inputs.file("photo%d.jpg".formatted(i)))),
        numbers.length,
        OUT,
        numbers,
        threads);
  }

  /** From pictures in memory. */
  static Work fromPixels(Inputs inputs, int threads) {
    return new PipelineJobs(
        pictures(inputs)::get, numbersOf(inputs).length, OUT, numbersOf(inputs), threads);
  }

  /** From pictures in memory, with boxes and points. */
  static Work withObjects(Inputs inputs, int threads) {
    List<Sample> pictures = pictures(inputs);
    Tensor boxes = inputs.array("photo_boxes");
    Tensor points = inputs.array("photo_points");
    List<Sample> all =
        IntStream.range(0, pictures.size())
            .mapToObj(i -> {
              Canvas canvas = pictures.get(i).canvas().orElseThrow();
              return pictures
                  .get(i)
                  .with("boxes", Boxes.of(canvas, boxes.select(0, i)))
                  .with("points", Points.of(canvas, points.select(0, i)));
            })
            .toList();
    return new PipelineJobs(all::get, all.size(), OUT, numbersOf(inputs), threads);
  }

  /** A picture of one pixel, a box and a point. */
  static Work onePixel(int threads) {
    Canvas canvas = Canvas.hw(1, 1);
    Sample one =
        Sample.of(
            "image", Image.of(Tensor.of(new byte[] {10, 20, 30}, 3, 1, 1)),
            "boxes", Boxes.xyxy(canvas, new float[][] {{0, 0, 1, 1}}),
            "points", Points.xy(canvas, new float[][] {{0.5f, 0.5f}}));
    double[][] numbers = {{0, 0, 1, 1, 0, 10, 1.1, 0.9, 1.1}};
    return new PipelineJobs(i -> one, 1, 1, numbers, threads);
  }

  private static double[][] numbersOf(Inputs inputs) {
    return inputs.rows("training");
  }

  private static List<Sample> pictures(Inputs inputs) {
    Tensor all = inputs.array("photos");
    return IntStream.range(0, (int) all.shape().size(0))
        .mapToObj(i -> Sample.of("image", Image.of(all.select(0, i).transpose(2, 0, 1))))
        .toList();
  }

  @Override
  public int items() {
    return items;
  }

  @Override
  public int batch() {
    return items == 1 ? 250 : BATCH;
  }

  @Override
  public void run(int first, int count) {
    byItem.run(
        first,
        count,
        i -> {
          var _ = pipeline.encode(samples.apply(i % items), next());
        });
  }

  private DrawKey next() {
    return DrawKey.of(1, 0, drawn.getAndIncrement());
  }

  @Override
  public Tensor results(int count) {
    List<Tensor> each =
        IntStream.range(0, Math.min(count, items))
            .mapToObj(i -> fixed(numbers[i]).encode(samples.apply(i), next()))
            .map(encoded -> encoded.get("image", Image.class).pixels())
            .toList();
    return Runs.stacked(each);
  }

  private Pipeline fixed(double[] n) {
    Crop crop = new Crop((int) n[0], (int) n[1], (int) n[2], (int) n[3]);
    FixedTransform flip = n[4] == 0 ? new Stay() : Flip.horizontal();
    Recolor colors = Recolor.of(new Brightness(n[6]), new Contrast(n[7]), new Saturation(n[8]));
    return Pipeline.of(
            new ResizedCrop(crop, new Resize(OUT, OUT)), flip, new Rotation(n[5]), colors, IMAGENET)
        .on(Cpu.single());
  }

  @Override
  public void close() {
    byItem.close();
  }
}
