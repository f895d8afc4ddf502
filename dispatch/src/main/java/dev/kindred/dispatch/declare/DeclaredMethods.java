// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.declare;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.InvalidMethodException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads what classes declare with {@link Dispatch} for one interface. No class is initialised by
 * it.
 */
public final class DeclaredMethods {
  private final GenericInterface generic;
  private final List<DispatchMethod> methods = new ArrayList<>();
  private final List<InvalidMethodException> errors = new ArrayList<>();

  private DeclaredMethods(GenericInterface generic) {
    this.generic = generic;
  }

  /**
   * Returns the methods that these classes declare for the interface.
   *
   * @param lookup may look into all of the classes
   * @throws InvalidMethodException with everything that is wrong in any of them
   */
  public static List<DispatchMethod> of(
      GenericInterface generic, MethodHandles.Lookup lookup, Collection<Class<?>> owners) {
    DeclaredMethods declared = new DeclaredMethods(generic);
    owners.forEach(owner -> declared.read(lookup, owner));
    if (!declared.errors.isEmpty()) {
      throw InvalidMethodException.of(declared.errors);
    }
    return List.copyOf(declared.methods);
  }

  private void read(MethodHandles.Lookup lookup, Class<?> owner) {
    List<Method> marked = Stream.of(owner.getDeclaredMethods()).filter(this::isForThis).toList();
    if (marked.isEmpty()) {
      errors.add(
          new InvalidMethodException(
              owner.getName(),
              "it has no @Dispatch(%s.class) method".formatted(generic.type().getSimpleName()),
              "add one, or register another class"));
    }
    for (Method method : marked) {
      try {
        DispatchMethod read = new DeclaredMethod(generic, method).read(inside(lookup, owner));
        generic.requireFits(read);
        methods.add(read);
      } catch (InvalidMethodException e) {
        errors.add(e);
      }
    }
  }

  private boolean isForThis(Method method) {
    Dispatch dispatch = method.getAnnotation(Dispatch.class);
    return dispatch != null && dispatch.value() == generic.type() && !method.isSynthetic();
  }

  private static MethodHandles.Lookup inside(MethodHandles.Lookup lookup, Class<?> owner) {
    try {
      return MethodHandles.privateLookupIn(owner, lookup);
    } catch (IllegalAccessException e) {
      throw new InvalidMethodException(
          owner.getName(),
          "its methods cannot be reached: " + e.getMessage(),
          "register it with a lookup of its own module");
    }
  }
}
