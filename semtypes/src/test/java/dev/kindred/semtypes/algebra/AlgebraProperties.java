// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import static dev.kindred.semtypes.algebra.And.AND;
import static dev.kindred.semtypes.algebra.Compare.COMPARE;
import static dev.kindred.semtypes.algebra.Minus.MINUS;
import static dev.kindred.semtypes.algebra.Negate.NEGATE;
import static dev.kindred.semtypes.algebra.Not.NOT;
import static dev.kindred.semtypes.algebra.Or.OR;
import static dev.kindred.semtypes.algebra.Plus.PLUS;
import static dev.kindred.semtypes.algebra.Slice.SLICE;
import static dev.kindred.semtypes.algebra.Times.TIMES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.CanvasBox;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.arithmetic.Comparison;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.GrayImage;
import dev.kindred.semtypes.image.Mask;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AlgebraProperties {
  private static final int HEIGHT = 4;
  private static final int WIDTH = 6;

  @Provide
  Arbitrary<GrayImage> images() {
    return Arbitraries.integers()
        .array(int[].class)
        .ofSize(HEIGHT * WIDTH)
        .map(values -> GrayImage.of(Tensor.of(values).castTo(DType.I16).reshape(1, HEIGHT, WIDTH)));
  }

  @Provide
  Arbitrary<CanvasBox> boxes() {
    return Arbitraries.randomValue(random -> box(random, HEIGHT, WIDTH));
  }

  private static CanvasBox box(Random random, int height, int width) {
    int top = random.nextInt(height);
    int left = random.nextInt(width);
    return new CanvasBox(
        top, left, 1 + random.nextInt(height - top), 1 + random.nextInt(width - left));
  }

  @Property(tries = 300)
  void saturatedSumsLieBetweenTheEndsOfTheTypeAndAreExactWithin(
      @ForAll("images") GrayImage x, @ForAll("images") GrayImage y) {
    long[] sums = PLUS.plus(x, y).pixels().toLongArray();
    for (int i = 0; i < sums.length; i++) {
      long exact = x.pixels().getLong(i) + y.pixels().getLong(i);
      assertThat(sums[i]).isEqualTo(Math.clamp(exact, Short.MIN_VALUE, Short.MAX_VALUE));
    }
    assertThat(PLUS.plus(y, x)).isEqualTo(PLUS.plus(x, y));
    assertThat(TIMES.times(y, x)).isEqualTo(TIMES.times(x, y));
    assertThat(PLUS.plus(x, 0)).isEqualTo(x);
    assertThat(TIMES.times(x, 1)).isEqualTo(x);
    assertThat(MINUS.minus(x, x)).isEqualTo(TIMES.times(x, 0));
    assertThat(NEGATE.negate(x)).isEqualTo(MINUS.minus(0, x));
  }

  @Property(tries = 300)
  void aPartOfAPartIsAPart(
      @ForAll("images") GrayImage image, @ForAll("boxes") CanvasBox outer, @ForAll long seed) {
    CanvasBox inner = box(new Random(seed), outer.height(), outer.width());
    Canvas canvas = image.canvas();
    Semantic[] values = {
      image,
      COMPARE.compare(image, Comparison.LESS, 0),
      Points.xy(canvas, new float[][] {{0.5f, 3}, {9, -1}}),
      Boxes.xyxy(canvas, new float[][] {{0, 1, 2.5f, 3}}).withLabels("cat")
    };
    for (Semantic each : values) {
      assertThat(SLICE.slice(SLICE.slice(each, outer), inner))
          .isEqualTo(SLICE.slice(each, outer.within(inner)));
    }
  }

  @Property(tries = 300)
  void aPartOfASumIsTheSumOfTheParts(
      @ForAll("images") GrayImage x,
      @ForAll("images") GrayImage y,
      @ForAll("boxes") CanvasBox box) {
    assertThat(SLICE.slice(PLUS.plus(x, y), box))
        .isEqualTo(PLUS.plus(SLICE.slice(x, box), SLICE.slice(y, box)));
  }

  @Property(tries = 300)
  void comparisonsAndConnectivesAgree(
      @ForAll("images") GrayImage x, @ForAll("images") GrayImage y) {
    Mask less = COMPARE.compare(x, Comparison.LESS, y);
    Mask equal = COMPARE.compare(x, Comparison.EQUAL, y);
    Mask greater = COMPARE.compare(x, Comparison.GREATER, y);
    assertThat(COMPARE.compare(y, Comparison.GREATER, x)).isEqualTo(less);
    assertThat(COMPARE.compare(x, Comparison.LESS_OR_EQUAL, y)).isEqualTo(OR.or(less, equal));
    assertThat(COMPARE.compare(x, Comparison.NOT_EQUAL, y)).isEqualTo(NOT.not(equal));
    assertThat(OR.or(OR.or(less, equal), greater)).isEqualTo(NOT.not(AND.and(less, greater)));
    assertThat(NOT.not(AND.and(less, equal))).isEqualTo(OR.or(NOT.not(less), NOT.not(equal)));
    assertThat(PLUS.plus(TIMES.times(x, less), TIMES.times(x, NOT.not(less)))).isEqualTo(x);
  }
}
