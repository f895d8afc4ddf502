// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.declare;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Signature;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
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
    return (CompiledOwner) Announced.find(name + SUFFIX, loader);
  }

  /** Returns the class. */
  final Class<?> owner() {
    return owner;
  }

  /**
   * Returns the binary names of the types without which the class has no methods; see {@link
   * dev.kindred.dispatch.IfPresent}.
   */
  protected List<String> needs() {
    return List.of();
  }

  /** Says whether they are there. */
  public final boolean hasNeeds() {
    return Presence.of(needs(), owner.getClassLoader());
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

  /**
   * Returns an object of the generic interface of a method that calls it, null if there is none.
   *
   * @param method its number among the methods of the class
   * @param next what the method gets as the next one, if it takes it
   */
  protected @Nullable Object caller(int method, @Nullable Object next) {
    return null;
  }

  /** Returns one method, without reaching for it. */
  protected final DispatchMethod method(
      int number, String name, Signature signature, int precedence, MethodType type) {
    SourcePlace place = new SourcePlace(owner, name, type);
    return DispatchMethod.of(name, place, signature, precedence, new Call(number, name, type));
  }

  /** Returns the error of a number that no method has. */
  protected static Error unknown(int method) {
    return new LinkageError("no method %d: compile its class again".formatted(method));
  }

  /** A call of one method of the class. */
  private final class Call implements DirectCall {
    private final int number;
    private final String name;
    private final MethodType type;

    Call(int number, String name, MethodType type) {
      this.number = number;
      this.name = name;
      this.type = type;
    }

    @Override
    public @Nullable Object call(@Nullable Object[] arguments) throws Throwable {
      return CompiledOwner.this.call(number, arguments);
    }

    @Override
    public @Nullable Object caller(@Nullable Object next) {
      return CompiledOwner.this.caller(number, next);
    }

    @Override
    public MethodType type() {
      return type;
    }

    @Override
    public MethodHandle handle() {
      try {
        return lookup.findStatic(owner, name, type);
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(
            "%s.%s: compiled with another version of it; compile both again"
                .formatted(owner.getName(), name),
            e);
      }
    }
  }
}
