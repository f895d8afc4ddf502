// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.PerItem;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Rounding;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.Warp;
import dev.kindred.ops.cpu.PictureSample;
import dev.kindred.ops.cuda.driver.SimulatedDriver;
import dev.kindred.ops.map.Affine;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Contrast;
import dev.kindred.ops.pixel.Normalize;
import dev.kindred.ops.pixel.Saturation;
import dev.kindred.ops.pixel.ToDType;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.RgbImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CudaSequencesTest {
  private static final Cpu CPU = Cpu.single();
  private static final Canvas IN = Canvas.hw(11, 13);
  private static final Canvas OUT = Canvas.hw(9, 8);
  private static final Normalize NORMALIZE =
      Normalize.of(new double[] {0.4, 0.5, 0.6}, new double[] {0.2, 0.25, 0.3});

  private final SimulatedDriver driver = CudaSample.driver();
  private final Cuda cuda = Cuda.of(driver.device());

  @AfterEach
  void close() {
    cuda.close();
    assertThat(driver.held()).isEmpty();
  }

  private static Sequence augmentation(double angle, Plan... more) {
    Affine map = Affine.linear(angle, 1.1, 5, 0).about(7, 5).then(Affine.translate(1.4, -0.8));
    List<Plan> steps = new ArrayList<>();
    steps.add(new Warp(IN, OUT, map, Interpolation.BILINEAR, Fill.none()));
    steps.add(new Brightness(1 + angle / 100));
    steps.addAll(List.of(more));
    steps.add(new Saturation(0.7));
    steps.add(NORMALIZE);
    return Sequence.of(steps);
  }

  private static Image picture(DType dtype, int seed) {
    return Image.of(PictureSample.noise(dtype, 3, IN, seed));
  }

  @Test
  void anAugmentationIsOneLaunchWithTheBytesOfItsPlansOneByOne() {
    for (DType dtype : List.of(DType.U8, DType.I16, DType.U16, DType.F16, DType.F32)) {
      Image image = picture(dtype, 3);
      Image expected = image;
      for (Plan step : augmentation(25).steps()) {
        expected = ENGINE.run(CPU, step, expected);
      }
      assertThat(ENGINE.run(cuda, augmentation(25), image).pixels().toByteArray())
          .as("%s", dtype)
          .isEqualTo(expected.pixels().toByteArray());
    }
    ENGINE.run(cuda, augmentation(10), picture(DType.U8, 1));
    int before = driver.launches();
    ENGINE.run(cuda, augmentation(10), picture(DType.U8, 1));
    assertThat(driver.launches() - before).isEqualTo(1);
  }

  @Test
  void everyRoundingIsAsOnTheCpu() {
    for (DType dtype : List.of(DType.U8, DType.F32)) {
      for (Rounding rounding : List.of(Rounding.STEPWISE, Rounding.FUSED)) {
        Sequence plan = augmentation(25, new ToDType(DType.F32)).with(rounding);
        Image image = picture(dtype, 3);
        assertThat(ENGINE.run(cuda, plan, image).pixels().toByteArray())
            .as("%s %s", rounding, dtype)
            .isEqualTo(ENGINE.run(CPU, plan, image).pixels().toByteArray());
      }
    }
  }

  @Test
  void contrastAboutTheMeanTakesTwoLaunchesMore() {
    Sequence plan = augmentation(25, new Contrast(1.4));
    Image image = picture(DType.U8, 3);
    int before = driver.launches();
    byte[] ours = ENGINE.run(cuda, plan, image).pixels().toByteArray();

    assertThat(ours).isEqualTo(ENGINE.run(CPU, plan, image).pixels().toByteArray());
    assertThat(driver.launches() - before).isEqualTo(3);
  }

  @Test
  void aBatchIsOneLaunchWithADrawOfItsOwnPerItem() {
    List<Plan> plans = new ArrayList<>();
    List<RgbImage> pictures = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      plans.add(augmentation(10 + 7 * i));
      pictures.add((RgbImage) picture(DType.U8, i));
    }
    Batch<RgbImage> results =
        ENGINE.run(cuda, PerItem.of(plans), Batch.of(RgbImage.class, pictures));

    assertThat(driver.launches()).isEqualTo(1);
    for (int i = 0; i < plans.size(); i++) {
      assertThat(results.get(i)).isEqualTo(ENGINE.run(CPU, plans.get(i), pictures.get(i)));
    }
  }

  @Test
  void itemsOfAnotherStructureAreAnotherLaunch() {
    List<Plan> plans =
        List.of(augmentation(10), augmentation(20, new Brightness(2)), augmentation(30));
    List<RgbImage> pictures = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      pictures.add((RgbImage) picture(DType.U8, i));
    }
    Batch<RgbImage> results =
        ENGINE.run(cuda, PerItem.of(plans), Batch.of(RgbImage.class, pictures));

    assertThat(driver.launches()).isEqualTo(2);
    for (int i = 0; i < 3; i++) {
      assertThat(results.get(i)).isEqualTo(ENGINE.run(CPU, plans.get(i), pictures.get(i)));
    }
  }
}
