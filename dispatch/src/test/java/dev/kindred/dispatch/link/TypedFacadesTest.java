// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.dispatch.AmbiguousMethodException;
import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.LostTypeException;
import dev.kindred.dispatch.Next;
import dev.kindred.dispatch.NoMethodException;
import dev.kindred.dispatch.Registration;
import dev.kindred.dispatch.Signature;
import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TypedFacadesTest {
  interface Shape {}

  static class Image implements Shape {}

  static class Slice extends Image {}

  static final class CtSlice extends Slice {}

  @Generic
  interface Tell {
    String tell(@Nullable Object x, double degrees);

    String tell(@Nullable Object... all);
  }

  static final class Told {
    @Dispatch(Tell.class)
    static String any(@Nullable Object x, double degrees) {
      return "any";
    }

    @Dispatch(Tell.class)
    static String image(@Next Tell next, Image x, double degrees) {
      return "image " + next.tell(x, degrees);
    }

    @Dispatch(Tell.class)
    static String slice(@Next Tell next, Slice x, double degrees) {
      return "slice " + next.tell(x, degrees);
    }

    @Dispatch(Tell.class)
    static String many(Image first, Image... more) {
      return "images " + (1 + more.length);
    }

    @Dispatch(Tell.class)
    static String strings(String... all) {
      return "strings";
    }

    @Dispatch(Tell.class)
    static String numbers(Integer... all) {
      return "numbers";
    }

    private Told() {}
  }

  private final GenericFunction<Tell> tell = GenericFunction.create(Tell.class);

  TypedFacadesTest() {
    tell.register(Told.class);
  }

  @Test
  void runsWhatIsChosenForTheTypesWhateverTheArguments() {
    assertThat(tell.call().tell(new CtSlice(), 30)).isEqualTo("slice image any");
    Tell asImage = tell.as(Image.class, double.class);
    for (int time = 0; time < 100; time++) {
      assertThat(asImage.tell(new CtSlice(), 30)).isEqualTo("image any");
      assertThat(asImage.tell(new Image(), 30)).isEqualTo("image any");
      assertThat(tell.as(Slice.class, double.class).tell(new CtSlice(), 30))
          .isEqualTo("slice image any");
    }
    assertThat(tell.as(Object.class, double.class).tell(new CtSlice(), 30)).isEqualTo("any");
    assertThat(tell.as(Object.class, double.class).tell(null, 30)).isEqualTo("any");
    assertThat(asImage).hasToString("tell.as(Image, Double)");
  }

  @Test
  void isAlwaysTheSameForTheSameTypes() {
    assertThat(tell.as(Image.class, double.class)).isSameAs(tell.as(Image.class, Double.class));
  }

  @Test
  void takesOneTypeForEachArgumentOfAVariadicTail() {
    Tell three = tell.as(Image.class, Image.class, Image.class);
    assertThat(three.tell(new CtSlice(), new Slice(), new Image())).isEqualTo("images 3");
    assertThatThrownBy(() -> three.tell(new CtSlice(), new Slice(), "x"))
        .hasMessageContaining("argument 3 is String");
    assertThatThrownBy(() -> three.tell(new CtSlice()))
        .hasMessageContaining("called with 1 arguments");
  }

  @Test
  void refusesArgumentsOfOtherTypes() {
    Tell asSlice = tell.as(Slice.class, double.class);
    for (int time = 0; time < 3; time++) {
      assertThatThrownBy(() -> asSlice.tell(new Image(), 30))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "tell.as(Slice, Double): argument 1 is Image; pass one of the given type, or name"
                  + " other types");
      assertThatThrownBy(() -> asSlice.tell(null, 30)).hasMessageContaining("argument 1 is Null;");
      assertThatThrownBy(() -> asSlice.tell(new Slice()))
          .hasMessage("tell.as(Slice, Double): called with 1 arguments; pass one for each type");
      assertThat(asSlice.tell(new Slice(), 30)).isEqualTo("slice image any");
    }
  }

  @Test
  void refusesTypesWithoutAnAnswer() {
    assertThatThrownBy(() -> tell.as(Runnable.class, Runnable.class))
        .isInstanceOf(NoMethodException.class)
        .hasMessageContaining("tell(Runnable, Runnable)");
    assertThatThrownBy(tell::as).isInstanceOf(AmbiguousMethodException.class);
    GenericFunction<Keep> keep = GenericFunction.create(Keep.class);
    assertThatThrownBy(() -> keep.as(Image.class, Image.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "keep.as(Image, Image): no call of [keep(Shape)] has that many arguments; name one type"
                + " for each");
  }

  @Test
  void followsChangesOfTheMethods() {
    Tell asSlice = tell.as(Slice.class, double.class);
    assertThat(asSlice.tell(new CtSlice(), 30)).isEqualTo("slice image any");
    DispatchMethod changed =
        DispatchMethod.of(
            "changed",
            Signature.of(Slice.class, double.class),
            0,
            MethodHandles.dropArguments(
                MethodHandles.constant(String.class, "changed"), 0, Slice.class, double.class));
    try (Registration replaced = tell.replace(changed)) {
      assertThat(replaced).isNotNull();
      assertThat(asSlice.tell(new CtSlice(), 30)).isEqualTo("changed");
    }
    assertThat(asSlice.tell(new CtSlice(), 30)).isEqualTo("slice image any");
  }

  @Test
  void saysSoWhenAChangeLeavesNoAnswer() {
    GenericFunction<Tell> other = GenericFunction.create(Tell.class);
    Tell asSlice;
    try (Registration all = other.register(Told.class)) {
      assertThat(all).isNotNull();
      asSlice = other.as(Slice.class, double.class);
      assertThat(asSlice.tell(new CtSlice(), 30)).isEqualTo("slice image any");
    }
    assertThatThrownBy(() -> asSlice.tell(new CtSlice(), 30)).isInstanceOf(NoMethodException.class);
  }

  @Generic
  interface Keep {
    <T extends Shape> T keep(T x);
  }

  static final class Kept {
    @Dispatch(Keep.class)
    static Image image(Image x) {
      return x instanceof CtSlice ? x : new Image();
    }

    private Kept() {}
  }

  @Test
  void resultHasTheClassOfTheArgumentAllTheSame() {
    GenericFunction<Keep> keep = GenericFunction.create(Keep.class);
    keep.register(Kept.class);
    CtSlice slice = new CtSlice();
    assertThat(keep.as(Image.class).keep(slice)).isSameAs(slice);
    assertThatThrownBy(() -> keep.as(Image.class).keep(new Slice()))
        .isInstanceOf(LostTypeException.class)
        .hasMessageContaining("Slice, got Image");
  }
}
