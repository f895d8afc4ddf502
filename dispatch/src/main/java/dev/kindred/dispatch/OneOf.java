// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Narrows a parameter of a {@link Dispatch} method to a union of types: the method takes arguments
 * that are instances of at least one of them, and stands where a method for the fitting one stands.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface OneOf {
  /** The members of the union: at least one, each a subtype of the parameter's declared type. */
  Class<?>[] value();
}
