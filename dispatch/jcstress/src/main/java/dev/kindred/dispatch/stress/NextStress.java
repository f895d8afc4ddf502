// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.stress;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.Signature;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * A method and the next one after it are replaced, the next one first: so a call sees the same
 * number in both, or one more in the next. Anything else is a chain of two tables.
 */
@JCStressTest
@Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "Both from after the same change.")
@Outcome(id = "1", expect = Expect.ACCEPTABLE, desc = "The next one is replaced already.")
@Outcome(expect = Expect.FORBIDDEN, desc = "The chain is of two tables.")
@State
public class NextStress {
  private static final Live LIVE = new Live();
  private static final MethodHandle PASS_ON = passOn();
  private static final GenericFunction<Version> FUNCTION = GenericFunction.create(Version.class);
  private static final Version VERSION = FUNCTION.call();

  static {
    var _ = FUNCTION.add(Version.method(0, Object.class));
    var _ = FUNCTION.add(first(0));
  }

  private static MethodHandle passOn() {
    try {
      return MethodHandles.lookup()
          .findStatic(
              NextStress.class,
              "difference",
              MethodType.methodType(long.class, long.class, Version.class, String.class));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("difference", e);
    }
  }

  private static DispatchMethod first(long number) {
    return DispatchMethod.of(
            "first" + number,
            Signature.of(String.class),
            0,
            MethodHandles.insertArguments(PASS_ON, 0, number))
        .withNext();
  }

  /** Returns by how much the next method is ahead of the one of this number. */
  static long difference(long number, Version next, String x) {
    return next.version(x) - number;
  }

  /** Replaces both. */
  @Actor
  public void replace() {
    LIVE.change(number -> {
      var _ = FUNCTION.replace(Version.method(number, Object.class));
      var _ = FUNCTION.replace(first(number));
    });
  }

  /** Calls while that goes on. */
  @Actor
  public void call(L_Result r) {
    r.r1 = VERSION.version("text");
  }
}
