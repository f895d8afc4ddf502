// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.stress;

import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.Registration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/**
 * A method for strings comes and goes above one for everything, which answers 0. Who adds it sees
 * it at once, and who removes it no more.
 */
@JCStressTest
@Outcome(id = "added, closed, old", expect = Expect.ACCEPTABLE, desc = "Without the method.")
@Outcome(id = "added, closed, new", expect = Expect.ACCEPTABLE, desc = "With it.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A change was missed, or outlived.")
@State
public class AddAndCloseStress {
  private static final Live LIVE = new Live();
  private static final GenericFunction<Version> FUNCTION = GenericFunction.create(Version.class);
  private static final Version VERSION = FUNCTION.call();

  static {
    var _ = FUNCTION.add(Version.method(0, Object.class));
  }

  /** Adds a method, calls it, removes it, and calls again. */
  @Actor
  public void change(LLL_Result r) {
    LIVE.change(number -> {
      Registration registration = FUNCTION.add(Version.method(number, String.class));
      r.r1 = VERSION.version("text") == number ? "added" : "missed";
      registration.close();
      r.r2 = VERSION.version("text") == 0 ? "closed" : "outlived";
    });
  }

  /** Calls while that goes on. */
  @Actor
  public void call(LLL_Result r) {
    long closed = LIVE.returned();
    long seen = VERSION.version("text");
    long begun = LIVE.begun();
    r.r3 = seen == 0 ? "old" : closed < seen && seen <= begun ? "new" : "outlived";
  }
}
