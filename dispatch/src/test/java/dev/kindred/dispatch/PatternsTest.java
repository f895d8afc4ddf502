// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Methods chosen by constants, class objects and type arguments, as users write them. */
class PatternsTest {
  enum Sampling {
    NEAREST,
    LINEAR,
    CUBIC
  }

  interface Picture {}

  record Photo() implements Picture {}

  record Scan() implements Picture {}

  record Batch<T>(TypeTag typeTag, List<T> items) implements Reified {
    static <T> Batch<T> of(Class<T> item) {
      return new Batch<>(TypeTag.of(Batch.class, TypeTag.of(item)), List.of());
    }

    static <T> Batch<Batch<T>> ofBatches(Class<T> item) {
      TypeTag inner = TypeTag.of(Batch.class, TypeTag.of(item));
      return new Batch<>(TypeTag.of(Batch.class, inner), List.of());
    }
  }

  @Generic
  interface Describe {
    String describe(@Nullable Object x);
  }

  @Generic
  interface Power {
    String power(long base, int exponent);
  }

  @Generic
  interface Root {
    String root(long base, int exponent);
  }

  static final class Descriptions {
    @Dispatch(Describe.class)
    static String any(@Nullable Object x) {
      return "anything";
    }

    @Dispatch(Describe.class)
    static String sampling(Sampling x) {
      return "a sampling";
    }

    @Dispatch(Describe.class)
    static String exact(@Next Describe next, @Is("NEAREST") Sampling x) {
      return "exact, " + next.describe(x);
    }

    @Dispatch(Describe.class)
    static String text(@Is({"", " "}) @Nullable String x) {
      return "no text";
    }

    @Dispatch(Describe.class)
    static String answer(@Is("42") Integer x) {
      return "the answer";
    }

    @Dispatch(Describe.class)
    static String yes(@Is("true") Boolean x) {
      return "yes";
    }

    @Dispatch(Describe.class)
    static String pictures(Class<? extends Picture> x) {
      return "a class of pictures";
    }

    @Dispatch(Describe.class)
    static String photos(Class<Photo> x) {
      return "the class of photos";
    }

    @Dispatch(Describe.class)
    static String classes(Class<?> x) {
      return "a class";
    }

    @Dispatch(Describe.class)
    static <P extends Picture> String batch(Batch<P> x) {
      return "a batch of pictures";
    }

    @Dispatch(Describe.class)
    static String batchOfPhotos(@Next Describe next, Batch<Photo> x) {
      return "a batch of photos, " + next.describe(x);
    }

    @Dispatch(Describe.class)
    static String batches(Batch<? extends Batch<?>> x) {
      return "a batch of batches";
    }

    @Dispatch(Describe.class)
    static String pictureBatches(Batch<Batch<? extends Picture>> x) {
      return "a batch of batches of pictures";
    }

    @Dispatch(Power.class)
    static String power(long base, int exponent) {
      return base + "^" + exponent;
    }

    @Dispatch(Power.class)
    static String square(@Next Power next, long base, @Is("2") int exponent) {
      return "square: " + next.power(base, exponent);
    }

    @Dispatch(Power.class)
    static String one(@Is("1") long base, int exponent) {
      return "1";
    }

    @Dispatch(Power.class)
    static String oneSquared(@Is("1") long base, @Is("2") int exponent) {
      return "one squared";
    }
  }

  private static final Describe DESCRIBE = GenericFunction.of(Describe.class).call();

  @Test
  void constantsAreMoreSpecificThanTheirType() {
    assertThat(DESCRIBE.describe(Sampling.NEAREST)).isEqualTo("exact, a sampling");
    assertThat(DESCRIBE.describe(Sampling.CUBIC)).isEqualTo("a sampling");
    assertThat(DESCRIBE.describe("")).isEqualTo("no text");
    assertThat(DESCRIBE.describe(new String(" "))).isEqualTo("no text");
    assertThat(DESCRIBE.describe("x")).isEqualTo("anything");
    assertThat(DESCRIBE.describe(null)).isEqualTo("no text");
    assertThat(DESCRIBE.describe(42)).isEqualTo("the answer");
    assertThat(DESCRIBE.describe(42L)).isEqualTo("anything");
    assertThat(DESCRIBE.describe(43)).isEqualTo("anything");
    assertThat(DESCRIBE.describe(true)).isEqualTo("yes");
    assertThat(DESCRIBE.describe(false)).isEqualTo("anything");
  }

  @Test
  void classObjectsAreChosenByWhatTheyStandFor() {
    assertThat(DESCRIBE.describe(Photo.class)).isEqualTo("the class of photos");
    assertThat(DESCRIBE.describe(Scan.class)).isEqualTo("a class of pictures");
    assertThat(DESCRIBE.describe(Picture.class)).isEqualTo("a class of pictures");
    assertThat(DESCRIBE.describe(String.class)).isEqualTo("a class");
    assertThat(DESCRIBE.describe(int.class)).isEqualTo("a class");
  }

  @Test
  void typeArgumentsCountCovariantly() {
    assertThat(DESCRIBE.describe(Batch.of(Photo.class)))
        .isEqualTo("a batch of photos, a batch of pictures");
    assertThat(DESCRIBE.describe(Batch.of(Scan.class))).isEqualTo("a batch of pictures");
    assertThat(DESCRIBE.describe(Batch.of(Picture.class))).isEqualTo("a batch of pictures");
    assertThat(DESCRIBE.describe(Batch.of(String.class))).isEqualTo("anything");
    assertThat(DESCRIBE.describe(Batch.ofBatches(Scan.class)))
        .isEqualTo("a batch of batches of pictures");
    assertThat(DESCRIBE.describe(Batch.ofBatches(String.class))).isEqualTo("a batch of batches");
    assertThat(DESCRIBE.describe(new Batch<>(TypeTag.of(Batch.class), List.of())))
        .isEqualTo("anything");
  }

  @Test
  void primitivesHaveConstantsToo() {
    Power power = GenericFunction.of(Power.class).call();
    assertThat(power.power(3, 4)).isEqualTo("3^4");
    assertThat(power.power(3, 2)).isEqualTo("square: 3^2");
    assertThat(power.power(1, 7)).isEqualTo("1");
    assertThat(power.power(1, 2)).isEqualTo("one squared");
  }

  @Test
  void callsWithoutTypesAreChosenTheSameWay() {
    GenericFunction<Describe> describe = GenericFunction.of(Describe.class);
    assertThat(describe.invoke(Sampling.NEAREST)).isEqualTo("exact, a sampling");
    assertThat(describe.invoke(Batch.of(Scan.class))).isEqualTo("a batch of pictures");
    assertThat(describe.which(Photo.class))
        .hasToString(
            describe.which(Photo.class).name()
                + "(Class<Photo>) at "
                + describe.which(Photo.class).source());
    assertThat(GenericFunction.of(Power.class).invoke(5L, 2)).isEqualTo("square: 5^2");
  }

  @Test
  void aClashNamesTheConstants() {
    assertThatThrownBy(() -> GenericFunction.of(Root.class).call().root(1, 2))
        .isInstanceOf(AmbiguousMethodException.class)
        .hasMessageContaining("(1L, 2)");
  }

  static final class Clashes {
    @Dispatch(Root.class)
    static String one(@Is("1") long base, int exponent) {
      return "1";
    }

    @Dispatch(Root.class)
    static String square(long base, @Is("2") int exponent) {
      return "square";
    }
  }
}
