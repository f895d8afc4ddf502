// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NextTest {
  static class A {}

  static class B extends A {}

  static final class C extends B {}

  static final class D extends A {}

  @Generic
  interface Chain {
    String chain(Object x, int depth);
  }

  static final class Chained {
    static final List<Chain> SEEN = new ArrayList<>();

    @Dispatch(Chain.class)
    static String any(Object x, int depth) {
      return "any" + depth;
    }

    @Dispatch(Chain.class)
    static String a(@Next Chain next, A x, int depth) {
      return "a " + next.chain(x, depth + 1);
    }

    @Dispatch(Chain.class)
    static String b(@Next Chain next, B x, int depth) {
      SEEN.add(next);
      return "b " + next.chain(x, depth + 1);
    }

    @Dispatch(Chain.class)
    static String c(@Next Chain next, C x, int depth) {
      return depth > 5 ? "deep" : "c " + next.chain(depth == 5 ? new D() : x, depth + 1);
    }

    private Chained() {}
  }

  private final GenericFunction<Chain> function = GenericFunction.create(Chain.class);
  private final Chain chain = function.call();

  @BeforeEach
  void register() {
    Chained.SEEN.clear();
    function.register(Chained.class);
  }

  @Test
  void nextIsTheBestOfWhatTheMethodBeats() {
    for (int time = 0; time < 2; time++) {
      assertThat(chain.chain(new C(), 0)).isEqualTo("c b a any3");
      assertThat(chain.chain(new B(), 0)).isEqualTo("b a any2");
      assertThat(chain.chain("x", 0)).isEqualTo("any0");
    }
  }

  @Test
  void nextIsOneObjectForAMethodATupleAndATable() {
    chain.chain(new B(), 0);
    chain.chain(new B(), 0);
    chain.chain(new C(), 0);
    assertThat(Chained.SEEN.get(0)).isSameAs(Chained.SEEN.get(1)).isNotSameAs(Chained.SEEN.get(2));
    assertThat(Chained.SEEN.get(0)).hasToString("next of b(B, Integer)");
  }

  @Test
  void otherArgumentsAreResolvedAgainAmongTheMethodsThatAcceptMore() {
    for (int time = 0; time < 2; time++) {
      assertThat(chain.chain(new C(), 5)).isEqualTo("c a any7");
    }
    function.add(
        DispatchMethod.of(
            "d",
            Signature.of(D.class, int.class),
            0,
            MethodHandles.dropArguments(
                MethodHandles.constant(String.class, "d"), 0, D.class, int.class)));
    assertThat(chain.chain(new D(), 5)).isEqualTo("d");
    assertThat(chain.chain(new C(), 5)).isEqualTo("c a any7");
  }

  @Test
  void argumentsThatNoWiderMethodAcceptsHaveNoNext() {
    GenericFunction<Chain> narrow = GenericFunction.create(Chain.class);
    narrow.add(function.which(new B(), 0));
    narrow.add(function.which(new C(), 0));
    assertThatThrownBy(() -> narrow.call().chain(new C(), 5))
        .isInstanceOf(NoNextMethodException.class)
        .hasMessageContaining("next of chain(C, Integer)")
        .hasMessageContaining("chain(D, Integer)");
  }

  interface Semantic {}

  static class Image implements Semantic {
    final String pixels;

    Image(String pixels) {
      this.pixels = pixels;
    }
  }

  static class Slice extends Image {
    final String place;

    Slice(String pixels, String place) {
      super(pixels);
      this.place = place;
    }
  }

  static final class CtSlice extends Slice {
    CtSlice() {
      super("ct", "chest");
    }
  }

  @Generic
  interface Rotate {
    <T extends Semantic> T rotate(T x, double degrees);
  }

  static final class Images {
    @Dispatch(Rotate.class)
    static Image image(Image x, double degrees) {
      return new Image(x.pixels + degrees);
    }

    private Images() {}
  }

  static final class Widening {
    @Dispatch(Rotate.class)
    static Slice slice(@Next Rotate next, Slice x, double degrees) {
      Image turned = next.<Image>rotate(x, degrees);
      return new Slice(turned.pixels, x.place);
    }

    private Widening() {}
  }

  static final class Plain {
    @Dispatch(Rotate.class)
    static Slice slice(@Next Rotate next, Slice x, double degrees) {
      Image turned = next.rotate(new Image(x.pixels), degrees);
      return new Slice(turned.pixels, x.place);
    }

    private Plain() {}
  }

  static final class Asking {
    @Dispatch(Rotate.class)
    static <S extends Slice> S slice(@Next Rotate next, S x, double degrees) {
      return next.rotate(x, degrees);
    }

    private Asking() {}
  }

  static final class Sliced {
    @Dispatch(Rotate.class)
    static Image image(Image x, double degrees) {
      return new Slice(x.pixels, "nowhere");
    }

    private Sliced() {}
  }

  private static GenericFunction<Rotate> rotate(Class<?>... owners) {
    GenericFunction<Rotate> rotate = GenericFunction.create(Rotate.class);
    for (Class<?> owner : owners) {
      rotate.register(owner);
    }
    return rotate;
  }

  @Test
  void widenedArgumentMayComeBackAsTheWiderType() {
    for (Class<?> owner : List.of(Widening.class, Plain.class)) {
      Rotate rotate = rotate(Images.class, owner).call();
      for (int time = 0; time < 2; time++) {
        Slice turned = rotate.rotate(new Slice("pixels", "chest"), 30);
        assertThat(turned.pixels).isEqualTo("pixels30.0");
        assertThat(turned.place).isEqualTo("chest");
      }
    }
  }

  @Test
  void resultThatLeavesTheFunctionIsLookedAtAllTheSame() {
    assertThatThrownBy(() -> rotate(Images.class, Widening.class).call().rotate(new CtSlice(), 30))
        .isInstanceOf(LostTypeException.class)
        .hasMessageContaining("rotate(Slice, Double) at NextTest.java:")
        .hasMessageContaining("expected the type of its argument back, CtSlice, got Slice");
  }

  @Test
  void promiseOfAMethodThatHandsOnAnothersResultIsLookedAt() {
    Rotate rotate = rotate(Sliced.class, Asking.class).call();
    for (int time = 0; time < 2; time++) {
      assertThat(rotate.rotate(new Slice("pixels", "chest"), 30).place).isEqualTo("nowhere");
      assertThatThrownBy(() -> rotate.rotate(new CtSlice(), 30))
          .isInstanceOf(LostTypeException.class)
          .hasMessageContaining("rotate(Slice, Double) at NextTest.java:")
          .hasMessageContaining("CtSlice, got Slice");
    }
  }

  @Test
  void askingNextForMoreThanItGivesFailsAsACastDoes() {
    assertThatThrownBy(() -> rotate(Images.class, Asking.class).call().rotate(new CtSlice(), 30))
        .isInstanceOf(ClassCastException.class);
  }

  @Test
  void nothingBeatenIsAnErrorThatNamesTheMethod() {
    GenericFunction<Chain> lonely = GenericFunction.create(Chain.class);
    lonely.add(function.which(new B(), 0));
    assertThatThrownBy(() -> lonely.call().chain(new B(), 0))
        .isInstanceOf(NoNextMethodException.class)
        .hasMessageContaining("it beats no other method that fits");
  }

  @Test
  void nextBelongsToTheTableOfTheCall() {
    chain.chain(new B(), 0);
    Chain old = Chained.SEEN.getFirst();
    DispatchMethod a = function.which(new A(), 0);
    try (Registration without = function.replace(only(a))) {
      assertThat(without).isNotNull();
      assertThat(old.chain(new B(), 7)).isEqualTo("a any8");
      assertThat(chain.chain(new B(), 0)).isEqualTo("b changed");
    }
    assertThat(chain.chain(new B(), 0)).isEqualTo("b a any2");
  }

  private static DispatchMethod only(DispatchMethod like) {
    var target =
        MethodHandles.dropArguments(
            MethodHandles.constant(String.class, "changed"), 0, A.class, int.class);
    return DispatchMethod.of("changed", like.signature(), 0, target);
  }
}
