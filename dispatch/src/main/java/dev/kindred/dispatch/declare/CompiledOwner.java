// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.declare;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Signature;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the annotation processor writes beside a class with {@code @Dispatch} methods: their
 * declarations as code, and calls of them. Public for those classes only.
 */
public abstract class CompiledOwner {
  /** What the name of a companion adds to that of its class. */
  public static final String SUFFIX = "$$Dispatch";

  private final Class<?> owner;
  private final MethodHandles.Lookup lookup;

  /**
   * Made without initialising the owner.
   *
   * @param lookup finds the methods
   */
  protected CompiledOwner(Class<?> owner, MethodHandles.Lookup lookup) {
    this.owner = owner;
    this.lookup = lookup;
  }

  /**
   * Returns the companion of a class, null if it has none.
   *
   * @param name the binary name of the class
   */
  public static @Nullable CompiledOwner find(String name, @Nullable ClassLoader loader) {
    Class<?> type;
    try {
      type = Class.forName(name + SUFFIX, true, loader);
    } catch (ClassNotFoundException e) {
      return null;
    }
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return (CompiledOwner) constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.getName() + ": it could not be made", e);
    }
  }

  /** Returns the methods that the class declares for an interface. */
  public abstract List<DispatchMethod> methods(Class<?> generic);

  /**
   * Calls a method.
   *
   * @param method its number among the methods of the class
   * @param arguments as the method declares them: the next method first where it takes one, a
   *     variadic tail in one array
   * @return the result, boxed; null from a method that returns nothing
   */
  protected abstract @Nullable Object call(int method, @Nullable Object[] arguments)
      throws Throwable;

  /** Returns one method, found without being reached by reflection. */
  protected final DispatchMethod method(
      int number, String name, Signature signature, int precedence, MethodType type) {
    try {
      return DispatchMethod.of(name, signature, precedence, lookup.findStatic(owner, name, type))
          .withSource(new SourcePlace(owner, name, type));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(
          "%s.%s: compiled with another version of it; compile both again"
              .formatted(owner.getName(), name),
          e);
    }
  }
}
