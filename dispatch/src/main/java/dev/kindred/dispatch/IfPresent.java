// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has the {@link Dispatch} methods of a class, and its wrappers, take part only where certain types
 * can be loaded: so a library serves another one, for programs that have it, and needs it for
 * nothing.
 *
 * {@snippet :
 * @IfPresent(INDArray.class)
 * final class ArrayMethods {
 *   @Dispatch(Plus.class)
 *   static Tensor array(INDArray x, Object y, Overflow overflow) { ... }
 * }
 * }
 *
 * <p>Where one of the types is missing, the methods are not there, and nothing is said of it: no
 * argument of such a type can exist. It counts for methods that are found; who registers the class
 * by name is told what is missing.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface IfPresent {
  /** The types that are needed: those of the other library that the methods name. */
  Class<?>[] value();
}
