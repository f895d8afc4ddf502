// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

/** A plan that cannot be undone for some value. */
public final class IrreversiblePlanException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** For a plan, in its own words. */
  public IrreversiblePlanException(TransformPlan plan) {
    super(plan.words() + " cannot be undone");
  }
}
