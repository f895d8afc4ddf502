// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an interface to be a generic function: callers call it like any object, and the methods
 * that {@link Dispatch} adds to it, in any jar, do the work.
 *
 * <p>The interface has one abstract method, or several of one name that are typed views of one
 * table of methods. Its default and static methods are ordinary Java.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Generic {}
