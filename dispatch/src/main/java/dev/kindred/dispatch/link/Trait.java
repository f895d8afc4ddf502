// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.codegen.ClassMark;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/** What a {@link Key} saw of one call, as code is written for it. */
sealed interface Trait {
  /**
   * A class.
   *
   * @param mark the class
   */
  record OfClass(ClassMark mark) implements Trait {}

  /**
   * A number among those of a class.
   *
   * @param number the number
   * @param divider gives it; null where the class says all
   */
  record Share(int number, @Nullable MethodHandle divider) implements Trait {}
}
