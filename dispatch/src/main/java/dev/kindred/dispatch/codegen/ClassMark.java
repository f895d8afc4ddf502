// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.codegen;

import java.lang.ref.WeakReference;

/** What tells objects of one class from others. */
public sealed interface ClassMark {

  /** Marks a class that may be held, or one that may not. */
  static ClassMark of(Class<?> type, boolean mayBeHeld) {
    return mayBeHeld ? new Held(type) : new Weak(type);
  }

  /**
   * A class that lasts: code that knows it holds it.
   *
   * @param type the class
   */
  record Held(Class<?> type) implements ClassMark {}

  /** A class that may be unloaded although code knows it. Two for the same class are equal. */
  final class Weak implements ClassMark {
    private final WeakReference<Class<?>> type;
    private final int hash;

    /** Marks a class. */
    public Weak(Class<?> type) {
      this.type = new WeakReference<>(type);
      this.hash = type.hashCode();
    }

    WeakReference<Class<?>> type() {
      return type;
    }

    /** Says whether the class was unloaded. */
    public boolean isGone() {
      return type.refersTo(null);
    }

    @Override
    public boolean equals(Object other) {
      return this == other
          || (other instanceof Weak that && !isGone() && that.type.refersTo(type.get()));
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public String toString() {
      return "weak " + type.get();
    }
  }
}
