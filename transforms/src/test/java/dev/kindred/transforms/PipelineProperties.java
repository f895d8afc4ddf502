// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.ops.Cpu;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.transforms.color.ChannelStatistics;
import dev.kindred.transforms.color.ColorJitter;
import dev.kindred.transforms.color.Normalize;
import dev.kindred.transforms.geometric.CenterCrop;
import dev.kindred.transforms.geometric.Flip;
import dev.kindred.transforms.geometric.RandomAffine;
import dev.kindred.transforms.geometric.RandomFlip;
import dev.kindred.transforms.geometric.RandomQuarterTurn;
import dev.kindred.transforms.geometric.RandomResizedCrop;
import dev.kindred.transforms.geometric.RandomRotation;
import dev.kindred.transforms.geometric.Range;
import dev.kindred.transforms.geometric.Resize;
import dev.kindred.transforms.geometric.ResizeShortEdge;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PipelineProperties {
  @Property(tries = 200)
  void decodingRestoresTypesCanvasesAndGeometry(
      @ForAll("pipelines") Pipeline pipeline,
      @ForAll("canvases") Canvas canvas,
      @ForAll @IntRange(max = 6) int count,
      @ForAll long seed) {
    Sample sample = SampleValues.sample(canvas, count, seed);
    Sample back = pipeline.decode(pipeline.encode(sample, DrawKey.of(seed, 0, 1)));
    for (Map.Entry<String, Semantic> each : sample.members().entrySet()) {
      Semantic now = back.members().get(each.getKey());
      assertThat(Space.of(now)).isEqualTo(Space.of(each.getValue()));
    }
    double tolerance = 1e-3 * Math.max(canvas.height(), canvas.width());
    assertThat(
            back.get("points", Points.class).closeTo(sample.get("points", Points.class), tolerance))
        .isTrue();
    assertThat(back.get("boxes", Boxes.class).closeTo(sample.get("boxes", Boxes.class), tolerance))
        .isTrue();
    assertThat(back.trace()).isEmpty();
  }

  @Property(tries = 50)
  void exactMovesComeBackToTheSameBytes(
      @ForAll("canvases") Canvas canvas, @ForAll @IntRange(max = 4) int count, @ForAll long seed) {
    Pipeline exact = Pipeline.of(new RandomFlip(0.5), new RandomQuarterTurn(), Flip.vertical());
    Sample sample = SampleValues.sample(canvas, count, seed);
    Sample back = exact.decode(exact.encode(sample, DrawKey.of(seed, 0, 0)));
    assertThat(back.get("image", Semantic.class)).isEqualTo(sample.get("image", Semantic.class));
    assertThat(back.get("mask", Semantic.class)).isEqualTo(sample.get("mask", Semantic.class));
    assertThat(back.report().isEmpty()).isTrue();
  }

  @Property(tries = 30)
  void sameKeySameBytesOnOneAndEightThreads(
      @ForAll("pipelines") Pipeline pipeline, @ForAll("canvases") Canvas canvas, @ForAll long seed)
      throws Exception {
    Sample sample = SampleValues.sample(canvas, 3, seed);
    DrawKey key = DrawKey.of(seed, 1, 2);
    Sample alone = pipeline.on(Cpu.single()).encode(sample, key);
    assertThat(pipeline.on(new Cpu(8)).encode(sample, key)).isEqualTo(alone);
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Sample>> together =
          IntStream.range(0, 8)
              .mapToObj(i -> threads.submit(() -> pipeline.on(Cpu.single()).encode(sample, key)))
              .toList();
      for (Future<Sample> each : together) {
        assertThat(each.get()).isEqualTo(alone);
      }
    }
  }

  @Property(tries = 30)
  void aBatchHasTheBytesOfItsSamples(
      @ForAll("pipelines") Pipeline pipeline,
      @ForAll("canvases") Canvas canvas,
      @ForAll @IntRange(max = 5) int size,
      @ForAll long seed) {
    List<Sample> samples =
        IntStream.range(0, size).mapToObj(i -> SampleValues.sample(canvas, i, seed + i)).toList();
    List<DrawKey> keys = IntStream.range(0, size).mapToObj(i -> DrawKey.of(seed, 2, i)).toList();
    List<Sample> together = pipeline.encodeAll(samples, keys);
    assertThat(together).hasSize(size);
    for (int i = 0; i < size; i++) {
      Sample alone = pipeline.encode(samples.get(i), keys.get(i));
      assertThat(together.get(i)).isEqualTo(alone);
      assertThat(together.get(i).drawn()).isEqualTo(alone.drawn());
      assertThat(together.get(i).report()).isEqualTo(alone.report());
    }
  }

  @Provide
  Arbitrary<Canvas> canvases() {
    Arbitrary<Integer> side = Arbitraries.integers().between(1, 40);
    return Combinators.combine(side, side).as(Canvas::hw);
  }

  @Provide
  Arbitrary<Pipeline> pipelines() {
    return Arbitraries.of(
            new RandomRotation(-180, 180),
            new RandomFlip(0.5),
            new RandomQuarterTurn(),
            new RandomAffine(Range.around(45), 0.2, Range.of(0.7, 1.4), Range.around(20)),
            new RandomResizedCrop(17, 23),
            new Resize(31, 19),
            new ResizeShortEdge(21),
            new CenterCrop(13, 29),
            new ColorJitter(0.3, 0.3, 0.3))
        .list()
        .ofMaxSize(5)
        .map(transforms -> {
          transforms.add(new Normalize(ChannelStatistics.IMAGENET));
          return Pipeline.of(transforms.toArray(Transform[]::new));
        });
  }
}
