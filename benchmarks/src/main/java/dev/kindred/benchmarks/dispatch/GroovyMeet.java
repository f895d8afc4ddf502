// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.dispatch;

import groovy.lang.GroovyClassLoader;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.ToIntBiFunction;

/**
 * The methods of a {@link Grid} of two arguments as overloads in Groovy, and a dynamic call of
 * them: Groovy chooses by the classes of all arguments. What is chosen is compiled statically.
 */
final class GroovyMeet {
  private GroovyMeet() {}

  /** Returns the dynamic call. */
  @SuppressWarnings("unchecked") // It implements that interface.
  static ToIntBiFunction<Object, Object> of(List<Method> methods) {
    StringJoiner overloads =
        new StringJoiner(
            "",
            "class Meetings implements java.util.function.ToIntBiFunction<Object, Object> {\n",
            "  int applyAsInt(Object a, Object b) { return meet(a, b) }\n}\n");
    for (Method method : methods) {
      Class<?>[] parameters = method.getParameterTypes();
      overloads.add(
          """
            @groovy.transform.CompileStatic
            static int meet(%2$s a, %3$s b) { return %1$s.%4$s(a, b) }
          """
              .formatted(
                  method.getDeclaringClass().getName(),
                  parameters[0].getName(),
                  parameters[1].getName(),
                  method.getName()));
    }
    try (GroovyClassLoader loader = new GroovyClassLoader()) {
      return (ToIntBiFunction<Object, Object>)
          loader.parseClass(overloads.toString()).getConstructor().newInstance();
    } catch (ReflectiveOperationException | IOException e) {
      throw new LinkageError("groovy", e);
    }
  }
}
