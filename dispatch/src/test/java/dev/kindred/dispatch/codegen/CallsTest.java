// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.dispatch.world.World;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Public for what is made in another package. */
public class CallsTest {
  /** Seen from another package. */
  public interface Lists {
    /** One argument. */
    Object list(Object x);
  }

  private interface Pick {
    String pick(Object a, int b, Object c);
  }

  private interface Tell {
    void tell(Object what, double by);
  }

  private interface Count {
    int count(Number n, Integer by);
  }

  private interface Any {
    Object any(Object a, Object b);
  }

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final List<Object> SEEN = new ArrayList<>();

  private static MethodHandle own(String name, Class<?> returned, Class<?>... parameters) {
    try {
      MethodType type = MethodType.methodType(returned, parameters);
      return LOOKUP.findStatic(CallsTest.class, name, type);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(name, e);
    }
  }

  /** The handle that does all of it refuses to: the method is to be called by its name. */
  private static Leaf byName(MethodHandle target, MethodType type) {
    return new Leaf(refusing(type), target, null, type.parameterCount(), false, null);
  }

  private static MethodHandle refusing(MethodType type) {
    MethodHandle thrower =
        MethodHandles.throwException(type.returnType(), IllegalStateException.class)
            .bindTo(new IllegalStateException("not by name"));
    return MethodHandles.dropArguments(thrower, 0, type.parameterList());
  }

  private static MethodHandle missing(MethodType type) {
    MethodHandle thrower =
        MethodHandles.throwException(type.returnType(), IllegalStateException.class)
            .bindTo(new IllegalStateException("missed"));
    return MethodHandles.dropArguments(thrower, 0, type.parameterList());
  }

  private static SequencedMap<ClassMark, Decision> one(Class<?> type, Decision decision) {
    SequencedMap<ClassMark, Decision> cases = new LinkedHashMap<>();
    cases.put(new ClassMark.Held(type), decision);
    return cases;
  }

  private static <F> F made(Class<F> generic, MethodType type, Decision decision) {
    Calls calls =
        Calls.ofView(Beside.of(generic), generic, generic.getMethods()[0].getName(), type);
    return generic.cast(calls.implementation(decision, missing(type)));
  }

  private static String text(String a, Integer b, Object c) {
    return a + b + c;
  }

  private static String number(int a, int b, Object c) {
    return "number " + (a + b) + c;
  }

  @Test
  void comparesClassesAndCallsMethodsByNameEvenPrivateOnes() {
    MethodType type = MethodType.methodType(String.class, Object.class, int.class, Object.class);
    SequencedMap<ClassMark, Decision> cases = new LinkedHashMap<>();
    Leaf text = byName(own("text", String.class, String.class, Integer.class, Object.class), type);
    cases.put(
        new ClassMark.Held(String.class), new Decision.Test(2, text, one(Long.class, text), null));
    cases.put(
        new ClassMark.Held(Integer.class),
        byName(own("number", String.class, int.class, int.class, Object.class), type));
    Pick pick = made(Pick.class, type, new Decision.Test(0, null, cases, null));
    assertThat(pick.pick("a", 1, null)).isEqualTo("a1null");
    assertThat(pick.pick("a", 1, 2L)).isEqualTo("a12");
    assertThat(pick.pick(3, 4, "c")).isEqualTo("number 7c");
    assertThatThrownBy(() -> pick.pick("a", 1, 2)).hasMessage("missed");
    assertThatThrownBy(() -> pick.pick(null, 1, 2L)).hasMessage("missed");
    assertThatThrownBy(() -> pick.pick(3L, 1, 2L)).hasMessage("missed");
  }

  private static boolean heard(Object what, Double by) {
    return SEEN.add(what + "*" + by);
  }

  @Test
  void tellsOnlyNullFromTheRestAndDropsResultsNobodyWants() {
    MethodType type = MethodType.methodType(void.class, Object.class, double.class);
    Leaf leaf = byName(own("heard", boolean.class, Object.class, Double.class), type);
    Decision.Test test = new Decision.Test(0, null, new LinkedHashMap<>(), leaf);
    Tell tell = made(Tell.class, type, test);
    SEEN.clear();
    tell.tell("x", 2);
    tell.tell(List.of(), 3);
    assertThat(SEEN).containsExactly("x*2.0", "[]*3.0");
    assertThatThrownBy(() -> tell.tell(null, 4)).hasMessage("missed");
    Decision.Test both = new Decision.Test(0, leaf, new LinkedHashMap<>(), leaf);
    made(Tell.class, type, both).tell(null, 5);
    assertThat(SEEN).endsWith("null*5.0");
  }

  private static Integer sum(Number n, long... more) {
    return n.intValue() * 100 + (int) Arrays.stream(more).sum();
  }

  private static Object texts(Object first, String... more) {
    return first + Arrays.toString(more);
  }

  @Test
  void collectsArgumentListsAndUnboxesResults() {
    MethodType type = MethodType.methodType(int.class, Number.class, Integer.class);
    MethodHandle target = own("sum", Integer.class, Number.class, long[].class).asFixedArity();
    MethodHandle whole =
        MethodHandles.dropArguments(
            MethodHandles.constant(int.class, 5), 0, Number.class, Integer.class);
    Count widened = made(Count.class, type, new Leaf(whole, target, null, 1, true, null));
    assertThat(widened.count(1, 2)).as("an int is no long: by the handle").isEqualTo(5);

    MethodType any = MethodType.methodType(Object.class, Object.class, Object.class);
    MethodHandle texts = own("texts", Object.class, Object.class, String[].class).asFixedArity();
    Any made = made(Any.class, any, new Leaf(refusing(any), texts, null, 1, true, null));
    assertThat(made.any(1, "b")).isEqualTo("1[b]");
    MethodHandle sums = own("sum", Integer.class, Number.class, long[].class).asFixedArity();
    Any summed = made(Any.class, any, new Leaf(refusing(any), sums, null, 1, true, null));
    assertThat(summed.any(3, 4L)).isEqualTo(304);
  }

  private static Object passed(Any next, Object a, Object b) {
    return next.any(b, a);
  }

  @Test
  void givesTheNextMethodFirst() {
    MethodType type = MethodType.methodType(Object.class, Object.class, Object.class);
    Any next = (a, b) -> a + " then " + b;
    MethodHandle target = own("passed", Object.class, Any.class, Object.class, Object.class);
    Any made = made(Any.class, type, new Leaf(refusing(type), target, next, 2, false, null));
    assertThat(made.any(1, 2)).isEqualTo("2 then 1");
  }

  private static Object second(Object a, Object b) {
    return b;
  }

  private static Object refused(Object result) {
    throw new IllegalStateException("lost " + result);
  }

  @Test
  void looksAtResultsThatNeedIt() {
    MethodType type = MethodType.methodType(Object.class, Object.class, Object.class);
    MethodHandle target = own("second", Object.class, Object.class, Object.class);
    MethodHandle otherwise = own("refused", Object.class, Object.class);
    Leaf.Check check = new Leaf.Check(false, List.of(String.class, Integer.class), otherwise);
    Any made = made(Any.class, type, new Leaf(refusing(type), target, null, 2, false, check));
    assertThat(made.any(1, "b")).isEqualTo("b");
    assertThat(made.any(1, 2)).isEqualTo(2);
    assertThatThrownBy(() -> made.any(1, 2L)).hasMessage("lost 2");
    assertThatThrownBy(() -> made.any(1, null)).hasMessage("lost null");
    Leaf.Check orNull = new Leaf.Check(true, List.of(), otherwise);
    Any nulls = made(Any.class, type, new Leaf(refusing(type), target, null, 2, false, orNull));
    assertThat(nulls.any(1, null)).isNull();
  }

  @Test
  void methodsOutOfReachAreCalledFromBesideThem() throws Exception {
    MethodHandle split =
        MethodHandles.privateLookupIn(World.class, LOOKUP)
            .findStatic(World.class, "split", MethodType.methodType(List.class, String.class));
    MethodType type = MethodType.methodType(Object.class, Object.class);
    Calls calls = Calls.ofView(Beside.of(Lists.class), Lists.class, "list", type);
    Leaf leaf = byName(split, type);
    Lists made = (Lists) calls.implementation(leaf, missing(type));
    assertThat(made.list("a, b")).isEqualTo(List.of("a", "b"));
    Lists again =
        (Lists)
            calls.implementation(
                new Decision.Test(0, null, one(String.class, leaf), null), missing(type));
    assertThat(again.list("c")).isEqualTo(List.of("c"));
  }

  @Test
  void whatIsNoMethodAndHiddenClassesAreConstants() {
    MethodType type = MethodType.methodType(Object.class, Object.class, Object.class);
    MethodHandle bound =
        MethodHandles.dropArguments(
            MethodHandles.constant(Object.class, 7), 0, Object.class, Object.class);
    Runnable hidden = () -> {};
    assertThat(hidden.getClass().isHidden()).isTrue();
    Leaf leaf = new Leaf(bound, bound, null, 2, false, null);
    Any made =
        made(Any.class, type, new Decision.Test(1, null, one(hidden.getClass(), leaf), null));
    assertThat(made.any(1, hidden)).isEqualTo(7);
    assertThatThrownBy(() -> made.any(hidden, 1)).hasMessage("missed");
  }

  /** Every class of arrays of arrays is a class of its own, so there are as many as one likes. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 16, 17, 40})
  void decisionsThatAreTooLongForOneMethodAreATree(int classes) throws Throwable {
    answersAll(classes, ClassMark.Held::new);
    answersAll(classes, ClassMark.Weak::new);
    AtomicInteger turn = new AtomicInteger();
    answersAll(
        classes,
        type ->
            turn.getAndIncrement() % 2 == 0 ? new ClassMark.Held(type) : new ClassMark.Weak(type));
  }

  private static void answersAll(int classes, Function<Class<?>, ClassMark> mark) throws Throwable {
    List<Object> arguments = new ArrayList<>();
    Class<?>[] elements = {int.class, long.class, String.class, Object.class};
    for (int i = 0; i < classes; i++) {
      arguments.add(java.lang.reflect.Array.newInstance(elements[i % 4], new int[1 + i / 4]));
    }
    MethodType type = MethodType.methodType(Object.class, Object.class, Object.class);
    SequencedMap<ClassMark, Decision> cases = new LinkedHashMap<>();
    for (Object left : arguments) {
      SequencedMap<ClassMark, Decision> inner = new LinkedHashMap<>();
      for (Object right : arguments) {
        inner.put(mark.apply(right.getClass()), constant(left.getClass() + " " + right.getClass()));
      }
      cases.put(mark.apply(left.getClass()), new Decision.Test(1, constant("null"), inner, null));
    }
    Calls calls = Calls.ofHandle(Beside.of(Any.class), Any.class, type);
    MethodHandle made = calls.handle(new Decision.Test(0, null, cases, null), missing(type));
    for (Object left : arguments) {
      for (Object right : arguments) {
        Object answer = (Object) made.invokeExact(left, right);
        assertThat(answer).isEqualTo(left.getClass() + " " + right.getClass());
      }
      assertThat((Object) made.invokeExact(left, (Object) null)).isEqualTo("null");
      assertThatThrownBy(() -> made.invoke(left, "none")).hasMessage("missed");
    }
  }

  private static Leaf constant(Object answer) {
    MethodHandle handle =
        MethodHandles.dropArguments(
            MethodHandles.constant(Object.class, answer), 0, Object.class, Object.class);
    return new Leaf(handle, handle, null, 2, false, null);
  }
}
