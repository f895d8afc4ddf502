// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Interfaces of every shape: primitives, nothing returned, argument lists, several views. */
class ViewsTest {
  @Generic
  interface Scale {
    double scale(Object x, int by, double offset, long shift, boolean twice, float f, char c);
  }

  static final class Scales {
    @Dispatch(Scale.class)
    static double integer(
        Integer x, int by, double add, long shift, boolean twice, float f, char c) {
      return (x * by + add + shift + f + c) * (twice ? 2 : 1);
    }

    @Dispatch(Scale.class)
    static Double decimal(
        double x, Integer by, double add, long shift, Boolean twice, float f, char c) {
      return x;
    }

    private Scales() {}
  }

  @Test
  void primitivesGoThrough() {
    GenericFunction<Scale> scale = GenericFunction.create(Scale.class);
    scale.register(Scales.class);
    assertThat(scale.call().scale(3, 4, 0.5, 1L << 40, true, 0.25f, 'a'))
        .isEqualTo((12 + 0.5 + (1L << 40) + 0.25 + 'a') * 2);
    assertThat(scale.call().scale(2.5, 4, 0, 0, false, 0, 'a')).isEqualTo(2.5);
    assertThat(scale.invoke(2.5, 4, 0.0, 0L, false, 0f, 'a')).isEqualTo(2.5);
    assertThatThrownBy(() -> scale.invoke(2.5, 4, 0.0, 0, false, 0f, 'a'))
        .isInstanceOf(NoMethodException.class)
        .hasMessageContaining("argument 4: expected Long, got Integer");
    assertThatThrownBy(() -> scale.call().scale(2.5f, 4, 0, 0, false, 0, 'a'))
        .isInstanceOf(NoMethodException.class);
  }

  @Generic
  interface Tell {
    void tell(Object what);
  }

  static final class Told {
    static final List<String> HEARD = new ArrayList<>();

    @Dispatch(Tell.class)
    static void text(String what) {
      HEARD.add(what);
    }

    @Dispatch(Tell.class)
    static boolean number(Integer what) {
      return HEARD.add("number " + what);
    }

    private Told() {}
  }

  @Test
  void nothingIsReturnedWhereTheInterfaceWantsNothing() {
    GenericFunction<Tell> tell = GenericFunction.create(Tell.class);
    tell.register(Told.class);
    tell.call().tell("text");
    tell.call().tell(5);
    assertThat(tell.invoke("again")).isNull();
    assertThat(Told.HEARD).containsExactly("text", "number 5", "again");
  }

  @Generic
  interface Join {
    String join(Object first, @Nullable Object... rest);
  }

  static final class Joins {
    @Dispatch(Join.class)
    static String one(String only) {
      return only;
    }

    @Dispatch(Join.class)
    static String texts(String first, String... rest) {
      return first + String.join("", rest);
    }

    @Dispatch(Join.class)
    static String textAndNumber(String first, int number) {
      return first + "#" + number;
    }

    @Dispatch(Join.class)
    static String numbers(int first, int... rest) {
      return "" + (first + IntStream.of(rest).sum());
    }

    @Dispatch(Join.class)
    static String anything(Object first, @Nullable Object... rest) {
      return "anything " + rest.length;
    }

    private Joins() {}
  }

  @Test
  void argumentListsAreSpreadAndCollected() {
    GenericFunction<Join> function = GenericFunction.create(Join.class);
    function.register(Joins.class);
    Join join = function.call();
    for (int time = 0; time < 2; time++) {
      assertThat(join.join("a")).isEqualTo("a");
      assertThat(join.join("a", "b", "c")).isEqualTo("abc");
      assertThat(join.join("a", "b", "c", "d")).isEqualTo("abcd");
      assertThat(join.join("a", 1)).isEqualTo("a#1");
      assertThat(join.join(1, 2, 3)).isEqualTo("6");
      assertThat(join.join(1)).isEqualTo("1");
      assertThat(join.join(1, 2, null)).isEqualTo("anything 2");
      assertThat(join.join("a", new Object[] {"b", "c"})).isEqualTo("abc");
      assertThat(join.join("a", new String[] {"b", "c"}, "d")).isEqualTo("anything 2");
    }
    assertThat(function.invoke("a", "b", "c")).isEqualTo("abc");
    assertThat(function.invoke(1, 2, 3)).isEqualTo("6");
    assertThat(function.which("a", 1).name()).isEqualTo("textAndNumber");
    assertThat(function.explain(f -> f.join("a", "b", "c")).arguments()).hasSize(3);
    assertThatThrownBy(() -> join.join("a", new Object[300]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "join: called with 301 arguments; pass at most 250, or a collection as one argument");
  }

  @Generic
  interface Sum {
    int sum(int... numbers);
  }

  static final class Sums {
    @Dispatch(Sum.class)
    static int pair(int a, int b) {
      return -(a + b);
    }

    @Dispatch(Sum.class)
    static int all(int... numbers) {
      return IntStream.of(numbers).sum();
    }

    private Sums() {}
  }

  @Test
  void argumentListsMayBePrimitive() {
    GenericFunction<Sum> sum = GenericFunction.create(Sum.class);
    sum.register(Sums.class);
    assertThat(sum.call().sum()).isZero();
    assertThat(sum.call().sum(1, 2)).isEqualTo(-3);
    assertThat(sum.call().sum(1, 2, 3)).isEqualTo(6);
    assertThat(sum.invoke(4, 5, 6)).isEqualTo(15);
  }

  @Generic
  interface Area {
    Number area(Object shape);

    double area(Double side);

    default Number twice(Object shape) {
      return area(shape).doubleValue() * 2;
    }

    Number area(Object shape, int scale);
  }

  static final class Areas {
    @Dispatch(Area.class)
    static double square(Double side) {
      return side * side;
    }

    @Dispatch(Area.class)
    static Integer word(String word) {
      return word.length();
    }

    @Dispatch(Area.class)
    static Number scaled(@Next Area next, Object shape, int... scale) {
      return next.area(shape).doubleValue() * scale[0];
    }

    private Areas() {}
  }

  @Test
  void viewsShareOneTable() {
    GenericFunction<Area> function = GenericFunction.create(Area.class);
    function.register(Areas.class);
    Area area = function.call();
    double typed = area.area(Double.valueOf(3));
    assertThat(typed).isEqualTo(9);
    assertThat(area.area((Object) 3.0)).isEqualTo(9.0);
    assertThat(area.area("four")).isEqualTo(4);
    assertThat(area.twice("four")).isEqualTo(8.0);
    assertThat(function.explain(f -> f.twice("four")).resolution())
        .isEqualTo(new Resolution.Chosen(function.which("four")));
  }

  @Test
  void nullArgumentListIsRefused() {
    GenericFunction<Join> join = GenericFunction.create(Join.class);
    join.register(Joins.class);
    assertThatThrownBy(() -> join.call().join("a", (Object[]) null))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> join.explain(call -> call.join("a", (Object[]) null)))
        .isInstanceOf(NullPointerException.class)
        .hasMessageStartingWith("explain join: called with null for its list of arguments; pass");
  }

  @Generic
  interface Mix {
    <T extends Number> T mix(T kept, Object with);

    <T extends Number> T mix(Object with, T kept);
  }

  static final class Mixes {
    @Dispatch(Mix.class)
    static Integer first(Integer kept, String with) {
      return kept;
    }

    @Dispatch(Mix.class)
    static Integer second(String with, Integer kept) {
      return -kept;
    }

    private Mixes() {}
  }

  @Test
  void toolsAreHeldToWhatAllViewsPromise() {
    GenericFunction<Mix> mix = GenericFunction.create(Mix.class);
    mix.register(Mixes.class);
    assertThat(mix.call().mix("red", (Integer) 3)).isEqualTo(-3);
    assertThat(mix.invoke(3, "red")).isEqualTo(3);
    assertThat(mix.invoke("red", 3)).isEqualTo(-3);
  }
}
