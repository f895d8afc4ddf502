// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a static method run after the calls of a generic function that it fits and that returned.
 *
 * {@snippet lang=java :
 * @After(Save.class)
 * static void count(Document x, Path file) {
 *   SAVED.increment();
 * }
 * }
 *
 * <p>Its parameters are those of a {@link Dispatch} method, without {@link Next}; it returns
 * nothing. It is told the arguments alone: results are an {@link Around} method's business. After a
 * call that threw it does not run; what it throws takes the place of the result. {@link Around}
 * tells the order of several.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface After {
  /** The interface, marked {@link Generic}, whose calls the method runs after. */
  Class<?> value();

  /** Decides which of several comes last where none is more specific: the larger. */
  int precedence() default 0;
}
