// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.ops.Cpu;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.SampleValues;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.geometric.Range;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class NoiseProperties {
  private static final Canvas CANVAS = Canvas.hw(90, 110);

  private static Image flat(double value) {
    float[] pixels = new float[CANVAS.height() * CANVAS.width()];
    Arrays.fill(pixels, (float) value);
    return Image.of(Tensor.of(pixels, 1, CANVAS.height(), CANVAS.width()));
  }

  private static float[] run(Transform transform, Image image) {
    return Pipeline.of(transform)
        .encode(Sample.of("i", image), DrawKey.of(0, 0, 0))
        .get("i", Image.class)
        .pixels()
        .toFloatArray();
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double deviation(float[] values) {
    double mean = mean(values);
    double squares = 0;
    for (float value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / values.length);
  }

  /** A Poisson process: the variance of the counts is their mean, for few and for many photons. */
  @Property(tries = 25)
  void countsVaryAsPoissonSays(
      @ForAll @DoubleRange(min = 0.5, max = 150) double photons, @ForAll long seed) {
    float[] values = run(new ShotNoise(2 * photons, seed), flat(0.5));
    for (float value : values) {
      double count = value * 2 * photons;
      assertThat(value == 1 || Math.abs(count - Math.rint(count)) < 1e-3).isTrue();
    }
    if (photons > 8) { // below it some counts reach white and are cut there
      assertThat(mean(values) * 2 * photons)
          .isCloseTo(photons, within(6 * Math.sqrt(photons / values.length)));
      assertThat(deviation(values) * 2 * photons)
          .isCloseTo(Math.sqrt(photons), within(0.06 * Math.sqrt(photons)));
    }
  }

  @Property(tries = 25)
  void asMuchSaltAndPepperAsAsked(
      @ForAll @DoubleRange(min = 0, max = 1) double amount,
      @ForAll @DoubleRange(min = 0, max = 1) double salt,
      @ForAll long seed) {
    float[] values = run(new SaltAndPepper(amount, salt, seed), flat(0.5));
    double white = 0;
    double black = 0;
    for (float value : values) {
      white += value == 1 ? 1 : 0;
      black += value == 0 ? 1 : 0;
    }
    assertThat(white / values.length).isCloseTo(amount * salt, within(0.03));
    assertThat(black / values.length).isCloseTo(amount * (1 - salt), within(0.03));
  }

  @Property(tries = 20)
  void sensorNoiseGrowsWithTheRootOfTheLight(
      @ForAll @DoubleRange(min = 0.1, max = 0.6) double light, @ForAll long seed) {
    float[] values = run(new IsoNoise(0.02, 0, seed), flat(light));
    assertThat(deviation(values)).isCloseTo(0.02 * Math.sqrt(light), within(0.0012));
    assertThat(mean(values)).isCloseTo(light, within(0.002));
  }

  /** https://github.com/albumentations-team/albumentations/issues/2473: no threads, no order. */
  @Property(tries = 15)
  void noiseDoesNotDependOnThreads(@ForAll long seed) {
    Image image = SampleValues.noise(CANVAS, 3, seed);
    for (Transform each :
        List.of(
            new GaussianNoise(0, 0.1, seed),
            new ShotNoise(40, seed),
            new SaltAndPepper(0.2, 0.5, seed),
            new IsoNoise(0.1, 0.1, seed))) {
      DrawKey key = DrawKey.of(seed, 1, 2);
      Sample sample = Sample.of("i", image);
      Sample one = Pipeline.of(each).on(Cpu.single()).encode(sample, key);
      assertThat(Pipeline.of(each).on(Cpu.all()).encode(sample, key)).isEqualTo(one);
      assertThat(one).isNotEqualTo(sample);
    }
  }

  @Property(tries = 50)
  void drawnSizesAreOddAndWithinReach(@ForAll long seed) {
    DrawKey key = DrawKey.of(seed, 0, 0);
    MotionBlur motion = new RandomMotionBlur(3, 9).draw(key, Scene.of(CANVAS));
    assertThat(motion.length() % 2).isOne();
    assertThat(motion.length()).isBetween(3, 9);
    assertThat(motion.degrees()).isBetween(0.0, 180.0);
    assertThat(new RandomMedianBlur(3, 5).draw(key, Scene.of(CANVAS)).size()).isIn(3, 5);
    assertThat(new RandomGaussianBlur(5, Range.of(0.1, 2)).draw(key, Scene.of(CANVAS)).sigma())
        .isBetween(0.1, 2.0);
  }
}
