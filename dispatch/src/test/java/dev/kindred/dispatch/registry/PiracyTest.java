// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.processor.Library;
import java.lang.invoke.MethodHandles;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PiracyTest {
  private static final String[] PETS = {
    "package pets; @dev.kindred.dispatch.Generic public interface Meet { String meet(Object left,"
        + " Object right); }",
    "package pets; @dev.kindred.dispatch.Generic public interface Greet { String greet(Object x);"
        + " }",
    "package pets; public record Cat(String name) {}",
    "package pets; public enum Mood { GOOD, BAD }",
    """
    package pets;
    class Meetings {
      @dev.kindred.dispatch.Dispatch(Meet.class)
      static String text(String left, String right) { return "text"; }
    }
    """
  };

  private static final String[] ROBOTS = {
    "package robots; public final class Robot {}",
    "package robots; public class Tool {}",
    """
    package robots;
    import dev.kindred.dispatch.*;
    import org.jspecify.annotations.Nullable;
    import pets.*;
    class Own {
      @Dispatch(Meet.class) static String one(Robot left, Object right) { return ""; }
      @Dispatch(Meet.class) static String array(Cat left, Robot[] right) { return ""; }
      @Dispatch(Meet.class) static String union(@OneOf({Robot.class, Long.class}) Object left, Cat right) { return ""; }
      @Dispatch(Meet.class) static String itself(Class<Robot> left, Cat right) { return ""; }
      @Dispatch(Meet.class) static String below(Class<? extends Tool> left, Cat right) { return ""; }
    }
    """,
    """
    package robots;
    import dev.kindred.dispatch.*;
    import org.jspecify.annotations.Nullable;
    import pets.*;
    class Taken {
      @Dispatch(Meet.class) static String cats(@Next Meet next, Cat left, @Nullable Cat right) { return ""; }
      @Dispatch(Meet.class) static String mood(@Is("BAD") Mood left, int[] right) { return ""; }
      @Dispatch(Meet.class) static String kind(Class<? extends Number> left, Object right) { return ""; }
      @Dispatch(Greet.class) static String hello(Mood[] x) { return ""; }
    }
    """
  };

  @Test
  void methodWithNothingOfItsLibraryIsTold(@TempDir Path folder) throws Exception {
    Library pets = Library.of(folder.resolve("pets.jar"), List.of(), PETS);
    Library robots = Library.withoutProcessor(folder.resolve("robots.jar"), List.of(pets), ROBOTS);
    try (URLClassLoader loader = Library.loader(List.of(robots, pets))) {
      GenericFunction<?> meet = GenericFunction.of(loader.loadClass("pets.Meet"));
      assertThat(meet.methods()).hasSize(9);
      assertThat(meet.piracy())
          .extracting(each -> each.method().name())
          .containsExactly("cats", "kind", "mood");
      assertThat(meet.piracy().getFirst())
          .hasToString(
              "cats(Cat, Cat|Null) at Taken.java:6, in robots.Taken of robots.jar: its function and"
                  + " all its types are from elsewhere, Meet and Cat of pets.jar; move it to one of"
                  + " those, or let it take a type of robots.jar");
      assertThat(meet.piracy().getLast().toString())
          .contains("from elsewhere, Meet and Mood of pets.jar; move");
      GenericFunction<?> greet = GenericFunction.of(loader.loadClass("pets.Greet"));
      assertThat(Registry.of(List.of(greet)).markdown())
          .contains("| [`Greet`](#pets.Greet) | pets | 1 | 1 piracy |", "### Piracy")
          .contains(
              "| **warning** | hello(Mood\\[\\]) at Taken.java:9, in robots.Taken of robots.jar: ");
    }
  }

  @Generic
  interface Tell {
    String tell(Object x);
  }

  @Test
  void methodMadeByHandIsNobodys() {
    GenericFunction<Tell> tell = GenericFunction.create(Tell.class);
    tell.add(
        DispatchMethod.of(
            "text",
            Signature.of(String.class),
            0,
            MethodHandles.dropArguments(
                MethodHandles.constant(String.class, ""), 0, String.class)));
    assertThat(tell.piracy()).isEmpty();
  }
}
