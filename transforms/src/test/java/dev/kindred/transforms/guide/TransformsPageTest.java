// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.kindred.ops.Fill;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Passthrough;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Drawn;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.GeometricPlan;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.color.Clahe;
import dev.kindred.transforms.color.ColorJitter;
import dev.kindred.transforms.color.Equalize;
import dev.kindred.transforms.color.RandomPosterize;
import dev.kindred.transforms.color.RandomSolarize;
import dev.kindred.transforms.erase.CoarseDropout;
import dev.kindred.transforms.erase.Cover;
import dev.kindred.transforms.flow.OneOf;
import dev.kindred.transforms.flow.SomeOf;
import dev.kindred.transforms.flow.Sometimes;
import dev.kindred.transforms.geometric.CornerCrop;
import dev.kindred.transforms.geometric.Crop;
import dev.kindred.transforms.geometric.Letterbox;
import dev.kindred.transforms.geometric.Perspective;
import dev.kindred.transforms.geometric.RandomIouCrop;
import dev.kindred.transforms.geometric.RandomLabelCrop;
import dev.kindred.transforms.geometric.RandomMirror;
import dev.kindred.transforms.geometric.RandomPerspective;
import dev.kindred.transforms.geometric.RandomRotation;
import dev.kindred.transforms.geometric.RandomSafeCrop;
import dev.kindred.transforms.geometric.RandomSampledRotation;
import dev.kindred.transforms.geometric.Range;
import dev.kindred.transforms.geometric.Rotation;
import dev.kindred.transforms.geometric.Sampling;
import dev.kindred.transforms.geometric.SanitizeBoxes;
import dev.kindred.transforms.geometric.Transpose;
import dev.kindred.transforms.noise.RandomGaussianBlur;
import dev.kindred.transforms.noise.RandomGaussianNoise;
import dev.kindred.transforms.noise.RandomMotionBlur;
import dev.kindred.transforms.policy.RandAugment;
import dev.kindred.transforms.recipe.Recipe;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The code of the page about transforms. */
class TransformsPageTest {
  private static final Path DIR = Path.of("..", "testdata");
  private static final DrawKey KEY = DrawKey.of(42, 0, 7); // seed, epoch, item

  private final Image cat = Image.read(DIR.resolve("chelsea.png"));
  private final Mask mask = Mask.read(DIR.resolve("chelsea.mask.png"));
  private final Boxes boxes =
      Boxes.xyxy(cat.canvas(), new float[][] {{117, 11, 334, 281}, {139, 86, 199, 131}})
          .withLabels("cat", "eye");
  private final Points eyes =
      Points.xy(cat.canvas(), new float[][] {{179, 107}, {274, 110}})
          .withNames("right_eye", "left_eye");
  private final Sample sample = Sample.of("image", cat, "mask", mask, "boxes", boxes, "eyes", eyes);

  @Test
  void oneDraw() {
    // region transforms.draw
    Pipeline augment =
        Pipeline.of(
            new RandomSampledRotation(-30, 30, true, Sampling.BILINEAR.with(Fill.of(114))),
            new RandomMirror(0.5),
            new Letterbox(256, 256),
            new ColorJitter(0.2, 0.2, 0.2, 0.05),
            new SanitizeBoxes());
    Sample out = augment.encode(sample, KEY);
    // endregion
    assertThat(augment.encode(sample, KEY)).isEqualTo(out);
    // region transforms.words
    String told =
        out.trace().stream().map(step -> step.plan().words()).collect(Collectors.joining("\n"));
    // endregion
    Page.TRANSFORMS.shows(told);
    // region transforms.back
    Boxes found = Boxes.xyxy(Canvas.hw(256, 256), new float[][] {{60, 40, 120, 90}}); // a model's
    Sample back = augment.decode(out.with("found", found));
    assertThat(back.canvas()).contains(cat.canvas());
    // endregion
    assertThat(back.get("eyes", Points.class).closeTo(eyes, 1e-3)).isTrue();
  }

  @Test
  void plansAreData() {
    // region transforms.plan
    RandomPerspective transform = new RandomPerspective(0.4);
    Perspective plan = transform.draw(KEY, Scene.of(cat.canvas()));
    String text = Recipe.json(plan);
    assertThat(Recipe.plan(text)).isEqualTo(plan);
    // endregion
    // region transforms.replay
    Pipeline augment =
        Pipeline.of(new RandomRotation(-30, 30), new RandomGaussianNoise(Range.of(0, 0.1)));
    Drawn drawn = augment.draw(sample, KEY); // what was drawn, without running it
    Sample other =
        augment.replay(drawn, Sample.of("mask", mask)); // the same turn of something else
    // endregion
    assertThat(other.get("mask", Mask.class))
        .isEqualTo(augment.encode(sample, KEY).get("mask", Mask.class));
  }

  @Test
  void boxesThatLeave() {
    // region transforms.sanitize
    Pipeline crop =
        Pipeline.of(
            new Crop(60, 150, 120, 200), // top, left, height, width
            SanitizeBoxes.visible(0.4));
    Sample out = crop.encode(sample, KEY);
    // endregion
    Page.TRANSFORMS.shows(out.report().about("boxes").getFirst());
    // region transforms.followers
    SanitizeBoxes withMasks = SanitizeBoxes.visible(0.4, "instances"); // a Batch<Mask>, say
    // endregion
    assertThat(withMasks.followers()).containsExactly("instances");
    Page.TRANSFORMS.shows(Pipeline.of(new Crop(60, 150, 120, 200)).encode(sample, KEY).report());
  }

  @Test
  void contentAware() {
    // region transforms.content
    Pipeline rare =
        Pipeline.of(
            new RandomLabelCrop(96, 96, List.of(0, 1), List.of(1.0, 3.0), "mask"), // 1 to 3
            new RandomIouCrop(),
            new RandomSafeCrop());
    // endregion
    assertThat(rare.encode(sample, KEY).canvas()).isPresent();
    // region transforms.five
    List<CornerCrop> views = CornerCrop.five(200, 300); // one transform for each view
    List<Sample> all = views.stream().map(each -> Pipeline.of(each).encode(sample, KEY)).toList();
    // endregion
    assertThat(all).hasSize(5);
  }

  @Test
  void choices() {
    // region transforms.choices
    Pipeline strong =
        Pipeline.of(
            OneOf.of(new RandomGaussianBlur(5, Range.of(0.1, 2)), new RandomMotionBlur(3, 11)),
            new Sometimes(0.3, new Equalize()),
            SomeOf.of(
                2, new RandomPosterize(4, 7), new RandomSolarize(Range.of(0.5, 1)), new Clahe()),
            new CoarseDropout(
                1, 4, Range.of(0.05, 0.2), Range.of(0.05, 0.2), Cover.NOISE.withMasks()),
            new RandAugment(2, 9));
    // endregion
    assertThat(strong.encode(sample, KEY)).isNotEqualTo(sample);
  }

  /** A transform of one's own. */
  // region transforms.own
  record Zigzag(double degrees) implements Transform {
    @Override
    public GeometricPlan draw(DrawKey key, Scene scene) {
      return new Rotation(key.chance("left", 0.5) ? degrees : -degrees);
    }
  }

  // endregion

  // region transforms.ownplan
  /** Upside down, and a quarter as large. */
  record Bat() implements FixedTransform, GeometricPlan {
    @Override
    public Geometry on(Canvas in) {
      Geometry half = Geometry.quarterTurns(in, 2);
      Canvas small = Canvas.hw(in.height() / 4, in.width() / 4);
      return half.then(Geometry.resize(in, small, Interpolation.BILINEAR, true));
    }

    @Override
    public String words() {
      return "hang";
    }
  }

  // endregion

  @Test
  void ones() {
    Pipeline own = Pipeline.of(new Zigzag(10), new Bat());
    Sample out = own.encode(sample, KEY);
    assertThat(out.canvas()).contains(Canvas.hw(75, 112));
    assertThat(own.decode(out).get("eyes", Points.class).closeTo(eyes, 1e-3)).isTrue();
  }

  /** What nobody said how to turn. */
  record Note(String text) implements Semantic {
    @Override
    public boolean closeTo(Semantic other, double tolerance) {
      return equals(other);
    }
  }

  @Test
  void errors() {
    // region transforms.refused
    Sample with = sample.with("note", new Note("hi"));
    // endregion
    String told =
        String.valueOf(
            catchThrowable(() -> Pipeline.of(new Transpose()).encode(with, KEY)).getMessage());
    Page.TRANSFORMS.shows(told.substring(0, told.indexOf("; add one")));
    // region transforms.passthrough
    Sample let = sample.with("note", Passthrough.of(new Note("hi")));
    // endregion
    assertThat(Pipeline.of(new Transpose()).encode(let, KEY).members()).containsKey("note");
  }
}
