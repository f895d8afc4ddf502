// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.NoMethodException;
import dev.kindred.semtypes.Semantic;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a call gives, as the method that would run declares it.
 *
 * @param gives the type that comes out, {@code error}, or a dash for no method
 * @param kept whether that is the type of an argument, metadata included
 * @param note what must hold, or why it is an error; empty where there is nothing to say
 */
record Outcome(String gives, boolean kept, String note) {
  private static final Outcome NO_METHOD = new Outcome("–", false, "");

  static Outcome of(GenericFunction<?> function, Object... arguments) {
    DispatchMethod method;
    try {
      method = function.which(arguments);
    } catch (NoMethodException e) {
      return NO_METHOD;
    }
    Optional<String> reason = annotation(method, Meaningless.class).map(Meaningless::value);
    if (reason.isPresent()) {
      return error(reason.get());
    }
    Optional<Provided> provided = annotation(method, Provided.class);
    if (provided.filter(Provided::oneKind).isPresent() && !areOneKind(arguments)) {
      return error(Why.NEITHER_KIND);
    }
    String note = provided.map(Provided::value).orElse("");
    return kept(method, arguments)
        .map(type -> new Outcome(type.getSimpleName(), true, note))
        .orElseGet(() -> new Outcome(method.type().returnType().getSimpleName(), false, note));
  }

  private static Outcome error(String reason) {
    return new Outcome("error", false, "error: " + reason);
  }

  private static boolean areOneKind(Object... arguments) {
    return classes(arguments)
        .allMatch(
            a -> classes(arguments).allMatch(b -> a.isAssignableFrom(b) || b.isAssignableFrom(a)));
  }

  private static Stream<? extends Class<?>> classes(Object... arguments) {
    return Stream.of(arguments).filter(Semantic.class::isInstance).map(Object::getClass);
  }

  /** The class that the result has by declaration: of several arguments, the narrowest. */
  private static Optional<? extends Class<?>> kept(DispatchMethod method, Object... arguments) {
    Class<?> returned = method.type().returnType();
    boolean exact =
        Semantic.class.isAssignableFrom(returned) && Modifier.isFinal(returned.getModifiers());
    return IntStream.range(0, arguments.length)
        .filter(i -> method.kept().contains(i) || (exact && returned.isInstance(arguments[i])))
        .mapToObj(i -> arguments[i].getClass())
        .min(
            Comparator.comparingLong(
                each -> classes(arguments).filter(each::isAssignableFrom).count()));
  }

  private static <A extends Annotation> Optional<A> annotation(
      DispatchMethod method, Class<A> type) {
    return method
        .owner()
        .flatMap(owner -> declared(owner, method))
        .map(declared -> declared.getAnnotation(type));
  }

  private static Optional<Method> declared(Class<?> owner, DispatchMethod method) {
    try {
      return Optional.of(owner.getDeclaredMethod(method.name(), method.type().parameterArray()));
    } catch (NoSuchMethodException e) {
      return Optional.empty(); // one made by hand, which says nothing more
    }
  }
}
