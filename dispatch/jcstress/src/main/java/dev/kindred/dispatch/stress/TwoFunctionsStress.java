// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.stress;

import dev.kindred.dispatch.GenericFunction;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LJ_Result;

/** One function changes, another of the same interface does not. */
@JCStressTest
@Outcome(id = "current, 42", expect = Expect.ACCEPTABLE, desc = "Each answers from its own table.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A change reached the other function.")
@State
public class TwoFunctionsStress {
  private static final Live LIVE = new Live();
  private static final GenericFunction<Version> CHANGING = GenericFunction.create(Version.class);
  private static final GenericFunction<Version> STILL = GenericFunction.create(Version.class);
  private static final Version CHANGING_VERSION = CHANGING.call();
  private static final Version STILL_VERSION = STILL.call();

  static {
    var _ = CHANGING.add(Version.method(0, Object.class));
    var _ = STILL.add(Version.method(42, Object.class));
  }

  /** Replaces a method of the one. */
  @Actor
  public void replace() {
    LIVE.change(number -> CHANGING.replace(Version.method(number, Object.class)));
  }

  /** Calls both. */
  @Actor
  public void call(LJ_Result r) {
    r.r1 = LIVE.judge(() -> CHANGING_VERSION.version("text"));
    r.r2 = STILL_VERSION.version("text");
  }
}
