// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.policy;

import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.Stay;
import dev.kindred.transforms.TransformPlan;
import dev.kindred.transforms.color.AutoContrast;
import dev.kindred.transforms.color.Brightness;
import dev.kindred.transforms.color.Contrast;
import dev.kindred.transforms.color.Equalize;
import dev.kindred.transforms.color.Posterize;
import dev.kindred.transforms.color.Saturation;
import dev.kindred.transforms.color.Sharpness;
import dev.kindred.transforms.color.Solarize;
import dev.kindred.transforms.geometric.AffineMotion;
import dev.kindred.transforms.geometric.Rotation;
import java.util.List;

/**
 * The operations that policies draw from, those of RandAugment's paper and of torchvision.
 *
 * <p>The strength is a share from 0 (as it is) to 1 of the space's most.
 */
public enum Operation {
  /** Leaves the sample as it is. */
  IDENTITY,
  /** Vertical lines lean. */
  SHEAR_X,
  /** Horizontal lines lean. */
  SHEAR_Y,
  /** Moves to the right or left. */
  TRANSLATE_X,
  /** Moves down or up. */
  TRANSLATE_Y,
  /** Turns. */
  ROTATE,
  /** Brighter or darker. */
  BRIGHTNESS,
  /** More or less colour. */
  COLOR,
  /** More or less contrast. */
  CONTRAST,
  /** Sharper or softer. */
  SHARPNESS,
  /** Fewer bits. */
  POSTERIZE,
  /** Inverts what is bright. */
  SOLARIZE,
  /** Stretches contrast. */
  AUTO_CONTRAST,
  /** Equalises the histogram. */
  EQUALIZE;

  /** Those that move nothing, so that masks, boxes and points stay. */
  public static final List<Operation> COLORS =
      List.of(
          IDENTITY,
          BRIGHTNESS,
          COLOR,
          CONTRAST,
          SHARPNESS,
          POSTERIZE,
          SOLARIZE,
          AUTO_CONTRAST,
          EQUALIZE);

  /** How strong operations are at most. */
  enum Space {
    /** RandAugment: shears of 0.3, turns of 30°, shifts of 150/331, factors 0.1 to 1.9, 4 bits. */
    NORMAL,
    /**
     * TrivialAugment Wide: shears of 0.99, turns of 135°, shifts of 32 px, factors 0.01 to 1.99.
     */
    WIDE,
    /** AugMix: as NORMAL, but shifts of a third. */
    MIX
  }

  /**
   * The plan of this operation.
   *
   * @param strength from 0 to 1
   * @param negative whether things that have a direction go the other way
   */
  TransformPlan plan(Space space, double strength, boolean negative, Canvas canvas) {
    double signed = negative ? -strength : strength;
    boolean wide = space == Space.WIDE;
    double shear = Math.toDegrees(Math.atan((wide ? 0.99 : 0.3) * signed));
    double factor = 1 + (wide ? 0.99 : 0.9) * signed;
    return switch (this) {
      case IDENTITY -> new Stay();
      case SHEAR_X -> motion(0, 0, shear, 0);
      case SHEAR_Y -> motion(0, 0, 0, shear);
      case TRANSLATE_X -> motion(shift(space, canvas.width()) * signed, 0, 0, 0);
      case TRANSLATE_Y -> motion(0, shift(space, canvas.height()) * signed, 0, 0);
      case ROTATE -> new Rotation((wide ? 135 : 30) * signed);
      case BRIGHTNESS -> new Brightness(factor);
      case COLOR -> new Saturation(factor);
      case CONTRAST -> new Contrast(factor);
      case SHARPNESS -> new Sharpness(factor);
      case POSTERIZE -> new Posterize(8 - (int) Math.round((wide ? 6 : 4) * strength));
      case SOLARIZE -> new Solarize(1 - strength);
      case AUTO_CONTRAST -> new AutoContrast();
      case EQUALIZE -> new Equalize();
    };
  }

  private static double shift(Space space, int side) {
    return switch (space) {
      case NORMAL -> 150.0 / 331 * side;
      case WIDE -> 32;
      case MIX -> side / 3.0;
    };
  }

  private static TransformPlan motion(double right, double down, double shearX, double shearY) {
    return new AffineMotion(0, Math.rint(right), Math.rint(down), 1, shearX, shearY);
  }
}
