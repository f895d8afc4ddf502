// SPDX-License-Identifier: Apache-2.0
package example.sepia;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.dispatch.NoMethodException;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.pass.Form;
import dev.kindred.ops.pass.Passes;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Normalize;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.GrayImage;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.image.RgbImage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Our operation, plan, type and device with those of the library. */
class SepiaTest {
  private static final Cpu CPU = Cpu.single();
  private static final Tensor GREEN = Tensor.of(new byte[] {0, (byte) 200, 0}, 3, 1, 1);

  @Test
  void ourOperationRunsAsThoseOfTheLibraryDo() {
    assertThat(ENGINE.run(CPU, new Sepia(1), RgbImage.of(GREEN)).pixels().toByteArray())
        .as("200 times the weights of green, cut")
        .containsExactly((byte) 153, (byte) 137, (byte) 106);
    assertThat(ENGINE.run(CPU, new Sepia(0), RgbImage.of(GREEN)).pixels()).isEqualTo(GREEN);
    Mask mask = Mask.of(Tensor.of(new byte[4], 2, 2));
    assertThat(ENGINE.run(CPU, new Sepia(1), mask)).isSameAs(mask);
  }

  @Test
  void ourOperationJoinsThePassOfOthers() {
    Image picture = RgbImage.of(GREEN);
    Sequence all =
        Sequence.of(
            Geometry.horizontalFlip(Canvas.hw(1, 1)),
            new Sepia(0.5),
            Normalize.of(new double[] {0.5}, new double[] {0.25}));
    assertThat(Passes.of(all, Form.of(picture)).passes()).hasSize(1);
    assertThat(Passes.of(all, Form.of(picture)).toString()).containsIgnoringCase("sepia");
  }

  @Test
  void whatOurOperationHasNoApplyForIsRefusedByName() {
    GrayImage gray = GrayImage.of(Tensor.of(new byte[4], 1, 2, 2));
    assertThatThrownBy(() -> ENGINE.run(CPU, new Sepia(1), gray))
        .hasMessage(
            "sepia of an image of 1 channels (u8): it has no apply(Gray); give it one, or an image"
                + " it knows");
  }

  @Test
  void ourDeviceRunsWhatWeGaveItMethodsFor() {
    Darkroom darkroom = new Darkroom(new AtomicInteger());
    Image picture = RgbImage.of(GREEN);
    assertThat(ENGINE.run(darkroom, new Sepia(1), picture))
        .isEqualTo(ENGINE.run(CPU, new Sepia(1), picture));
    assertThat(darkroom.prints()).hasValue(1);
    assertThatThrownBy(
            () -> ENGINE.run(darkroom, Geometry.horizontalFlip(picture.canvas()), picture))
        .isInstanceOf(NoMethodException.class)
        .hasMessageContaining("Darkroom");
  }

  @Test
  void ourPlanRunsOnTheDevicesOfOthers() {
    byte[] grey = new byte[3 * 4 * 5];
    Image framed = ENGINE.run(CPU, new Frame(1), Image.of(Tensor.of(grey, 3, 4, 5)));
    int[] white = corner(framed);
    assertThat(white).containsExactly(255, 255, 0);
    Image brown = ENGINE.run(CPU, Sequence.of(new Frame(1), new Sepia(1)), framed);
    assertThat(brown).isEqualTo(ENGINE.run(CPU, new Sepia(1), framed));
  }

  private static int[] corner(Image framed) {
    return new int[] {
      (int) framed.pixels().getLong(0),
      (int) framed.pixels().getLong(5),
      (int) framed.pixels().getLong(6)
    };
  }

  @Test
  void ourTypeStaysOurTypeAndMayDecideForItself() {
    Passport passport = new Passport(GREEN, "Ada");
    assertThat(ENGINE.run(CPU, new Sepia(1), passport)).isSameAs(passport);
    Passport dark = ENGINE.run(CPU, new Brightness(0.5), passport);
    assertThat(dark.name()).isEqualTo("Ada");
    assertThat(dark.pixels().toByteArray()).containsExactly(0, 100, 0);
  }
}
