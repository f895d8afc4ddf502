// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a {@link dev.kindred.dispatch.Dispatch} method what must hold of its arguments beyond
 * their types, or of its result, for the printed {@link OutcomeTable}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Provided {
  /** A few words that go behind the outcome: {@code "same canvas"}. */
  String value();

  /**
   * Whether the class of one semantic argument must be that of the other or above it; of others the
   * method throws a {@link MeaninglessOperationException}.
   */
  boolean oneKind() default false;
}
