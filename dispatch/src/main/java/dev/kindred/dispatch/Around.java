// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a static method run around the calls of a generic function that it fits, and decide whether
 * and with what they go on.
 *
 * {@snippet lang=java :
 * @Around(Rotate.class)
 * static <I extends Image> I whole(@Next Rotate next, I x, double degrees) {
 *   return degrees % 360 == 0 ? x : next.rotate(x, degrees);
 * }
 * }
 *
 * <p>Its parameters are those of a {@link Dispatch} method, the first of them {@link Next}, and so
 * is its result, which is looked at as that of a {@link Dispatch} method is where the interface
 * ties it to an argument. Calling next goes on with the next {@code @Around} method, and after the
 * last of them with the {@link Before} methods, the method itself and the {@link After} methods,
 * each as they are for the arguments passed on. It may be called any number of times, or not at
 * all.
 *
 * <h2>The order of wrappers</h2>
 *
 * <p>It is that of the standard method combination of CLOS: all {@code @Around} methods that fit,
 * the most specific outermost; within them all {@code @Before} methods, the most specific first;
 * the method; all {@code @After} methods, in the reverse of the order that they would have as
 * {@code @Before} methods. Of those that may come first, as none left is more specific, one of
 * higher precedence does, and then the first by the text of its signature, the name of its class,
 * and its name. The order of registration leaves no trace.
 *
 * <p>Wrappers run for calls from outside, not again where a method calls its next one. They make no
 * call possible or ambiguous: what runs for a call is found as if there were none, and where
 * nothing does, no wrapper runs. Exceptions pass through them as they are. For calls that no
 * wrapper fits they cost nothing.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Around {
  /** The interface, marked {@link Generic}, whose calls the method runs around. */
  Class<?> value();

  /** Decides which of several comes first where none is more specific: the larger. */
  int precedence() default 0;
}
