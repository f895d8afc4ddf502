// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.read;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.Optional;

/**
 * A format that can be read.
 *
 * @param gives the class that every value of the format has, or one above it
 * @param precedence which of several formats that recognise the same bytes reads them: the larger
 */
public record KnownFormat(Format format, Class<?> gives, int precedence) {
  /** The format that a method of {@link Read} is for; none where it is for a kind of formats. */
  static Optional<KnownFormat> of(DispatchMethod method) {
    if (method.signature().at(0).members().getFirst() instanceof Atom.OfClass(Class<?> type)
        && Format.class.isAssignableFrom(type)
        && !Modifier.isAbstract(type.getModifiers())) {
      Format format = instance(type.asSubclass(Format.class), method);
      return Optional.of(new KnownFormat(format, method.type().returnType(), method.precedence()));
    }
    return Optional.empty();
  }

  private static Format instance(Class<? extends Format> type, DispatchMethod method) {
    try {
      return type.getConstructor().newInstance();
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(
          "format %s of %s: its constructor failed".formatted(type.getName(), method),
          e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "format %s of %s: it cannot be made; make the class public, with a public constructor without parameters"
              .formatted(type.getName(), method),
          e);
    }
  }
}
