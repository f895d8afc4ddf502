// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TiedReturnsTest {
  interface Shape {}

  static class Box implements Shape {}

  static class BigBox extends Box {}

  record Dot() implements Shape {}

  static class Blob implements Shape {}

  @Generic
  interface Grow {
    <T extends Shape> T grow(T shape, int by);
  }

  static final class Grown {
    @Dispatch(Grow.class)
    static <B extends Box> B generic(B box, int by) {
      return box;
    }

    @Dispatch(Grow.class)
    static Dot last(Dot dot, int by) {
      return new Dot();
    }

    @Dispatch(Grow.class)
    static Blob open(Blob blob, int by) {
      return new Blob();
    }

    private Grown() {}
  }

  static class Drop extends Blob {}

  private final GenericFunction<Grow> function = GenericFunction.create(Grow.class);
  private final Grow grow = function.call();

  @Test
  void genericMethodsAndFinalClassesKeepTheType() {
    function.register(Grown.class);
    BigBox box = grow.grow(new BigBox(), 1);
    Dot dot = grow.grow(new Dot(), 1);
    Blob blob = grow.grow(new Blob(), 1);
    assertThat(box).isNotNull();
    assertThat(dot).isNotNull();
    assertThat(blob).isNotNull();
  }

  @Test
  void lostTypeIsAnErrorThatNamesTheMethod() {
    function.register(Grown.class);
    for (int time = 0; time < 3; time++) {
      assertThatThrownBy(() -> grow.grow(new Drop(), 1))
          .isInstanceOf(LostTypeException.class)
          .hasMessageContaining("grow(Blob, Integer) at TiedReturnsTest.java:")
          .hasMessageContaining("expected the type of its argument back, Drop, got Blob");
    }
    assertThatThrownBy(() -> function.invoke(new Drop(), 1)).isInstanceOf(LostTypeException.class);
  }

  static final class Never {
    @Dispatch(Grow.class)
    static Dot other(Box box, int by) {
      return new Dot();
    }

    private Never() {}
  }

  @Test
  void returnThatCanNeverBeTheTypeIsRefused() {
    assertThatThrownBy(() -> function.register(Never.class))
        .isInstanceOf(InvalidMethodException.class)
        .hasMessageContaining("other(Box, Integer) at TiedReturnsTest.java:")
        .hasMessageContaining(
            "it returns Dot, but grow(Shape, int) gives back the type of its" + " argument 1");
  }

  static final class Nulls {
    @Dispatch(Grow.class)
    static @Nullable Shape none(@Nullable Shape shape, int by) {
      return null;
    }

    private Nulls() {}
  }

  @Test
  void nullIsTheTypeOfNullOnly() {
    function.register(Nulls.class);
    assertThat((Object) grow.grow(null, 1)).isNull();
    assertThatThrownBy(() -> grow.grow(new Dot(), 1))
        .isInstanceOf(LostTypeException.class)
        .hasMessageContaining("Dot, got null");
  }

  @Generic
  interface Mix {
    <T extends Shape> T mix(T left, T right);
  }

  static final class Mixed {
    @Dispatch(Mix.class)
    static Shape first(Shape left, Shape right) {
      return left;
    }

    @Dispatch(Mix.class)
    static Shape neither(Dot left, Dot right) {
      return new Blob();
    }

    private Mixed() {}
  }

  @Test
  void typeOfEitherArgumentWillDoWhereBothAreTied() {
    GenericFunction<Mix> mix = GenericFunction.create(Mix.class);
    mix.register(Mixed.class);
    Shape shape = mix.call().<Shape>mix(new Box(), new Dot());
    assertThat(shape).isInstanceOf(Box.class);
    assertThatThrownBy(() -> mix.call().mix(new Dot(), new Dot()))
        .isInstanceOf(LostTypeException.class)
        .hasMessageContaining("Dot, got Blob");
  }

  static final class Any {
    @Dispatch(Mix.class)
    static Shape any(Shape... shapes) {
      return shapes.length == 0 ? new Blob() : shapes[0];
    }

    private Any() {}
  }

  @Test
  void untypedCallOfAnArityThatNoViewHasIsNotTied() {
    GenericFunction<Mix> mix = GenericFunction.create(Mix.class);
    mix.register(Any.class);
    assertThat(mix.invoke()).isInstanceOf(Blob.class);
    assertThat(mix.invoke(new Dot(), new Box())).isEqualTo(new Dot());
  }

  @Generic
  interface Fold {
    <T extends Shape> T fold(T shape, Object... rest);
  }

  static final class Folded {
    @Dispatch(Fold.class)
    static <T extends Shape> T one(@Next Fold next, T shape, Object other) {
      return shape;
    }

    @Dispatch(Fold.class)
    static Shape two(Shape shape, Object other, Object another) {
      return shape;
    }

    private Folded() {}
  }

  @Test
  void resultsAreComparedWithTheArgumentOfTheirCallWhateverTheArityOfWhatIsUnsafe() {
    GenericFunction<Fold> fold = GenericFunction.create(Fold.class);
    fold.register(Folded.class);
    for (Shape shape : new Shape[] {new Box(), new Dot(), new BigBox()}) {
      assertThat(fold.call().fold(shape, 1)).isSameAs(shape);
      assertThat(fold.call().fold(shape, 1, 2)).isSameAs(shape);
      assertThat(fold.invoke(shape, 1)).isSameAs(shape);
    }
  }

  @Generic
  interface Named {
    <T extends Shape> T named(T shape);

    <T extends Shape> T named(Object name, T shape);
  }

  static final class Names {
    @Dispatch(Named.class)
    static Shape one(Shape shape) {
      return shape;
    }

    @Dispatch(Named.class)
    static <T extends Shape> T two(@Next Named next, String name, T shape) {
      return shape;
    }

    @Dispatch(Named.class)
    static Shape other(Object name, Shape shape) {
      return new Blob();
    }

    private Names() {}
  }

  @Test
  void untypedCallIsTiedWhereMethodsOfFewerParametersHaveNone() {
    GenericFunction<Named> named = GenericFunction.create(Named.class);
    named.register(Names.class);
    assertThat(named.invoke("x", new Dot())).isEqualTo(new Dot());
    assertThat(named.invoke("x", new Box())).isInstanceOf(Box.class);
    assertThatThrownBy(() -> named.invoke(1, new Dot())).isInstanceOf(LostTypeException.class);
  }

  @Generic
  interface Read {
    <T> T read(String text, Class<T> as);
  }

  static final class Readers {
    @Dispatch(Read.class)
    static Dot dot(String text, Class<Dot> as) {
      return new Dot();
    }

    @Dispatch(Read.class)
    static <B extends Box> B box(String text, Class<B> as) {
      return as.cast(new BigBox());
    }

    private Readers() {}
  }

  static final class WrongReaders {
    @Dispatch(Read.class)
    static Shape shape(String text, Class<? extends Shape> as) {
      return new Dot();
    }

    private WrongReaders() {}
  }

  @Test
  void whatIsReadIsOfTheClassThatIsPassed() {
    GenericFunction<Read> read = GenericFunction.create(Read.class);
    read.register(Readers.class);
    Dot dot = read.call().read("", Dot.class);
    Box box = read.call().read("", Box.class);
    assertThat(dot).isEqualTo(new Dot());
    assertThat(box).isInstanceOf(BigBox.class);
    assertThatThrownBy(() -> read.register(WrongReaders.class))
        .isInstanceOf(InvalidMethodException.class)
        .hasMessageContaining(
            "it returns Shape, but read(String, Class) gives back an instance of the class passed"
                + " as argument 2; declare both with one type variable");
  }
}
