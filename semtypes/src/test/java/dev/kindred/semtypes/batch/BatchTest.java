// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.batch;

import static dev.kindred.semtypes.batch.WithNumbers.WITH_NUMBERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.NoMethodException;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.image.GrayImage;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.image.RgbImage;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.label.MultiCategory;
import dev.kindred.semtypes.label.Scalar;
import dev.kindred.semtypes.label.Vocabulary;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class BatchTest {
  private static final RgbImage RED = RgbImage.of(Tensor.of(new byte[] {9, 0, 0}, 3, 1, 1));
  private static final RgbImage BLUE = RgbImage.of(Tensor.of(new byte[] {0, 0, 9}, 3, 1, 1));
  private static final RgbImage WIDE = RgbImage.of(Tensor.of(new byte[6], 3, 1, 2));
  private static final GrayImage GRAY = GrayImage.of(Tensor.of(new byte[1], 1, 1, 1));
  private static final Mask MASK = Mask.of(Tensor.of(new byte[1], 1, 1));

  @Generic
  interface Kind {
    String kind(Semantic x);
  }

  static final class Kinds {
    private Kinds() {}

    @Dispatch(Kind.class)
    static String images(Batch<? extends Image> x) {
      return "images";
    }

    @Dispatch(Kind.class)
    static String gray(Batch<? extends GrayImage> x) {
      return "gray images";
    }

    @Dispatch(Kind.class)
    static String masks(Batch<? extends Mask> x) {
      return "masks";
    }

    @Dispatch(Kind.class)
    static String batches(Batch<Batch<? extends RgbImage>> x) {
      return "batches of colour";
    }
  }

  @Generic
  interface First {
    <T extends Semantic> T first(T x);
  }

  static final class Firsts {
    private Firsts() {}

    @Dispatch(First.class)
    static <I extends Image> Batch<I> first(Batch<I> x) {
      return x.slice(0, 1);
    }
  }

  @Test
  void methodsAreChosenByTheTypeOfTheItems() {
    GenericFunction<Kind> kind = GenericFunction.create(Kind.class);
    kind.register(Kinds.class);
    Kind call = kind.call();
    assertThat(call.kind(Batch.of(RgbImage.class, RED))).isEqualTo("images");
    assertThat(call.kind(Batch.of(GrayImage.class, GRAY))).isEqualTo("gray images");
    assertThat(call.kind(Batch.of(Image.class, GRAY))).isEqualTo("images"); // as declared
    assertThat(call.kind(Batch.of(Mask.class, MASK))).isEqualTo("masks");
    assertThat(call.kind(Batch.nested(RgbImage.class, List.of(Batch.of(RgbImage.class, RED)))))
        .isEqualTo("batches of colour");
    Assertions.assertThatExceptionOfType(NoMethodException.class)
        .isThrownBy(() -> call.kind(Batch.of(Category.class, new Category("cat"))))
        .withMessageStartingWith("kind(Batch<Category>): no applicable method");
  }

  @Test
  void aTiedResultIsABatchOfTheSameItems() {
    GenericFunction<First> first = GenericFunction.create(First.class);
    first.register(Firsts.class);
    Batch<RgbImage> both = Batch.of(RgbImage.class, RED, BLUE);
    Batch<RgbImage> one = first.call().first(both);
    assertThat(one.items()).containsExactly(RED);
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"}) // what a caller without types can do
  void theStaticAndTheReifiedTypeAgree() {
    List<Image> mixed = List.of(RED, GRAY);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Batch.of((Class) RgbImage.class, mixed))
        .withMessage(
            "batch of RgbImage: item 1 is a GrayImage; give items of one type, or a type that all"
                + " have");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Batch.of((Class) Batch.class, List.of()))
        .withMessage("batch of Batch: batches of what is not said; use Batch.nested");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Batch.nested((Class) Image.class, List.of(Batch.of(RgbImage.class, RED))))
        .withMessage(
            "batch of Batch<Image>: item 0 is a Batch<RgbImage>; give batches of one type");
    assertThat(Batch.of(Image.class, mixed).typeTag()).hasToString("Batch<Image>");
    assertThat(Batch.of(Image.class, RED)).isNotEqualTo(Batch.of(RgbImage.class, RED));
  }

  @Test
  void stacksWhatHasOneShape() {
    Batch<RgbImage> both = Batch.of(RgbImage.class, RED, BLUE);
    assertThat(both.isRagged()).isFalse();
    assertThat(both.stacked()).isEqualTo(Tensor.of(new byte[] {9, 0, 0, 0, 0, 9}, 2, 3, 1, 1));
    assertThat(both.stacked()).isSameAs(both.stacked());
    assertThat(both.withStacked(both.stacked())).isEqualTo(both);
    Batch<Batch<RgbImage>> nested = Batch.nested(RgbImage.class, List.of(both, both));
    assertThat(nested.stacked().shape()).hasToString("2×2×3×1×1");
    assertThat(nested.withStacked(nested.stacked())).isEqualTo(nested);
    assertThat(WITH_NUMBERS.withNumbers(both, both.stacked())).isEqualTo(both);
  }

  @Test
  void rowsOfATensorAreItemsWithoutACopy() {
    Tensor tensor = Tensor.of(new byte[] {9, 0, 0, 0, 0, 9}, 2, 3, 1, 1);
    Batch<RgbImage> both = Batch.ofStacked(RgbImage.class, tensor, RgbImage::of);
    assertThat(both).isEqualTo(Batch.of(RgbImage.class, RED, BLUE));
    assertThat(both.stacked()).isSameAs(tensor);
    assertThat(both.get(1).pixels().memory().address()).isEqualTo(tensor.memory().address() + 3);
    Batch<RgbImage> other =
        Batch.ofStacked(
            RgbImage.class, tensor, row -> RgbImage.of(Tensor.of(new byte[3], 3, 1, 1)));
    assertThat(other.stacked()).isEqualTo(Tensor.of(new byte[6], 2, 3, 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Batch.ofStacked(Scalar.class, Scalar.of(1).amounts(), _ -> Scalar.of(1)))
        .withMessage(
            "rows of Tensor f64 scalar: it has none; give it a first axis, one entry per item");
  }

  @Test
  void saysWhyItIsRagged() {
    Batch<RgbImage> ragged = Batch.of(RgbImage.class, RED, BLUE, WIDE);
    assertThat(ragged.whyRagged()).contains("items 0 and 2: numbers u8 3×1×1 and u8 3×1×2");
    assertThatIllegalStateException()
        .isThrownBy(ragged::stacked)
        .withMessage(
            "stack a Batch<RgbImage> of 3: items 0 and 2: numbers u8 3×1×1 and u8 3×1×2;"
                + " bring all items to one size and type, or take them one by one");
    assertThat(Batch.of(Category.class, new Category("cat")).whyRagged())
        .contains("items 0 and 0: a Category has no numbers");
    assertThat(Batch.of(RgbImage.class).whyRagged()).contains("there are no items");
    assertThat(Batch.of(Scalar.class, Scalar.of(1, "mm"), Scalar.of(1, "cm")).whyRagged())
        .contains("items 0 and 1: units \"mm\" and \"cm\"");
    Batch<MultiCategory> names =
        Batch.of(
            MultiCategory.class,
            MultiCategory.of(Vocabulary.of("a", "b"), "a"),
            MultiCategory.of(Vocabulary.of("b", "a"), "a"));
    assertThat(names.whyRagged().orElseThrow())
        .isEqualTo("items 0 and 1: names from Vocabulary of 2: a, b and Vocabulary of 2: b, a");
  }

  @Test
  void itemsKeepTheirMetadataWhereTheirNumbersChange() {
    Boxes cats = Boxes.xyxy(Canvas.hw(9, 9), new float[][] {{1, 1, 2, 2}}).withLabels("cat");
    Boxes dogs = Boxes.xyxy(Canvas.hw(8, 7), new float[][] {{3, 3, 4, 4}}).withLabels("dog");
    Batch<Boxes> both = Batch.of(Boxes.class, cats, dogs);
    Batch<Boxes> back = both.withStacked(both.stacked());
    assertThat(back).isEqualTo(both);
    assertThat(back.get(1).labels()).containsExactly("dog");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> both.withStacked(cats.corners()))
        .withMessage(
            "Batch<Boxes> with numbers Tensor f32 1×8: it has 2 items; give one row per item");
    assertThat(both.closeTo(back, 0)).isTrue();
    assertThat(both.closeTo(Batch.of(Boxes.class, cats, cats), 100)).isFalse();
  }

  @Test
  void mapsAndSlices() {
    Batch<RgbImage> three = Batch.of(RgbImage.class, RED, BLUE, WIDE);
    assertThat(three.slice(1, 3).items()).containsExactly(BLUE, WIDE);
    assertThat(three.map(_ -> RED).items()).containsExactly(RED, RED, RED);
    assertThat(three.map(Scalar.class, x -> Scalar.of(x.canvas().area())).stacked())
        .isEqualTo(Tensor.of(new double[] {1, 1, 2}));
    assertThat(three)
        .hasToString("Batch<RgbImage> of 3, first RgbImage 1×1 (H×W) u8")
        .containsExactly(RED, BLUE, WIDE)
        .hasSize(3);
  }
}
