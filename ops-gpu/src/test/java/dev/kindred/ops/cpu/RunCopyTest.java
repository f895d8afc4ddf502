// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.ops.Border;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Padding;
import dev.kindred.ops.Reindex;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunCopyTest {
  private static final Canvas IN = Canvas.hw(5, 19);
  private static final double[] FILL = {3, 4};

  /** Flips, crops that lie inside, reach out and miss, and pads. */
  private static List<Reindex> plans() {
    return List.of(
        Geometry.horizontalFlip(IN),
        Geometry.verticalFlip(IN),
        Geometry.quarterTurns(IN, 2),
        Geometry.crop(IN, 1, 2, Canvas.hw(3, 11)),
        Geometry.crop(IN, -2, 15, Canvas.hw(4, 9)),
        Geometry.crop(IN, 9, 2, Canvas.hw(2, 3)),
        Geometry.crop(IN, 1, -30, Canvas.hw(2, 3)),
        Geometry.crop(IN, 1, 40, Canvas.hw(2, 3)),
        Geometry.pad(IN, new Padding(1, 2, 3, 4), Border.CONSTANT, Fill.of(FILL)));
  }

  @Test
  void rowsInOnePieceAreThoseFoundPixelByPixel() {
    for (Reindex plan : plans()) {
      for (DType dtype : DType.values()) {
        Tensor planes = PictureSample.noise(dtype, 2, IN, 3);
        for (Tensor picture : List.of(planes, planes.flip(1))) {
          assertThat(RunCopy.takes(plan, picture)).isTrue();
          Tensor fill = ExactCopy.elements(dtype, FILL);
          assertThat(new RunCopy(picture, plan, fill).run(new Cpu(2)))
              .as("%s of %s", plan, picture)
              .isEqualTo(
                  new ExactCopy(picture, plan.out(), _ -> Sources.of(plan), FILL)
                      .run(Cpu.single()));
        }
      }
    }
  }

  @Test
  void whatIsNotRowByRowIsNotTaken() {
    Tensor planes = PictureSample.noise(DType.U8, 2, IN, 3);

    assertThat(RunCopy.takes(Geometry.transpose(IN), planes)).isFalse();
    assertThat(RunCopy.takes(Geometry.verticalFlip(IN), planes.flip(2))).isFalse();
    Reindex mirrored = Geometry.pad(IN, new Padding(1, 1, 1, 1), Border.REFLECT, Fill.none());
    assertThat(RunCopy.takes(mirrored, planes)).isFalse();
  }
}
