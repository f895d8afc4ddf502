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

  /** Whether a program names the owners; else they were found when it asked for the function. */
  private final boolean registered;

  private final List<DispatchMethod> methods = new ArrayList<>();
  private final List<InvalidMethodException> errors = new ArrayList<>();

  private DeclaredMethods(GenericInterface generic, boolean registered) {
    this.generic = generic;
    this.registered = registered;
  }

  /**
   * Returns the methods that these classes, which a program names, declare for the interface.
   *
   * @param lookup may look into all of the classes
   * @throws InvalidMethodException with everything that is wrong in any of them
   */
  public static List<DispatchMethod> of(
      GenericInterface generic, MethodHandles.Lookup lookup, Collection<Class<?>> owners) {
    return new DeclaredMethods(generic, true).read(List.of(), lookup, owners);
  }

  /**
   * Returns the methods that these classes, which were found, declare for the interface; some tell
   * it themselves.
   */
  public static List<DispatchMethod> of(
      GenericInterface generic,
      Collection<CompiledOwner> compiled,
      MethodHandles.Lookup lookup,
      Collection<Class<?>> owners) {
    return new DeclaredMethods(generic, false).read(compiled, lookup, owners);
  }

  private List<DispatchMethod> read(
      Collection<CompiledOwner> compiled,
      MethodHandles.Lookup lookup,
      Collection<Class<?>> owners) {
    for (CompiledOwner owner : compiled) {
      try {
        for (DispatchMethod method : owner.methods(generic.type())) {
          add(method);
        }
      } catch (LinkageError e) {
        errors.add(unreadable(owner.owner(), e));
      }
    }
    for (Class<?> owner : owners) {
      try {
        read(lookup, owner);
      } catch (LinkageError e) {
        errors.add(unreadable(owner, e));
      }
    }
    if (!errors.isEmpty()) {
      throw InvalidMethodException.of(errors);
    }
    return List.copyOf(methods);
  }

  /** A type that a method names is not there, or is another than it was compiled with. */
  private static InvalidMethodException unreadable(Class<?> owner, LinkageError why) {
    return new InvalidMethodException(
        "%s of %s".formatted(owner.getName(), Origin.of(owner)),
        "its methods cannot be read: " + why,
        "put what they name on its class path, or take it off");
  }

  private void read(MethodHandles.Lookup lookup, Class<?> owner) {
    List<DeclaredMethod> marked = new ArrayList<>();
    for (Method method : owner.getDeclaredMethods()) {
      for (Mark mark : Mark.of(method, generic.type())) {
        marked.add(new DeclaredMethod(generic, method, mark));
      }
    }
    if (marked.isEmpty()) {
      errors.add(
          new InvalidMethodException(
              owner.getName(),
              "it has no @Dispatch(%s.class) method".formatted(generic.type().getSimpleName()),
              "add one, or register another class"));
      return;
    }
    try {
      MethodHandles.Lookup inside = inside(lookup, owner);
      marked.forEach(method -> read(inside, method));
    } catch (InvalidMethodException e) {
      errors.add(e);
    }
  }

  private void read(MethodHandles.Lookup inside, DeclaredMethod method) {
    try {
      add(method.read(inside));
    } catch (InvalidMethodException e) {
      errors.add(e);
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

  private MethodHandles.Lookup inside(MethodHandles.Lookup lookup, Class<?> owner) {
    DeclaredMethods.class.getModule().addReads(owner.getModule());
    MethodHandles.Lookup own = owner.getModule().isNamed() ? CompiledLookup.find(owner) : null;
    try {
      return MethodHandles.privateLookupIn(owner, own == null ? lookup : own);
    } catch (IllegalAccessException e) {
      return inside(owner, e);
    }
  }

  private MethodHandles.Lookup inside(Class<?> owner, IllegalAccessException before) {
    try {
      return MethodHandles.privateLookupIn(owner, MethodHandles.lookup());
    } catch (IllegalAccessException e) {
      String found = "its methods cannot be reached: " + before.getMessage();
      throw Complaint.closed(found, owner, way(owner)).about(owner.getName());
    }
  }

  private String way(Class<?> owner) {
    return registered
        ? "register it: register(MethodHandles.lookup(), %s.class)".formatted(owner.getSimpleName())
        : Complaint.asksFirst(generic.type());
  }
}
