// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Fill;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.Plan;
import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.Space;
import dev.kindred.transforms.Turning;
import java.util.Optional;

/**
 * Turns about the middle and keeps the canvas: corners are cut off, uncovered places become
 * background. Pictures are sampled bilinearly (torchvision's default is nearest), masks by the
 * nearest pixel; half turns, and quarter turns of a square, are exact. {@link QuarterTurn} is exact
 * on every canvas.
 *
 * @param degrees positive is counter-clockwise on screen
 */
public record Rotation(double degrees) implements FixedTransform, Turning {
  /** The angle must be a number. */
  public Rotation {
    if (!Double.isFinite(degrees)) {
      throw new IllegalArgumentException(
          "rotation by %s°: not a finite angle; give degrees".formatted(degrees));
    }
  }

  @Override
  public Geometry on(Canvas in) {
    return Geometry.rotation(in, degrees, false, Interpolation.BILINEAR, Fill.none());
  }

  /** The same turn the other way, which any type with a method of Rotate understands. */
  @Override
  public Optional<Plan> inverse(Space before) {
    return Optional.of(new Rotation(-degrees));
  }

  @Override
  public String words() {
    if (degrees == 0) {
      return "no turn";
    }
    return "rotate %s° %s"
        .formatted(
            Words.number(Math.abs(degrees)), degrees > 0 ? "counter-clockwise" : "clockwise");
  }
}
