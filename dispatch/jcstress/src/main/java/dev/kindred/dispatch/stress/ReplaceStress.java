// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.stress;

import dev.kindred.dispatch.GenericFunction;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A method is replaced while another thread calls it with two classes. */
@JCStressTest
@Outcome(id = "current, current", expect = Expect.ACCEPTABLE, desc = "Old or new.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A change was missed, or seen too early.")
@State
public class ReplaceStress {
  private static final Live LIVE = new Live();
  private static final GenericFunction<Version> FUNCTION = GenericFunction.create(Version.class);
  private static final Version VERSION = FUNCTION.call();

  static {
    var _ = FUNCTION.add(Version.method(0, Object.class));
  }

  /** Replaces the method. */
  @Actor
  public void replace() {
    LIVE.change(number -> FUNCTION.replace(Version.method(number, Object.class)));
  }

  /** Calls with one class, then with another. */
  @Actor
  public void call(LL_Result r) {
    r.r1 = LIVE.judge(() -> VERSION.version("text"));
    r.r2 = LIVE.judge(() -> VERSION.version(7));
  }
}
