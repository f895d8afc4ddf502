// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.FineAtom;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClassTreeTest {
  private static final MethodType TYPE =
      MethodType.methodType(String.class, Object.class, int.class, Object.class);
  private static final List<Class<?>> CLASSES =
      List.of(
          String.class,
          Integer.class,
          Long.class,
          Double.class,
          Byte.class,
          Object.class,
          StringBuilder.class,
          Thread.class,
          Key.ABSENT);
  private static final Map<Class<?>, Object> INSTANCES =
      Map.of(
          String.class,
          "",
          Integer.class,
          1,
          Long.class,
          1L,
          Double.class,
          1.0,
          Byte.class,
          (byte) 1,
          Object.class,
          new Object(),
          StringBuilder.class,
          new StringBuilder(),
          Thread.class,
          new Thread());

  private static MethodHandle answering(String answer) {
    return MethodHandles.dropArguments(
        MethodHandles.constant(String.class, answer), 0, TYPE.parameterList());
  }

  @Test
  void findsWhatWasPutAndMissesTheRest() throws Throwable {
    ClassTree tree =
        new ClassTree(TYPE, List.of(new Key.OfClass(0), new Key.OfClass(2)), answering("miss"));
    for (Class<?> left : CLASSES) {
      for (Class<?> right : CLASSES) {
        assertThat(call(tree, left, right)).isEqualTo("miss");
        String answer = left + " " + right;
        tree.put(List.of(left, right), answering(answer));
        assertThat(call(tree, left, right)).isEqualTo(answer);
      }
    }
    for (Class<?> left : CLASSES) {
      for (Class<?> right : CLASSES) {
        assertThat(call(tree, left, right)).isEqualTo(left + " " + right);
      }
    }
  }

  @Test
  void tellsOnlyNullFromTheRestWhereAsked() throws Throwable {
    ClassTree tree =
        new ClassTree(TYPE, List.of(new Key.IsNull(0), new Key.OfClass(2)), answering("miss"));
    tree.put(List.of(Object.class, String.class), answering("object"));
    tree.put(List.of(Key.ABSENT, String.class), answering("null"));
    assertThat(call(tree, Integer.class, String.class)).isEqualTo("object");
    assertThat(call(tree, Thread.class, String.class)).isEqualTo("object");
    assertThat(call(tree, Key.ABSENT, String.class)).isEqualTo("null");
    assertThat(call(tree, Integer.class, Integer.class)).isEqualTo("miss");
  }

  @Test
  void tellsObjectsOfOneClassApartByTheirNumber() throws Throwable {
    FineAtom empty = (FineAtom) Atom.ofValue("");
    FineAtom five = (FineAtom) Atom.ofValue(5);
    Distinction texts = Distinction.of(Object.class, List.of(empty));
    Distinction numbers = Distinction.of(int.class, List.of(five));
    ClassTree tree =
        new ClassTree(
            TYPE,
            List.of(new Key.OfClass(0), new Key.Share(0, texts), new Key.Share(1, numbers)),
            answering("miss"));
    tree.put(List.of(String.class, texts.of(""), numbers.of(5)), answering("empty, five"));
    tree.put(List.of(Long.class, texts.of(1L), numbers.of(5)), answering("long, five"));
    assertThat(call(tree, String.class, String.class)).isEqualTo("empty, five");
    assertThat(call(tree, Long.class, String.class)).isEqualTo("long, five");
    assertThat((String) tree.handle().invokeExact((Object) "x", 5, (Object) null))
        .isEqualTo("miss");
    assertThat((String) tree.handle().invokeExact((Object) "", 6, (Object) null)).isEqualTo("miss");
    tree.put(List.of(String.class, texts.of("x"), numbers.of(6)), answering("other, other"));
    assertThat((String) tree.handle().invokeExact((Object) "y", 7, (Object) null))
        .isEqualTo("other, other");
  }

  private static String call(ClassTree tree, Class<?> left, Class<?> right) throws Throwable {
    return (String) tree.handle().invokeExact(INSTANCES.get(left), 5, INSTANCES.get(right));
  }
}
