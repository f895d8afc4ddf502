// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.Next;
import dev.kindred.dispatch.NoMethodException;
import dev.kindred.dispatch.Registration;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnCallSiteTest {
  /** Two views, of which each call is one. */
  @Generic
  public interface Name {
    String name(Object x);

    int name(Object x, int y);
  }

  static final class Names {
    @Dispatch(Name.class)
    static String any(Object x) {
      return "thing";
    }

    @Dispatch(Name.class)
    static String text(@Next Name next, String x) {
      return "text, a " + next.name(x);
    }

    @Dispatch(Name.class)
    static int count(String x, int y) {
      return y;
    }

    private Names() {}
  }

  private static final String ONE = "(Ljava/lang/Object;)Ljava/lang/String;";

  private final MethodHandle asked =
      OwnCallSite.link(
              MethodHandles.lookup(), "name", MethodType.methodType(Name.class, Name.class), ONE)
          .dynamicInvoker();

  private Name ask(Name called) throws Throwable {
    return (Name) asked.invokeExact(called);
  }

  private Name askOften(Name called) throws Throwable {
    for (int time = 0; time < OwnCallSite.CALLS_UNTIL_OWN; time++) {
      assertThat(ask(called)).isSameAs(called);
    }
    return ask(called);
  }

  @Test
  void frequentCallHasAnAnswerOfItsOwn() throws Throwable {
    Name shared = GenericFunction.of(Name.class).call();
    Name own = askOften(shared);
    assertThat(own).isNotSameAs(shared);
    assertThat(own.name("a")).isEqualTo("text, a thing");
    assertThat(own.name(List.of())).isEqualTo("thing");
    Name other = GenericFunction.create(Name.class).call();
    assertThat(ask(other)).isSameAs(other);
    assertThat(ask(null)).isNull();
  }

  @Test
  void changeOfTheTableReachesIt() throws Throwable {
    class More { // Only registering finds what is declared here.
      @Dispatch(Name.class)
      static String number(Integer x) {
        return "number";
      }
    }
    GenericFunction<Name> function = GenericFunction.of(Name.class);
    Name shared = function.call();
    assertThat(askOften(shared).name(1)).isEqualTo("thing");
    try (Registration more = function.register(More.class)) {
      assertThat(more).isNotNull();
      assertThat(ask(shared).name(1)).isEqualTo("number");
    }
    assertThat(ask(shared).name(1)).isEqualTo("thing");
  }

  @Test
  void refusalIsThatOfTheFunction() throws Throwable {
    MethodHandle two =
        OwnCallSite.link(
                MethodHandles.lookup(),
                "name",
                MethodType.methodType(Name.class, Name.class),
                "(Ljava/lang/Object;I)I")
            .dynamicInvoker();
    Name shared = GenericFunction.of(Name.class).call();
    List<Name> own = new ArrayList<>();
    for (int time = 0; time <= OwnCallSite.CALLS_UNTIL_OWN; time++) {
      own.add((Name) two.invokeExact(shared));
    }
    assertThat(own.getLast()).isNotSameAs(shared);
    assertThat(own.getLast().name("a", 3)).isEqualTo(3);
    assertThatExceptionOfType(NoMethodException.class)
        .isThrownBy(() -> own.getLast().name(1, 3))
        .withMessageStartingWith("name(Integer, Integer)");
  }

  @Test
  void facadeThatIsNotTheSharedOneAnswersForItself() throws Throwable {
    GenericFunction<Name> function = GenericFunction.create(Name.class);
    function.register(Names.class);
    Name mine = function.call();
    assertThat(askOften(mine)).isSameAs(mine);
    Name shared = GenericFunction.of(Name.class).call();
    assertThat(ask(shared)).as("settled for good").isSameAs(shared);
  }
}
