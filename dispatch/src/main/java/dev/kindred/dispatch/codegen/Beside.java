// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.codegen;

import dev.kindred.dispatch.InvalidMethodException;
import dev.kindred.dispatch.declare.Complaint;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;

/**
 * The place beside a type: the right to define hidden classes there, and what code that stands
 * there can name.
 */
public final class Beside {
  private final Class<?> type;
  private final MethodHandles.Lookup lookup;

  private Beside(Class<?> type, MethodHandles.Lookup lookup) {
    this.type = type;
    this.lookup = lookup;
  }

  /**
   * Returns the place beside a type.
   *
   * @throws InvalidMethodException if the package of the type is not open to this library
   */
  public static Beside of(Class<?> type) {
    return of(type, MethodHandles.lookup());
  }

  /**
   * Returns the place beside a type.
   *
   * @param from may look into the type where this library may not
   * @throws InvalidMethodException if the package of the type is open to neither
   */
  public static Beside of(Class<?> type, MethodHandles.Lookup from) {
    return find(type, from)
        .or(() -> find(type))
        .orElseThrow(() ->
            Complaint.closed("its package cannot be looked into", type, Complaint.asksFirst(type))
                .about(type.getName()));
  }

  /** Returns the place beside a type, if its package is open to this library. */
  static Optional<Beside> find(Class<?> type) {
    return find(type, MethodHandles.lookup());
  }

  private static Optional<Beside> find(Class<?> type, MethodHandles.Lookup from) {
    try {
      return Optional.of(new Beside(type, Foothold.beside(type, from)));
    } catch (IllegalAccessException e) {
      return Optional.empty();
    }
  }

  /** Returns the internal name of a class here. */
  String nameFor(String suffix) {
    return type.getName().replace('.', '/') + suffix;
  }

  /** Says whether code here gets this very class by its name and may use it. */
  boolean names(Class<?> type) {
    Class<?> element = type;
    while (element.isArray()) {
      element = element.componentType();
    }
    if (element.isPrimitive()) {
      return true;
    }
    try {
      ClassLoader loader = lookup.lookupClass().getClassLoader();
      return Class.forName(element.getName(), false, loader) == element
          && lookup.accessClass(element) == element;
    } catch (ClassNotFoundException | IllegalAccessException | LinkageError e) {
      return false;
    }
  }

  /** Returns the static method that a handle is for, if code here can call it by its name. */
  Optional<MethodHandleInfo> method(MethodHandle target) {
    try {
      MethodHandleInfo method = lookup.revealDirect(target);
      boolean callable =
          method.getReferenceKind() == MethodHandleInfo.REF_invokeStatic
              && names(method.getDeclaringClass());
      return callable ? Optional.of(method) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // Not a handle for one method, or not one that is in reach.
    }
  }

  /** Returns the handle of a method of an object that code here can call. */
  MethodHandle method(Class<?> type, String name, MethodType calls, Object object) {
    try {
      return lookup.findVirtual(type, name, calls).bindTo(object);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("%s.%s%s is missing".formatted(type.getName(), name, calls), e);
    }
  }

  /** Defines a hidden class and returns a lookup on it. */
  MethodHandles.Lookup define(byte[] bytes, Object classData) throws IllegalAccessException {
    return lookup.defineHiddenClassWithClassData(
        bytes, classData, true, MethodHandles.Lookup.ClassOption.NESTMATE);
  }
}
