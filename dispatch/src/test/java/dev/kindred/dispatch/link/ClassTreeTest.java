// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import static org.assertj.core.api.Assertions.assertThat;

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
        new ClassTree(TYPE, List.of(Key.CLASS, Key.NONE, Key.CLASS), answering("miss"));
    for (Class<?> left : CLASSES) {
      for (Class<?> right : CLASSES) {
        assertThat(call(tree, left, right)).isEqualTo("miss");
        String answer = left + " " + right;
        tree.put(List.of(left, Object.class, right), answering(answer));
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
    ClassTree tree = new ClassTree(TYPE, List.of(Key.NULL, Key.NONE, Key.CLASS), answering("miss"));
    tree.put(List.of(Object.class, Object.class, String.class), answering("object"));
    tree.put(List.of(Key.ABSENT, Object.class, String.class), answering("null"));
    assertThat(call(tree, Integer.class, String.class)).isEqualTo("object");
    assertThat(call(tree, Thread.class, String.class)).isEqualTo("object");
    assertThat(call(tree, Key.ABSENT, String.class)).isEqualTo("null");
    assertThat(call(tree, Integer.class, Integer.class)).isEqualTo("miss");
  }

  private static String call(ClassTree tree, Class<?> left, Class<?> right) throws Throwable {
    return (String) tree.handle().invokeExact(INSTANCES.get(left), 5, INSTANCES.get(right));
  }
}
