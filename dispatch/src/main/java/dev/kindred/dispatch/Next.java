// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the first parameter of a {@link Dispatch} method, declared as the generic interface itself,
 * to receive the next method instead of an argument.
 *
 * <p>Calling it resolves again, for the arguments it is given, among the methods that the current
 * one beats for them. It may be called any number of times, with other arguments, or not at all.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Next {}
