// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Learns the arguments of a call by letting it be made on a stand-in for the function. */
final class RecordedCall<F> {
  private final Class<F> type;
  private final List<List<@Nullable Object>> calls = new ArrayList<>();

  RecordedCall(Class<F> type) {
    this.type = type;
  }

  /** Returns the arguments of the one call, those of a variadic tail included. */
  List<@Nullable Object> of(Consumer<F> call) {
    Object standIn =
        Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this::record);
    call.accept(type.cast(standIn));
    if (calls.size() != 1) {
      throw new IllegalArgumentException(
          "explain %s: %d calls were made; make exactly one"
              .formatted(type.getSimpleName(), calls.size()));
    }
    return calls.getFirst();
  }

  private @Nullable Object record(
      Object standIn, Method method, @Nullable Object @Nullable [] passed) throws Throwable {
    @Nullable Object[] arguments = passed == null ? new Object[0] : passed;
    if (method.isDefault()) {
      return InvocationHandler.invokeDefault(standIn, method, arguments);
    }
    if (!Modifier.isAbstract(method.getModifiers()) || method.getDeclaringClass() == Object.class) {
      return method.invoke(this, arguments);
    }
    calls.add(spread(method, arguments));
    return zero(method.getReturnType());
  }

  private static List<@Nullable Object> spread(Method method, @Nullable Object[] arguments) {
    if (!method.isVarArgs()) {
      return Arrays.asList(arguments);
    }
    int fixed = arguments.length - 1;
    List<@Nullable Object> list = new ArrayList<>();
    for (int i = 0; i < fixed; i++) {
      list.add(arguments[i]);
    }
    Object rest = Objects.requireNonNull(arguments[fixed], "the argument list is null");
    for (int i = 0; i < Array.getLength(rest); i++) {
      list.add(Array.get(rest, i));
    }
    return list;
  }

  private static @Nullable Object zero(Class<?> type) throws Throwable {
    return type == void.class
        ? null
        : MethodHandles.zero(type).asType(MethodType.methodType(Object.class)).invokeExact();
  }
}
