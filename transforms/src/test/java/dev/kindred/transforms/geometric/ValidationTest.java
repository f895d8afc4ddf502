// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What cannot be is refused when it is written down, with the values and what to do. */
class ValidationTest {
  @Test
  void cropsOfNothing() {
    says(
        () -> new Crop(0, 0, 0, 20),
        "crop to 0×20 (H×W): nothing would be left; both sides must be at least 1 pixel");
    says(
        () -> new RandomCrop(20, 0),
        "random crop to 20×0 (H×W): nothing would be left; both sides must be at least 1 pixel");
    says(
        () -> new CenterCrop(-1, 3),
        "center crop to -1×3 (H×W): nothing would be left; both sides must be at least 1 pixel");
    says(
        () -> new RandomResizedCrop(0, 0),
        "random resized crop to 0×0 (H×W): nothing would be left; both sides must be at least 1"
            + " pixel");
    says(
        () -> new Resize(5, 0),
        "resize to 5×0 (H×W): nothing would be left; both sides must be at least 1 pixel");
    says(
        () -> new ResizeShortEdge(0),
        "resize of the short edge to 0×0 (H×W): nothing would be left; both sides must be at least"
            + " 1 pixel");
  }

  @Test
  void cropsThatDoNotFit() {
    says(
        () -> new RandomCrop(20, 30).draw(DrawKey.of(0, 0, 0), Scene.of(Canvas.hw(20, 29))),
        "random crop to 20×30 on 20×29 (H×W): the crop is larger than the canvas; resize first or"
            + " crop less");
  }

  @Test
  void anglesAndRanges() {
    says(() -> new Rotation(Double.NaN), "rotation by NaN°: not a finite angle; give degrees");
    says(
        () -> new RandomRotation(30, -30),
        "random rotation: degrees from 30.0 to -30.0; give finite numbers, the lower one first");
    says(
        () -> Range.of(0, Double.POSITIVE_INFINITY),
        "range: values from 0.0 to Infinity; give finite numbers, the lower one first");
    says(() -> new RandomFlip(1.1), "random flip: probability 1.1; give one from 0 to 1");
    says(
        () -> new RandomResizedCrop(5, 5, Range.of(0, 1), Range.only(1)),
        "random resized crop: scale from 0.0 to 1.0; give numbers above 0");
  }

  @Test
  void affineMotions() {
    says(
        () -> new AffineMotion(0, 0, 0, 0, 0, 0),
        "affine motion: scale 0.0; give a number above 0");
    says(
        () -> new RandomAffine(Range.only(0), 1.5, Range.only(1), Range.only(0)),
        "random affine: shift 1.5; give a fraction of the canvas from 0 to 1");
    says(
        () -> new RandomAffine(Range.only(0), 0, Range.of(-1, 1), Range.only(0)),
        "random affine: scale from -1.0 to 1.0; give numbers above 0");
    says(
        () -> new RandomAffine(Range.only(0), 0, Range.only(1), Range.of(0, 90)),
        "random affine: shear from 0.0° to 90.0°; give angles between -90 and 90");
  }

  private static void says(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
