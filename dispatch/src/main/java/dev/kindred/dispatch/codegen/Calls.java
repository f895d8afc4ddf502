// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.codegen;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Makes objects that answer the calls of one type in plain bytecode. Each has a hidden class of its
 * own, which may be unloaded when the object is no longer in use. About 1 ms for a decision between
 * 256 tuples.
 *
 * <p>They call methods by name. What code beside the interface cannot name, say because it is
 * private in another package, is called by an outpost: one more object of that kind, beside the
 * method. Where none can stand either, it is called through a method handle.
 */
public final class Calls {
  private static final MethodType CONSTRUCTOR = MethodType.methodType(void.class);

  private final Beside beside;
  private final Class<?> generic;
  private final String name;
  private final MethodType type;
  private final boolean isView;

  /** Made once, since the same methods come again every time that there are more of them. */
  private final IdentityHashMap<Leaf, Optional<Object>> outposts = new IdentityHashMap<>();

  private Calls(Beside beside, Class<?> generic, String name, MethodType type, boolean isView) {
    this.beside = beside;
    this.generic = generic;
    this.name = name;
    this.type = type;
    this.isView = isView;
  }

  /** Returns what makes implementations of one method of an interface. */
  public static Calls ofView(Beside beside, Class<?> generic, String name, MethodType type) {
    return new Calls(beside, generic, name, type, true);
  }

  /** Returns what makes handles of a type that no method of an interface need have. */
  public static Calls ofHandle(Beside beside, Class<?> generic, MethodType type) {
    return new Calls(beside, generic, "call", type, false);
  }

  Beside beside() {
    return beside;
  }

  String name() {
    return name;
  }

  MethodType type() {
    return type;
  }

  /**
   * Returns an implementation of the interface that answers this one of its methods, and no other.
   *
   * @param miss where calls go that the decision does not say anything about
   */
  public Object implementation(Decision decision, MethodHandle miss) {
    return instance(define(decision, miss, List.of(generic)));
  }

  /** Returns the handle of such an implementation. */
  public MethodHandle handle(Object implementation) {
    return beside.method(generic, name, type, implementation);
  }

  /**
   * Returns a handle that answers.
   *
   * @param miss where calls go that the decision does not say anything about
   */
  public MethodHandle handle(Decision decision, MethodHandle miss) {
    MethodHandles.Lookup inside = define(decision, miss, List.of());
    try {
      return inside.bind(instance(inside), name, type);
    } catch (ReflectiveOperationException e) {
      throw failed(e);
    }
  }

  private synchronized MethodHandles.Lookup define(
      Decision decision, MethodHandle miss, List<Class<?>> interfaces) {
    try {
      return new CallsClass(this, miss).define(decision, interfaces);
    } catch (IllegalAccessException e) {
      throw failed(e);
    }
  }

  private Object instance(MethodHandles.Lookup inside) {
    try {
      MethodHandle constructor = inside.findConstructor(inside.lookupClass(), CONSTRUCTOR);
      return (Object) constructor.asType(MethodType.genericMethodType(0)).invokeExact();
    } catch (Throwable e) {
      throw failed(e);
    }
  }

  private LinkageError failed(Throwable cause) {
    return new LinkageError(
        "calls of %s.%s%s: their class could not be made".formatted(generic.getName(), name, type),
        cause);
  }

  /** Returns the best code to run a method with. */
  LeafCode code(Leaf leaf, Constants constants) {
    return NamedCall.of(leaf, type, beside, constants)
        .or(() -> outpost(leaf).map(each -> call(each, constants)))
        .orElseGet(() -> ConstantCall.of(constants, leaf.whole()));
  }

  private LeafCode call(Object outpost, Constants constants) {
    return new ConstantCall(constants, type, outpost, generic, name);
  }

  private Optional<Object> outpost(Leaf leaf) {
    Optional<Object> known = outposts.get(leaf);
    if (known != null) {
      return known;
    }
    Optional<Object> made =
        owner(leaf)
            .flatMap(Beside::find)
            .filter(there -> isView && canImplement(there))
            .filter(there -> NamedCall.of(leaf, type, there, new Constants("")).isPresent())
            .map(there -> ofView(there, generic, name, type).implementation(leaf, leaf.whole()));
    outposts.put(leaf, made);
    return made;
  }

  private boolean canImplement(Beside there) {
    return there.names(generic)
        && there.names(type.returnType())
        && type.parameterList().stream().allMatch(there::names);
  }

  private static Optional<Class<?>> owner(Leaf leaf) {
    try {
      Method method = MethodHandles.reflectAs(Method.class, leaf.target());
      return Optional.of(method.getDeclaringClass());
    } catch (IllegalArgumentException | ClassCastException e) {
      return Optional.empty(); // Not a handle for one method.
    }
  }
}
