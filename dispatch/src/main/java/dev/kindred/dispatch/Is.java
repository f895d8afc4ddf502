// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Narrows a parameter of a {@link Dispatch} method to constants of its type: the method takes only
 * arguments equal to one of them, and for those it is more specific than one that takes the type.
 *
 * {@snippet :
 * @Dispatch(Resample.class)
 * static Image nearest(Image x, @Is("NEAREST") Interpolation how) { ... }
 * }
 *
 * <p>What a constant says depends on the declared type: the name of an enum constant, a number for
 * {@code byte}, {@code short}, {@code int}, {@code long} and their boxes, {@code true} or {@code
 * false}, one character, or the text itself for a {@code String}. Calls with other arguments at
 * that position take no longer for it than for a comparison per call.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Is {
  /** The constants: at least one. */
  String[] value();
}
