// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Tests tuple after tuple by the identity of classes. The compiler turns it into comparisons with
 * constants and inlines what follows.
 */
record GuardChain(MethodType type, List<Key> keys) {
  private static final MethodHandle HAS_CLASS = test("hasClass", Class.class, Object.class);
  private static final MethodHandle IS_NULL = test("isNull", Object.class);
  private static final MethodHandle IS_OBJECT = test("isObject", Object.class);

  private static MethodHandle test(String name, Class<?>... parameters) {
    return Handles.own(MethodHandles.lookup(), name, boolean.class, parameters);
  }

  static boolean hasClass(Class<?> type, @Nullable Object argument) {
    return argument != null && argument.getClass() == type;
  }

  static boolean isNull(@Nullable Object argument) {
    return argument == null;
  }

  static boolean isObject(@Nullable Object argument) {
    return argument != null;
  }

  /** Returns the chain in the order of the map, ending in {@code miss}. */
  MethodHandle handle(SequencedMap<List<Class<?>>, MethodHandle> handles, MethodHandle miss) {
    MethodHandle chain = miss;
    for (var entry : handles.sequencedEntrySet().reversed()) {
      chain = guarded(entry.getKey(), entry.getValue(), chain);
    }
    return chain;
  }

  private MethodHandle guarded(List<Class<?>> tuple, MethodHandle hit, MethodHandle otherwise) {
    MethodHandle test = null;
    MethodHandle no =
        MethodHandles.dropArguments(
            MethodHandles.constant(boolean.class, false), 0, type.parameterList());
    for (int i = tuple.size() - 1; i >= 0; i--) {
      if (keys.get(i) != Key.NONE) {
        MethodHandle here = at(i, test(keys.get(i), tuple.get(i)));
        test = test == null ? here : MethodHandles.guardWithTest(here, test, no);
      }
    }
    return test == null ? hit : MethodHandles.guardWithTest(test, hit, otherwise);
  }

  private static MethodHandle test(Key key, Class<?> type) {
    if (type == Key.ABSENT) {
      return IS_NULL;
    }
    return key == Key.NULL ? IS_OBJECT : HAS_CLASS.bindTo(type);
  }

  private MethodHandle at(int position, MethodHandle test) {
    MethodType taken = MethodType.methodType(boolean.class, type.parameterType(position));
    return MethodHandles.permuteArguments(
        test.asType(taken), type.changeReturnType(boolean.class), position);
  }
}
