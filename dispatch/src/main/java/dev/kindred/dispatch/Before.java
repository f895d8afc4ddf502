// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a static method run before the calls of a generic function that it fits.
 *
 * {@snippet lang=java :
 * @Before(Rotate.class)
 * static void finite(Image x, double degrees) {
 *   if (!Double.isFinite(degrees)) {
 *     throw new IllegalArgumentException("rotate: the angle is " + degrees + "; pass a finite one");
 *   }
 * }
 * }
 *
 * <p>Its parameters are those of a {@link Dispatch} method, without {@link Next}; it returns
 * nothing. What it throws ends the call. {@link Around} tells the order of several.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Before {
  /** The interface, marked {@link Generic}, whose calls the method runs before. */
  Class<?> value();

  /** Decides which of several comes first where none is more specific: the larger. */
  int precedence() default 0;
}
