// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a {@link dev.kindred.dispatch.Dispatch} method that it throws a {@link
 * MeaninglessOperationException} whatever its arguments: an error that is part of the table, with
 * its reason, rather than a case nobody thought of.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Meaningless {
  /** Why, and what to do instead; the text of the exception. */
  String value();
}
