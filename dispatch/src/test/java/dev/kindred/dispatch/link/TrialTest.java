// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.declare.GenericInterface;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialTest {
  @Test
  void isPassedAfterSoManyCalls() throws Throwable {
    List<Trial> passed = new ArrayList<>();
    MethodHandle target =
        MethodHandles.lookup()
            .findVirtual(String.class, "concat", MethodType.methodType(String.class, String.class));
    Trial trial = new Trial(target, 3, passed::add);
    List<Integer> times = new ArrayList<>();
    for (int call = 0; call < 5; call++) {
      assertThat((String) trial.handle().invokeExact("a", "b")).isEqualTo("ab");
      times.add(passed.size());
    }
    assertThat(times).containsExactly(0, 0, 1, 1, 1);
    assertThat(passed).containsExactly(trial);
  }

  @Generic
  interface Frames {
    List<String> frames(Object x);
  }

  static List<String> seen(Object x) {
    return StackWalker.getInstance(StackWalker.Option.SHOW_HIDDEN_FRAMES)
        .walk(frames -> frames.skip(1).limit(2).map(each -> simple(each.getClassName())).toList());
  }

  private static String simple(String name) {
    return name.replaceFirst(".*TrialTest\\$", "").replaceFirst("/.*", "");
  }

  @Test
  void bytecodeIsTriedThroughAHandleAndThenCalledByTheFacade() throws Exception {
    MethodHandle seen =
        MethodHandles.lookup()
            .findStatic(TrialTest.class, "seen", MethodType.methodType(List.class, Object.class));
    LinkedFunction<Frames> function =
        LinkedFunction.of(
            Frames.class,
            GenericInterface.of(Frames.class),
            "f",
            Compilation.NOW,
            new Lasting(Frames.class));
    DispatchMethod method = DispatchMethod.of("seen", Signature.of(String.class), 0, seen);
    function.answerFrom(MethodTable.empty("frames").plus(List.of(method)));
    Frames frames = function.facade();
    assertThat(frames.frames("looked up").getFirst()).startsWith("java.lang.invoke.");
    assertThat(frames.frames("tried"))
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo("Frames$Calls"),
            second -> assertThat(second).startsWith("java.lang.invoke."));
    assertThat(frames.frames("called")).containsExactly("Frames$Calls", "Frames$Facade");
  }
}
