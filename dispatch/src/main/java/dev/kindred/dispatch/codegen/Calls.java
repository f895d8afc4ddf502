// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.codegen;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import net.bytebuddy.jar.asm.Type;

/**
 * Makes objects that answer the calls of one type in plain bytecode. Each has a hidden class of its
 * own, which may be unloaded when the object is no longer in use. About 1 ms for a decision between
 * 256 tuples.
 *
 * @param beside where the classes stand
 * @param generic the interface they stand beside
 * @param name of the method that is called
 * @param type of the calls
 */
public record Calls(Beside beside, Class<?> generic, String name, MethodType type) {
  private static final MethodType CONSTRUCTOR = MethodType.methodType(void.class);

  /**
   * Returns an implementation of the interface that answers this one of its methods, and no other.
   *
   * @param miss where calls go that the decision does not say anything about
   */
  public Object implementation(Decision decision, MethodHandle miss) {
    try {
      return instance(define(decision, miss, List.of(generic)));
    } catch (Throwable e) {
      throw failed(e);
    }
  }

  /**
   * Returns a handle that answers.
   *
   * @param miss where calls go that the decision does not say anything about
   */
  public MethodHandle handle(Decision decision, MethodHandle miss) {
    try {
      MethodHandles.Lookup inside = define(decision, miss, List.of());
      return inside.bind(instance(inside), name, type);
    } catch (Throwable e) {
      throw failed(e);
    }
  }

  private MethodHandles.Lookup define(
      Decision decision, MethodHandle miss, List<Class<?>> interfaces)
      throws IllegalAccessException {
    String owner = Type.getInternalName(generic) + "$Calls";
    return new CallsClass(beside, owner, name, type, miss).define(decision, interfaces);
  }

  private static Object instance(MethodHandles.Lookup inside) throws Throwable {
    MethodHandle constructor = inside.findConstructor(inside.lookupClass(), CONSTRUCTOR);
    return (Object) constructor.asType(MethodType.genericMethodType(0)).invokeExact();
  }

  private LinkageError failed(Throwable cause) {
    return new LinkageError(
        "calls of %s.%s%s: their class could not be made".formatted(generic.getName(), name, type),
        cause);
  }
}
