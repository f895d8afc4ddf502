// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import org.jspecify.annotations.Nullable;

/** The function of an interface that all the program shares, if somebody has asked for it. */
final class SharedFunction {
  /** It lives as long as the interface. */
  private static final ClassValue<SharedFunction> BY_INTERFACE =
      new ClassValue<>() {
        @Override
        protected SharedFunction computeValue(Class<?> type) {
          return new SharedFunction();
        }
      };

  private volatile @Nullable CallableFunction<?> function;

  private SharedFunction() {}

  static void put(Class<?> generic, CallableFunction<?> function) {
    BY_INTERFACE.get(generic).function = function;
  }

  static @Nullable CallableFunction<?> find(Class<?> generic) {
    return BY_INTERFACE.get(generic).function;
  }
}
