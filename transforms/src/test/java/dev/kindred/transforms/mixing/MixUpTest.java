// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.mixing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.RgbImage;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.label.MultiCategory;
import dev.kindred.semtypes.label.Scalar;
import dev.kindred.semtypes.label.SoftCategory;
import dev.kindred.semtypes.label.Text;
import dev.kindred.semtypes.label.Vocabulary;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.SampleValues;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MixUpTest {
  private static final Canvas CANVAS = Canvas.hw(5, 7);
  private static final List<String> PETS = List.of("cat", "dog");
  private static final MixUpPlan PLAN = new MixUpPlan(0, 1, 0.75, PETS);

  private static Sample sample(int seed, String name) {
    return Sample.of(
        "image", SampleValues.noise(CANVAS, 3, seed),
        "boxes", SampleValues.boxes(CANVAS, seed, seed).withLabels(names(seed)),
        "points", SampleValues.points(CANVAS, seed, seed),
        "pet", new Category(name),
        "age", Scalar.of(seed, "years"));
  }

  private static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "box " + i).toList();
  }

  @Test
  void everyMemberIsMixedAsItsTypeDemands() {
    Sample a = sample(2, "cat");
    Sample b = sample(4, "dog");
    Sample mixed = PLAN.mix(List.of(a, b));
    RgbImage image = mixed.get("image", RgbImage.class);
    float[] first = a.get("image", Image.class).pixels().toFloatArray();
    float[] second = b.get("image", Image.class).pixels().toFloatArray();
    for (int i = 0; i < first.length; i++) {
      assertThat(image.pixels().getFloat(i))
          .isEqualTo((float) Math.rint(0.75 * first[i] + 0.25 * second[i]));
    }
    Boxes boxes = mixed.get("boxes", Boxes.class);
    assertThat(boxes.count()).isEqualTo(6);
    assertThat(boxes.labels().subList(2, 6)).isEqualTo(names(4));
    assertThat(mixed.get("points", Points.class).count()).isEqualTo(6);
    assertThat(mixed.get("age", Scalar.class)).isEqualTo(Scalar.of(2.5, "years"));
    assertThat(mixed.report().isEmpty()).isTrue();
    assertThat(mixed.trace()).isEmpty();
  }

  /** A mixture of a cat and a dog is neither: the type says so. */
  @Test
  void categoriesBecomeSharesOfNames() {
    Sample mixed = PLAN.mix(List.of(sample(1, "cat"), sample(2, "dog")));
    SoftCategory pet = mixed.get("pet", SoftCategory.class);
    assertThat(pet).hasToString("cat 0.75, dog 0.25 (of 2)");
    Sample again = PLAN.mix(List.of(mixed.with("x", pet), mixed.with("x", pet)));
    assertThat(again.get("pet", SoftCategory.class)).isEqualTo(pet);
    Vocabulary names = Vocabulary.of("a", "b");
    Image image = SampleValues.noise(CANVAS, 1, 1);
    Sample many = Sample.of("i", image, "m", MultiCategory.of(names, "a", "b"));
    Sample one = Sample.of("i", image, "m", MultiCategory.of(names, "b"));
    assertThat(PLAN.mix(List.of(many, one)).get("m", SoftCategory.class).amounts().toFloatArray())
        .containsExactly(0.75f, 1);
  }

  @Test
  void whatCannotBeMixedIsAnErrorThatNamesTheMember() {
    Image image = SampleValues.noise(CANVAS, 1, 1);
    Sample masked = Sample.of("image", image, "mask", SampleValues.labels(CANVAS, 1));
    assertThatThrownBy(() -> PLAN.mix(List.of(masked, masked)))
        .hasMessageStartingWith("mix 75 % of sample 0 with 25 % of sample 1, member \"mask\" (Mask")
        .hasMessageContaining("no applicable method");
    Sample told = Sample.of("image", image, "says", new Text("a cat"));
    assertThatThrownBy(() -> PLAN.mix(List.of(told, told))).hasMessageContaining("member \"says\"");
    Sample lone = Sample.of("image", image);
    assertThatThrownBy(() -> PLAN.mix(List.of(told, lone)))
        .hasMessageContaining("the samples have the members [image, says] and [image]");
    Sample cow = Sample.of("image", image, "pet", new Category("cow"));
    assertThatThrownBy(() -> PLAN.mix(List.of(cow, cow)))
        .hasMessageContaining("member \"pet\" (cow)")
        .hasMessageContaining("it is not in Vocabulary of 2");
    Sample large = Sample.of("image", SampleValues.noise(Canvas.hw(9, 9), 1, 1));
    assertThatThrownBy(() -> PLAN.mix(List.of(lone, large)))
        .hasMessageContaining("5×7")
        .hasMessageContaining("9×9");
    Sample colour = Sample.of("image", SampleValues.noise(CANVAS, 3, 1));
    assertThatThrownBy(() -> PLAN.mix(List.of(lone, colour)))
        .hasMessageContaining("give all the same type");
  }

  @Test
  void patientsAreNotMixed() {
    Sample slice =
        Sample.of(
            "slice",
            DicomImage.read(
                Path.of("..", "testdata", "dicom", "CT_small.dcm").toAbsolutePath().normalize()));
    assertThatThrownBy(() -> PLAN.mix(List.of(slice, slice)))
        .hasMessageContaining("lies in no patient");
  }

  @Test
  void drawsDependOnTheKeyAlone() {
    MixUp mixUp = new MixUp(0.4, PETS);
    DrawKey key = DrawKey.of(1, 2, 3);
    assertThat(mixUp.draw(key, 2, 8)).isEqualTo(mixUp.draw(key, 2, 8));
    assertThat(mixUp.draw(key, 2, 8).share())
        .isNotEqualTo(mixUp.draw(DrawKey.of(1, 3, 3), 2, 8).share());
    for (int item = 0; item < 200; item++) {
      MixUpPlan plan = mixUp.draw(DrawKey.of(7, 0, item), item % 8, 8);
      assertThat(plan.second()).isBetween(0, 7).isNotEqualTo(plan.first());
    }
    assertThat(mixUp.draw(key, 0, 1).second()).isZero();
  }

  @Test
  void aBatchNeedsAKeyForEachSample() {
    MixUp mixUp = new MixUp(1, PETS);
    List<Sample> batch = List.of(sample(1, "cat"), sample(2, "dog"), sample(3, "cat"));
    List<DrawKey> keys = IntStream.range(0, 3).mapToObj(item -> DrawKey.of(5, 0, item)).toList();
    List<Sample> mixed = mixUp.mix(batch, keys);
    assertThat(mixed).hasSize(3).isEqualTo(mixUp.mix(batch, keys));
    assertThatThrownBy(() -> mixUp.mix(batch, keys.subList(0, 2)))
        .hasMessageContaining("give one key per sample");
    assertThatThrownBy(() -> new MixUp(0, PETS)).hasMessageContaining("give a number above 0");
  }

  @Test
  void halfPixelsAreRoundedToEven() {
    Sample zero = Sample.of("image", Image.of(Tensor.of(new byte[] {0, 0, 2}, 1, 1, 3)));
    Sample one = Sample.of("image", Image.of(Tensor.of(new byte[] {1, 3, 3}, 1, 1, 3)));
    Sample mixed = new MixUpPlan(0, 1, 0.5, List.of()).mix(List.of(zero, one));
    assertThat(mixed.get("image", Image.class).pixels().toByteArray()).containsExactly(0, 2, 2);
  }
}
