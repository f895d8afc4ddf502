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
 * Arguments that the current method does not accept itself, such as a plain image made from its
 * slice, go to the answer among the methods that accept more than it in every position.
 *
 * <p>Where the interface ties its result to an argument, next may be asked for less by widening:
 *
 * {@snippet lang=java :
 * @Dispatch(Rotate.class)
 * static Slice slice(@Next Rotate next, Slice x, double degrees) {
 *   Image turned = next.<Image>rotate(x, degrees);
 *   return new Slice(turned.pixels(), x.place());
 * }
 * }
 *
 * <p>What it gives back is what the next method declares, here some {@code Image}; the result of
 * the whole call is looked at where it leaves the function. A method that asks for more than the
 * next one gives, as {@code Slice turned = next.rotate(x, degrees)} may, fails there as any cast
 * does.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Next {}
