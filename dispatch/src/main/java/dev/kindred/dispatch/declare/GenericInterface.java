// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.declare;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.InvalidMethodException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
    if (!type.isInterface() || !type.isAnnotationPresent(Generic.class)) {
      throw Complaint.notGeneric(type.isInterface()).about(type.getSimpleName());
    }
    String name = type.getSimpleName();
    if (type.isSealed()) {
      throw Complaint.sealed().about(name);
    }
    List<Method> methods = abstractMethods(type);
    Set<String> names = new TreeSet<>();
    List<View> views = new ArrayList<>();
    for (Method method : methods) {
      names.add(method.getName());
      views.add(View.of(method));
    }
    if (names.size() != 1) {
      throw Complaint.names(names).about(name);
    }
    return of(type, views);
  }

  /**
   * Returns an interface that was read at compile time.
   *
   * @param views its abstract methods, all of one name
   */
  public static GenericInterface of(Class<?> type, List<View> views) {
    String name = type.getSimpleName();
    String method = views.getFirst().name();
    String functionName = method.equalsIgnoreCase(name) ? method : name + "." + method;
    return new GenericInterface(type, functionName, views);
  }

  private static List<Method> abstractMethods(Class<?> type) {
    Map<String, Method> byText = new TreeMap<>();
    for (Method method : type.getMethods()) {
      if (Modifier.isAbstract(method.getModifiers()) && !declaredByObject(method)) {
        MethodType erased =
            MethodType.methodType(method.getReturnType(), method.getParameterTypes());
        byText.put(method.getName() + erased.descriptorString(), method);
      }
    }
    return List.copyOf(byText.values());
  }

  private static boolean declaredByObject(Method method) {
    for (Method other : Object.class.getMethods()) {
      if (other.getName().equals(method.getName())
          && Arrays.equals(other.getParameterTypes(), method.getParameterTypes())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns how tools, which have arguments but no types, see calls of this many arguments: with
   * the promises that every view of that many makes, since no one knows through which they call.
   */
  public View untyped(int arity) {
    List<Integer> tied =
        views.stream()
            .filter(view -> view.fits(arity))
            .map(View::tied)
            .reduce((one, other) -> one.stream().filter(other::contains).toList())
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
