// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

/** A plan that cannot be undone for some value. */
public final class IrreversiblePlanException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String reason;

  /** For a plan, in its own words. */
  public IrreversiblePlanException(TransformPlan plan) {
    this(plan.words() + " cannot be undone");
  }

  private IrreversiblePlanException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** What a report says of it. */
  public String reason() {
    return reason;
  }
}
