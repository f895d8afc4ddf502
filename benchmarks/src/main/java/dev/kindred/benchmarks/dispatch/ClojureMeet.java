// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.dispatch;

import clojure.java.api.Clojure;
import clojure.lang.IFn;
import clojure.lang.IRef;
import clojure.lang.MultiFn;
import clojure.lang.PersistentVector;
import java.lang.reflect.Method;
import java.util.List;

/**
 * The methods of a {@link Grid} of two arguments as a Clojure multimethod that dispatches on the
 * vector of both classes. Types are hinted, so that Clojure calls the method without reflection.
 */
final class ClojureMeet {
  /** Asked for first, because the other classes of Clojure wait for it to be loaded. */
  private static final IFn EVAL = Clojure.var("clojure.core", "eval");

  private final MultiFn meet =
      new MultiFn(
          "meet",
          function("(fn [a b] [(class a) (class b)])"),
          Clojure.read(":default"),
          (IRef) Clojure.var("clojure.core", "global-hierarchy"));

  ClojureMeet(List<Method> methods) {
    methods.forEach(this::add);
  }

  private void add(Method method) {
    Class<?> a = method.getParameterTypes()[0];
    Class<?> b = method.getParameterTypes()[1];
    String call = method.getDeclaringClass().getName() + "/" + method.getName();
    var _ =
        meet.addMethod(
            PersistentVector.create(a, b),
            function("(fn [^%s a ^%s b] (%s a b))".formatted(a.getName(), b.getName(), call)));
  }

  private static IFn function(String code) {
    return (IFn) EVAL.invoke(Clojure.read(code));
  }

  int meet(Cell a, Cell b) {
    return ((Number) meet.invoke(a, b)).intValue();
  }
}
