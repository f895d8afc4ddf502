// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import dev.kindred.dispatch.declare.View;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Learns the arguments of a call by letting it be made on a stand-in for the function.
 *
 * <p>There is no result to go on with, so the stand-in leaves the caller by an exception that
 * carries the arguments out.
 */
final class RecordedCall extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<@Nullable Object> arguments;

  private RecordedCall(List<@Nullable Object> arguments) {
    super("a call was recorded", null, false, false);
    this.arguments = arguments;
  }

  /** Returns the arguments of the first call made, those of a variadic tail included. */
  static <F> @Nullable Object[] arguments(Class<F> type, Consumer<F> call) {
    Object standIn =
        Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, RecordedCall::answer);
    try {
      call.accept(type.cast(standIn));
    } catch (RecordedCall recorded) {
      return recorded.arguments.toArray();
    }
    throw new IllegalArgumentException(
        "explain %s: no call was made; call the function that is handed in"
            .formatted(type.getSimpleName()));
  }

  private static @Nullable Object answer(
      Object standIn, Method method, @Nullable Object @Nullable [] passed) throws Throwable {
    @Nullable Object[] arguments = passed == null ? new Object[0] : passed;
    if (method.isDefault()) {
      return InvocationHandler.invokeDefault(standIn, method, arguments);
    }
    if (method.getDeclaringClass() == Object.class) {
      return method.invoke(method, arguments);
    }
    throw new RecordedCall(spread(method, arguments));
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
    Object rest = arguments[fixed];
    if (rest == null) {
      throw View.nullList("explain " + method.getName());
    }
    for (int i = 0; i < Array.getLength(rest); i++) {
      list.add(Array.get(rest, i));
    }
    return list;
  }
}
