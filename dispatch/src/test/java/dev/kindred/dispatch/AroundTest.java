// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AroundTest {
  static class Shape {}

  static class Image extends Shape {}

  static final class Slice extends Image {}

  static final class Dot extends Shape {}

  @Generic
  interface Turn {
    String turn(@Nullable Object x, int degrees);
  }

  /** What ran, in its order. */
  private static final List<String> RAN = new ArrayList<>();

  static final class Turns {
    @Dispatch(Turn.class)
    static String image(Image x, int degrees) {
      RAN.add("image");
      return "image" + degrees;
    }

    @Dispatch(Turn.class)
    static String slice(@Next Turn next, Slice x, int degrees) {
      RAN.add("slice");
      return "slice " + next.turn(x, degrees + 1);
    }

    @Dispatch(Turn.class)
    static String dot(Dot x, int degrees) {
      throw new IllegalStateException("a dot does not turn");
    }

    private Turns() {}
  }

  static final class Everything {
    @Around(Turn.class)
    static String every(@Next Turn next, Object x, int degrees) {
      RAN.add("every(");
      String result = next.turn(x, degrees);
      RAN.add(")every");
      return "<" + result + ">";
    }

    @Around(Turn.class)
    static String image(@Next Turn next, Image x, int degrees) {
      RAN.add("image(");
      String result = degrees == 0 ? "unturned" : next.turn(x, degrees);
      RAN.add(")image");
      return "[" + result + "]";
    }

    @Before(Turn.class)
    static void before(Object x, int degrees) {
      RAN.add("before any");
    }

    @Before(Turn.class)
    static void before(Image x, int degrees) {
      RAN.add("before image");
    }

    @After(Turn.class)
    static void after(Object x, int degrees) {
      RAN.add("after any");
    }

    @After(Turn.class)
    static void after(Image x, int degrees) {
      RAN.add("after image");
    }

    private Everything() {}
  }

  private final GenericFunction<Turn> function = GenericFunction.create(Turn.class);
  private final Turn turn = function.call();

  @BeforeEach
  void register() {
    RAN.clear();
    function.register(Turns.class);
  }

  private List<String> ran() {
    List<String> ran = List.copyOf(RAN);
    RAN.clear();
    return ran;
  }

  @Test
  void standsOutsideOfAllOthersTheMostSpecificOutermost() {
    function.register(Everything.class);
    for (int time = 0; time < 300; time++) {
      assertThat(turn.turn(new Slice(), 5)).isEqualTo("[<slice image6>]");
      assertThat(ran())
          .containsExactly(
              "image(",
              "every(",
              "before image",
              "before any",
              "slice",
              "image",
              "after any",
              "after image",
              ")every",
              ")image");
    }
    assertThat(function.invoke(new Image(), 5)).isEqualTo("[<image5>]");
  }

  @Test
  void decidesWhetherToGoOn() {
    function.register(Everything.class);
    assertThat(turn.turn(new Image(), 0)).isEqualTo("[unturned]");
    assertThat(ran()).containsExactly("image(", ")image");
  }

  @Test
  void makesNoCallPossible() {
    function.register(Everything.class);
    for (int time = 0; time < 2; time++) {
      assertThatThrownBy(() -> turn.turn("text", 5))
          .isInstanceOf(NoMethodException.class)
          .hasMessageContaining("turn(String, Integer): no applicable method")
          .hasMessageNotContaining("every");
    }
    assertThat(ran()).isEmpty();
    assertThatThrownBy(() -> GenericFunction.create(Turn.class).call().turn("text", 5))
        .isInstanceOf(NoMethodException.class);
  }

  @Test
  void letsExceptionsPassAsTheyAre() {
    function.register(Everything.class);
    assertThatThrownBy(() -> turn.turn(new Dot(), 5))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("a dot does not turn")
        .hasNoCause();
    assertThat(ran()).containsExactly("every(", "before any");
  }

  static final class Changing {
    @Around(Turn.class)
    static String twice(@Next Turn next, Slice x, int degrees) {
      return next.turn(x, degrees) + " and " + next.turn(new Image(), -degrees);
    }

    @Around(Turn.class)
    static String image(@Next Turn next, Image x, int degrees) {
      return "[" + next.turn(x, degrees) + "]";
    }

    private Changing() {}
  }

  @Test
  void goesOnWithOtherArgumentsAsTheyAreWrapped() {
    function.register(Changing.class);
    for (int time = 0; time < 2; time++) {
      assertThat(turn.turn(new Slice(), 5)).isEqualTo("[slice image6] and [image-5]");
      assertThat(turn.turn(new Image(), 5)).isEqualTo("[image5]");
    }
  }

  @Test
  void wrapsWhatIsCalledAsGivenTypes() {
    function.register(Everything.class);
    assertThat(function.as(Image.class, int.class).turn(new Slice(), 5)).isEqualTo("[<image5>]");
    assertThat(ran()).doesNotContain("slice").contains("before image", "after image");
    assertThatThrownBy(() -> function.as(Slice.class, int.class).turn(new Image(), 5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void leavesWithItsRegistration() {
    DispatchMethod before = function.which(new Image(), 5);
    try (Registration wrappers = function.register(Everything.class)) {
      assertThat(wrappers).isNotNull();
      assertThat(turn.turn(new Image(), 5)).isEqualTo("[<image5>]");
      assertThat(function.which(new Image(), 5)).isSameAs(before);
      assertThat(function.methods()).hasSize(3);
      assertThat(function.wrappers()).hasSize(6);
    }
    assertThat(function.wrappers()).isEmpty();
    assertThat(turn.turn(new Image(), 5)).isEqualTo("image5");
    assertThat(ran()).endsWith(")image", "image");
  }

  @Test
  void isToldInExplanationsAndDescriptionsApart() {
    function.register(Everything.class);
    String place = " at AroundTest.java:";
    assertThat(function.explain(t -> t.turn(new Slice(), 5)).toString().lines())
        .filteredOn(line -> line.matches("(around|before|runs|after|next): .*"))
        .map(line -> line.replaceAll("\\d+$", ""))
        .containsExactly(
            "around: image(Image, Integer)" + place,
            "around: every(Any, Integer)" + place,
            "before: before(Image, Integer)" + place,
            "before: before(Any, Integer)" + place,
            "runs: turn(Slice, Integer)" + place,
            "after: after(Any, Integer)" + place,
            "after: after(Image, Integer)" + place,
            "next: turn(Image, Integer)" + place,
            "next: no method");
    assertThat(function.explain(t -> t.turn("text", 5)).toString()).doesNotContain("around:");
    assertThat(function.describe().lines().map(line -> line.replaceAll("\\d+$", "")))
        .hasSize(11)
        .contains(
            "Turn: 3 methods",
            "Turn wrappers: 6 methods",
            "  @Around  (Any, Integer)    every   AroundTest.java:",
            "  @Before  (Image, Integer)  before  AroundTest.java:");
  }

  @Generic
  interface Keep {
    <T extends Shape> T keep(T x);
  }

  static final class Keeps {
    @Dispatch(Keep.class)
    static <S extends Shape> S keep(S x) {
      return x;
    }

    @Around(Keep.class)
    static Image lose(@Next Keep next, Image x) {
      return new Image();
    }

    private Keeps() {}
  }

  @Test
  void resultIsLookedAtWhereItIsTied() {
    GenericFunction<Keep> keep = GenericFunction.create(Keep.class);
    keep.register(Keeps.class);
    for (int time = 0; time < 2; time++) {
      assertThat(keep.call().keep(new Image())).isExactlyInstanceOf(Image.class);
      assertThat(keep.call().keep(new Dot())).isNotNull();
      assertThatThrownBy(() -> keep.call().keep(new Slice()))
          .isInstanceOf(LostTypeException.class)
          .hasMessageContaining("keep(Image) at AroundTest.java:")
          .hasMessageContaining("Slice, got Image");
    }
  }

  static final class Handing {
    @Dispatch(Keep.class)
    static Image image(Image x) {
      return new Image();
    }

    @Around(Keep.class)
    static <S extends Shape> S hand(@Next Keep next, S x) {
      return next.keep(x);
    }

    private Handing() {}
  }

  @Test
  void lostTypeWithinIsSaidOfTheMethodThatLostIt() {
    GenericFunction<Keep> keep = GenericFunction.create(Keep.class);
    keep.register(Handing.class);
    assertThat(keep.call().keep(new Image())).isNotNull();
    assertThatThrownBy(() -> keep.call().keep(new Slice()))
        .isInstanceOf(LostTypeException.class)
        .hasMessageContaining("keep(Image) at AroundTest.java:");
  }

  static final class Mistakes {
    @Around(Turn.class)
    static String noNext(Object x, int degrees) {
      return "";
    }

    @Around(Turn.class)
    static int returns(@Next Turn next, Object x, int degrees) {
      return 1;
    }

    @Around(Turn.class)
    static String tooMany(@Next Turn next, Object x, int degrees, int more) {
      return "";
    }

    private Mistakes() {}
  }

  @Test
  void mistakesAreAllTold() {
    assertThatThrownBy(() -> function.register(Mistakes.class))
        .isInstanceOf(InvalidMethodException.class)
        .hasMessageContaining("3 errors:")
        .hasMessageContaining(
            "it takes no @Next, so the call could not go on; begin with \"@Next Turn next\", or"
                + " declare it @Before")
        .hasMessageContaining("it returns int, but turn(Object, int) returns String")
        .hasMessageContaining("no call of [turn(Object, int)] has that many arguments");
  }
}
