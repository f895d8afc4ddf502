// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a static method one of the methods of a generic function.
 *
 * <p>The method's name and access are free. Its parameters lie within those of the interface, and
 * its result is one that the interface can return.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Dispatch {
  /** The interface, marked {@link Generic}, that the method belongs to. */
  Class<?> value();

  /**
   * Settles a call between methods of which none is more specific than the others: the unique
   * highest wins. It never overrides specificity.
   */
  int precedence() default 0;
}
