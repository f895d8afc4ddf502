// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.declare;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.InvalidMethodException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An interface marked {@link Generic}, read and found fit to be called.
 *
 * @param type the interface
 * @param functionName what messages call the function: the name of its methods, behind that of the
 *     interface unless they are the same word
 * @param views its abstract methods, at least one, in the order of their text
 */
public record GenericInterface(Class<?> type, String functionName, List<View> views) {
  /** Copies the list. */
  public GenericInterface {
    views = List.copyOf(views);
  }

  /**
   * Reads an interface.
   *
   * @throws InvalidMethodException if callers could not call it or nobody could implement it
   */
  public static GenericInterface of(Class<?> type) {
    String name = type.getSimpleName();
    if (!type.isInterface() || !type.isAnnotationPresent(Generic.class)) {
      throw Complaint.notGeneric(type.isInterface()).about(name);
    }
    if (type.isSealed()) {
      throw Complaint.sealed().about(name);
    }
    List<Method> methods = abstractMethods(type);
    List<String> names = methods.stream().map(Method::getName).distinct().toList();
    if (names.size() != 1) {
      throw Complaint.names(names).about(name);
    }
    String method = names.getFirst();
    String functionName = method.equalsIgnoreCase(name) ? method : name + "." + method;
    return new GenericInterface(type, functionName, methods.stream().map(View::of).toList());
  }

  private static List<Method> abstractMethods(Class<?> type) {
    return Stream.of(type.getMethods())
        .filter(method -> Modifier.isAbstract(method.getModifiers()))
        .filter(method -> !declaredByObject(method))
        .sorted(Comparator.comparing(Method::toGenericString))
        .toList();
  }

  private static boolean declaredByObject(Method method) {
    return Stream.of(Object.class.getMethods())
        .anyMatch(other ->
            other.getName().equals(method.getName())
                && Arrays.equals(other.getParameterTypes(), method.getParameterTypes()));
  }

  /** Returns how tools, which have arguments but no types, see calls of this many arguments. */
  public View untyped(int arity) {
    List<Integer> tied =
        views.stream()
            .filter(view -> view.fits(arity))
            .findFirst()
            .map(View::tied)
            .orElse(List.of());
    return View.untyped(functionName, tied);
  }

  /**
   * Checks that a method can be called through a view and returns what its callers expect.
   *
   * @throws InvalidMethodException if not
   */
  public void requireFits(DispatchMethod method) {
    new Fitting(this, method).check();
  }
}
