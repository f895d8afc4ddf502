// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.stress;

import dev.kindred.dispatch.GenericFunction;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJJ_Result;

/** A new function is called for the first time by two threads, one of which has added a method. */
@JCStressTest
@Outcome(
    id = {"2, 1, 2", "2, 2, 2"},
    expect = Expect.ACCEPTABLE,
    desc = "Old or new, then new.")
@Outcome(expect = Expect.FORBIDDEN, desc = "The new method was missed.")
@State
public class FirstCallStress {
  private final GenericFunction<Version> function = GenericFunction.create(Version.class);
  private final Version version = function.call();

  /** Makes the function with one method. */
  public FirstCallStress() {
    var _ = function.add(Version.method(1, Object.class));
  }

  /** Adds a method that fits better, and calls. */
  @Actor
  public void add(JJJ_Result r) {
    var _ = function.add(Version.method(2, String.class));
    r.r1 = version.version("text");
  }

  /** Calls. */
  @Actor
  public void call(JJJ_Result r) {
    r.r2 = version.version("text");
  }

  /** Calls once all is done. */
  @Arbiter
  public void after(JJJ_Result r) {
    r.r3 = version.version("text");
  }
}
