// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.declare;

import org.jspecify.annotations.Nullable;

/**
 * The only objects of classes that the annotation processor writes. Each announces its own while it
 * is initialised, so that no reflection is needed, which takes long in a new process, and no
 * package need be open.
 */
public final class Announced {
  /** What a class has announced; it lives as long as the class. */
  private static final ClassValue<Announced> BY_CLASS =
      new ClassValue<>() {
        @Override
        protected Announced computeValue(Class<?> type) {
          return new Announced();
        }
      };

  private volatile @Nullable Object object;

  private Announced() {}

  /** Makes an object known as the only one of its class. */
  public static void put(Object only) {
    BY_CLASS.get(only.getClass()).object = only;
  }

  /**
   * Returns the only object of a class, null if there is no such class.
   *
   * @param name the binary name of the class
   */
  public static @Nullable Object find(String name, @Nullable ClassLoader loader) {
    try {
      Object only = BY_CLASS.get(Class.forName(name, true, loader)).object;
      if (only == null) {
        throw new LinkageError(name + ": not as this version writes it; compile it again");
      }
      return only;
    } catch (ClassNotFoundException e) {
      return null;
    }
  }
}
