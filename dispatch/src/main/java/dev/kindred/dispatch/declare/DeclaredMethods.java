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
 * Reads what classes declare with {@link Dispatch} and the annotations of wrappers for one
 * interface. No class is initialised by it.
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
    return of(generic, List.of(), lookup, owners);
  }

  /**
   * Returns the methods that these classes declare for the interface, of which some tell it
   * themselves.
   */
  public static List<DispatchMethod> of(
      GenericInterface generic,
      Collection<CompiledOwner> compiled,
      MethodHandles.Lookup lookup,
      Collection<Class<?>> owners) {
    DeclaredMethods declared = new DeclaredMethods(generic);
    for (CompiledOwner owner : compiled) {
      try {
        for (DispatchMethod method : owner.methods(generic.type())) {
          declared.add(method);
        }
      } catch (LinkageError e) {
        declared.errors.add(unreadable(owner.owner(), e));
      }
    }
    for (Class<?> owner : owners) {
      try {
        declared.read(lookup, owner);
      } catch (LinkageError e) {
        declared.errors.add(unreadable(owner, e));
      }
    }
    if (!declared.errors.isEmpty()) {
      throw InvalidMethodException.of(declared.errors);
    }
    return List.copyOf(declared.methods);
  }

  /** A type that a method names is not there, or is another than it was compiled with. */
  private static InvalidMethodException unreadable(Class<?> owner, LinkageError why) {
    return new InvalidMethodException(
        "%s of %s".formatted(owner.getName(), Origin.of(owner)),
        "its methods cannot be read: " + why,
        "put what they name on its class path, or take it off");
  }

  private void read(MethodHandles.Lookup lookup, Class<?> owner) {
    boolean marked = false;
    for (Method method : owner.getDeclaredMethods()) {
      for (Mark mark : Mark.of(method, generic.type())) {
        marked = true;
        try {
          add(new DeclaredMethod(generic, method, mark).read(inside(lookup, owner)));
        } catch (InvalidMethodException e) {
          errors.add(e);
        }
      }
    }
    if (!marked) {
      errors.add(
          new InvalidMethodException(
              owner.getName(),
              "it has no @Dispatch(%s.class) method".formatted(generic.type().getSimpleName()),
              "add one, or register another class"));
    }
  }

  /** What was compiled is checked as well: the interface may have changed since. */
  private void add(DispatchMethod method) {
    try {
      generic.requireFits(method);
      methods.add(method);
    } catch (InvalidMethodException e) {
      errors.add(e);
    }
  }

  /** Says whether a class declares methods for an interface; one that cannot be read may do so. */
  public static boolean areIn(Class<?> owner, Class<?> generic) {
    try {
      return Stream.of(owner.getDeclaredMethods())
          .anyMatch(method -> !Mark.of(method, generic).isEmpty());
    } catch (LinkageError e) {
      return true;
    }
  }

  private static MethodHandles.Lookup inside(MethodHandles.Lookup lookup, Class<?> owner) {
    DeclaredMethods.class.getModule().addReads(owner.getModule());
    MethodHandles.Lookup own = owner.getModule().isNamed() ? CompiledLookup.find(owner) : null;
    try {
      return MethodHandles.privateLookupIn(owner, own == null ? lookup : own);
    } catch (IllegalAccessException e) {
      return inside(owner, e);
    }
  }

  private static MethodHandles.Lookup inside(Class<?> owner, IllegalAccessException before) {
    try {
      return MethodHandles.privateLookupIn(owner, MethodHandles.lookup());
    } catch (IllegalAccessException e) {
      throw new InvalidMethodException(
          owner.getName(),
          "its methods cannot be reached: " + before.getMessage(),
          "compile it with the annotation processor, open its package, or register it with a lookup"
              + " of its own module");
    }
  }
}
