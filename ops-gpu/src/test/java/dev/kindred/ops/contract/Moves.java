// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.contract;

import dev.kindred.ops.Border;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.Padding;
import dev.kindred.ops.Reindex;
import dev.kindred.ops.Warp;
import dev.kindred.ops.map.Affine;
import dev.kindred.ops.map.Displacement;
import dev.kindred.ops.map.Mapping;
import dev.kindred.ops.map.Place;
import dev.kindred.ops.map.Projective;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Random geometry of every kind. */
final class Moves {
  /** How warps can sample. */
  static final List<Interpolation> WARPS =
      Arrays.stream(Interpolation.values()).filter(how -> how != Interpolation.AREA).toList();

  /** Kinds of maps. */
  enum Map {
    AFFINE,
    PROJECTIVE,
    DISPLACEMENT,
    COMPOSITION
  }

  private final Random random;
  private final Values values;

  Moves(Random random) {
    this.random = random;
    this.values = new Values(random);
  }

  /** Any move of a picture on a canvas, in one step or two. */
  Geometry any(Canvas in) {
    Geometry first = step(in);
    return random.nextInt(8) == 0 ? first.then(step(first.out())) : first;
  }

  /** One step. */
  Geometry step(Canvas in) {
    return random.nextInt(4) == 0
        ? Geometry.resize(in, values.canvas(), one(Interpolation.values()), random.nextBoolean())
        : unscaled(in);
  }

  /** One step that is no resize. */
  Geometry unscaled(Canvas in) {
    return random.nextInt(3) == 0 ? copy(in) : warp(in, one(Map.values()));
  }

  Reindex copy(Canvas in) {
    return switch (random.nextInt(6)) {
      case 0 -> Geometry.horizontalFlip(in);
      case 1 -> Geometry.verticalFlip(in);
      case 2 -> Geometry.quarterTurns(in, 1 + random.nextInt(3));
      case 3 -> Geometry.transpose(in);
      case 4 -> Geometry.crop(in, random.nextInt(9) - 4, random.nextInt(9) - 4, values.canvas());
      default -> padded(in, one(Border.values()));
    };
  }

  Reindex padded(Canvas in, Border border) {
    Padding by = new Padding(random.nextInt(4), random.nextInt(9), random.nextInt(9), 1);
    return Geometry.pad(in, by, border, fill());
  }

  Warp warp(Canvas in, Map kind) {
    return warp(in, kind, values.any(WARPS), one(Border.values()));
  }

  Warp warp(Canvas in, Map kind, Interpolation how, Border border) {
    Canvas out = random.nextInt(3) == 0 ? in : values.canvas();
    return new Warp(in, out, map(in, out, kind), how, border, fill());
  }

  /** The same onto another canvas. */
  static Warp onto(Warp plan, Canvas out) {
    return new Warp(
        plan.in(), out, plan.forward(), plan.interpolation(), plan.border(), plan.fill());
  }

  private Fill fill() {
    return switch (random.nextInt(3)) {
      case 0 -> Fill.none();
      case 1 -> Fill.of(0).withLabel(1);
      default -> Fill.of(random.nextInt(300) - 20.4).withLabel(random.nextInt(3));
    };
  }

  private Mapping map(Canvas in, Canvas out, Map kind) {
    return switch (kind) {
      case AFFINE -> affine(in);
      case PROJECTIVE -> perspective(in, out);
      case DISPLACEMENT -> field(out);
      case COMPOSITION -> affine(in).then(field(out));
    };
  }

  private Affine affine(Canvas in) {
    return switch (random.nextInt(9)) {
      case 0 -> Affine.translate(random.nextInt(7) / 2.0 - 1.5, random.nextInt(7) / 2.0 - 1.5);
      case 1 -> Affine.scale(random.nextBoolean() ? 1e7 : 1e-9, -0.3);
      case 2 -> Affine.translate(1e12, -1e12);
      default ->
          Affine.linear(random.nextInt(360), 0.3 + 2 * random.nextDouble(), 10, -20)
              .about(in.width() / 2.0, in.height() / 2.0)
              .then(Affine.translate(random.nextInt(9) - 4.3, random.nextInt(9) - 4.3));
    };
  }

  /** Some have their horizon within the output. */
  private Projective perspective(Canvas in, Canvas out) {
    double w = out.width();
    double h = out.height();
    double most = random.nextBoolean() ? 0.1 : 0.45;
    List<Place> from =
        List.of(
            new Place(0, 0),
            new Place(in.width(), 0),
            new Place(in.width(), in.height()),
            new Place(0, in.height()));
    List<Place> to =
        List.of(
            new Place(most * random.nextDouble() * w, most * random.nextDouble() * h),
            new Place(w - most * random.nextDouble() * w, most * random.nextDouble() * h),
            new Place(w - most * random.nextDouble() * w, h - most * random.nextDouble() * h),
            new Place(most * random.nextDouble() * w, h - most * random.nextDouble() * h));
    return Projective.ofPoints(from, to);
  }

  private Displacement field(Canvas out) {
    float[] field = new float[2 * out.height() * out.width()];
    for (int i = 0; i < field.length; i++) {
      field[i] = (float) random.nextGaussian(0, 3);
    }
    return Displacement.of(Tensor.of(field, out.height(), out.width(), 2));
  }

  private <T> T one(T[] of) {
    return of[random.nextInt(of.length)];
  }
}
