// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program of two named modules, nothing of which is open, in a process of its own. */
class ModulePathTest {
  private static final String[] PETS = {
    "module pets { requires transitive dev.kindred.dispatch; exports pets; }",
    """
    package pets;
    @dev.kindred.dispatch.Generic
    public interface Meet {
      String meet(Object left, Object right);
      Meet MEET = dev.kindred.dispatch.GenericFunction.of(Meet.class).call();
    }
    """,
    "package pets; public record Cat(String name) {}",
    """
    package pets;
    import dev.kindred.dispatch.*;
    class Meetings {
      @Dispatch(Meet.class)
      private static String any(@Next Meet next, Object left, Object right) { return "they pass"; }
    }
    """
  };

  private static final String ROBOTS_ALONE =
      "module robots { requires pets; requires dev.kindred.dispatch; }";

  private static final String ROBOTS_OPEN =
      """
      module robots {
        requires pets;
        requires dev.kindred.dispatch;
        opens robots to dev.kindred.dispatch;
      }
      """;

  private static final String[] ROBOTS = {
    "package robots; record Robot(int number) {}",
    """
    package robots;
    import dev.kindred.dispatch.*;
    class Machines {
      @Generic
      private interface Charge {
        int charge(Object what, int minutes);
      }
      private static final Charge CHARGE = GenericFunction.of(Charge.class).call();
      @Dispatch(Charge.class)
      static int text(String what, int minutes) { return 2 * minutes; }
      static int charged() { return CHARGE.charge("full", 21); }
    }
    """,
    """
    package robots;
    import dev.kindred.dispatch.*;
    import pets.*;
    class Robots {
      @Dispatch(Meet.class)
      static String pet(@Next Meet next, Cat cat, Robot robot) {
        return "purr, then ".concat(next.meet(cat, robot));
      }
    }
    """,
    """
    package robots;
    import dev.kindred.dispatch.*;
    import pets.*;
    class Tables {
      private record Table(int legs) {}
      @Dispatch(Meet.class)
      private static String bump(Robot robot, Table table) { return "bump"; }
      static String bump() { return Meet.MEET.meet(new Robot(1), new Table(4)); }
    }
    """,
    """
    package robots;
    import dev.kindred.dispatch.*;
    import pets.*;
    public class Main {
      static void told() {
        System.out.println(Meet.MEET.meet(new Cat("Tom"), new Robot(1)));
        System.out.println(Tables.bump());
        System.out.println(Machines.charged());
        System.out.println(GenericFunction.of(Meet.class).invoke("a", null));
      }
      static void learnt() {
        for (int i = 0; i < 1000; i++) {
          var _ = Meet.MEET.meet(new Cat("Tom"), new Robot(1)).concat(Tables.bump());
          var _ = Meet.MEET.meet(Meet.MEET, i);
        }
      }
      public static void main(String[] arguments) {
        told();
        learnt();
        told();
      }
    }
    """
  };

  private static final String BY_HAND =
      """
      package robots;
      import dev.kindred.dispatch.*;
      import java.lang.invoke.MethodHandles;
      import pets.*;
      public class ByHand {
        public static void main(String[] arguments) {
          GenericFunction<Meet> meet = GenericFunction.of(Meet.class);
          var _ = meet.register(MethodHandles.lookup(), Tables.class);
          System.out.println(Tables.bump());
        }
      }
      """;

  /** Both of its methods are out of reach for one reason. */
  private static final String REGISTERED =
      """
      package robots;
      import dev.kindred.dispatch.*;
      import pets.*;
      public class Registered {
        @Dispatch(Meet.class)
        static String left(Robot left, Object right) { return "left"; }
        @Dispatch(Meet.class)
        static String right(Cat left, Robot right) { return "right"; }
        public static void main(String[] arguments) {
          try {
            var _ = GenericFunction.create(Meet.class).register(Registered.class);
          } catch (InvalidMethodException e) {
            System.out.println(e.getMessage());
          }
        }
      }
      """;

  private static final String ASKS_FIRST =
      """
      package robots;
      import dev.kindred.dispatch.*;
      import java.lang.invoke.MethodHandles;
      import pets.*;
      public class AsksFirst {
        public static void main(String[] arguments) {
          Meet meet = GenericFunction.of(Meet.class, MethodHandles.lookup()).call();
          System.out.println(meet.meet(new Cat("Tom"), new Robot(1)));
        }
      }
      """;

  private static final String WITH_LOOKUP =
      """
      package robots;
      import dev.kindred.dispatch.*;
      import java.lang.invoke.MethodHandles;
      public class WithLookup {
        @Generic
        interface Wind { String wind(Object what, int turns); }
        @Dispatch(Wind.class)
        private static String robot(@Next Wind next, Robot what, int turns) {
          return "robot, then ".concat(next.wind(what, turns));
        }
        private static class More {
          @Dispatch(Wind.class)
          private static String any(Object what, int turns) { return "any"; }
        }
        public static void main(String[] arguments) {
          try {
            System.out.println(GenericFunction.of(Wind.class));
          } catch (InvalidMethodException e) {
            System.out.println(e.getMessage());
          }
          GenericFunction<Wind> wind = GenericFunction.of(Wind.class, MethodHandles.lookup());
          System.out.println(wind.explain(call -> call.wind(new Robot(1), 2)).resolution());
          for (int i = 0; i < 1000; i++) {
            var _ = wind.call().wind(i % 2 == 0 ? new Robot(1) : "text", i);
          }
          System.out.println(wind.call().wind(new Robot(1), 2));
          System.out.println(GenericFunction.of(Wind.class) == wind);
          System.out.println(GenericFunction.create(Wind.class, MethodHandles.lookup()));
        }
      }
      """;

  private static final String BY_LOOKUP =
      """
      package robots;
      import dev.kindred.dispatch.*;
      import java.lang.invoke.MethodHandles;
      public class ByLookup {
        @Generic
        interface Beep { String beep(Object x); }
        @Dispatch(Beep.class)
        private static String robot(Robot x) { return "beep"; }
        public static void main(String[] arguments) {
          Beep beep = GenericFunction.of(Beep.class, MethodHandles.lookup()).call();
          System.out.println(beep.beep(new Robot(1)));
        }
      }
      """;

  private static final List<String> TOLD =
      List.of(
          "purr, then they pass",
          "bump",
          "42",
          "they pass",
          "purr, then they pass",
          "bump",
          "42",
          "they pass");

  @TempDir private Path folder;
  private Path pets;
  private Path robots;

  @BeforeEach
  void compilePets() throws Exception {
    pets = Files.createDirectory(folder.resolve("pets"));
    robots = Files.createDirectory(folder.resolve("robots"));
    Compilation.ofModule(true, pets, List.of(), PETS).good();
  }

  private void compileRobots(boolean processed, String module, String... more) {
    List<String> sources = new java.util.ArrayList<>(List.of(ROBOTS));
    sources.add(module);
    sources.addAll(List.of(more));
    Compilation.ofModule(processed, robots, List.of(pets), sources.toArray(String[]::new)).good();
  }

  private List<String> run(String main, String... options) throws Exception {
    List<String> all = new java.util.ArrayList<>(List.of(options));
    all.addAll(
        List.of(
            "-Dkindred.dispatch.compile=now",
            "-p",
            Program.path(List.of(robots, pets)),
            "-m",
            "robots/robots." + main));
    return Program.run(folder, all.toArray(String[]::new));
  }

  @Test
  void whatTheProcessorHasSeenNeedsNothingOpen() throws Exception {
    compileRobots(true, ROBOTS_ALONE);
    assertThat(run("Main")).isEqualTo(TOLD);
  }

  @Test
  void whatItHasNotSeenIsOpenedToTheLibrary() throws Exception {
    compileRobots(false, ROBOTS_OPEN);
    assertThat(run("Main")).isEqualTo(TOLD);
  }

  @Test
  void errorSaysWhatToDo() throws Exception {
    compileRobots(false, ROBOTS_ALONE);
    assertThat(run("Main"))
        .filteredOn(line -> line.contains("robots.Robots: its methods cannot be reached: "))
        .singleElement()
        .asString()
        .endsWith(
            "; compile it with the annotation processor, say \"opens robots to"
                + " dev.kindred.dispatch;\", or let robots ask first:"
                + " GenericFunction.of(Meet.class, MethodHandles.lookup())");
  }

  @Test
  void moduleThatAsksFirstIsReached() throws Exception {
    compileRobots(false, ROBOTS_ALONE, ASKS_FIRST);
    assertThat(run("AsksFirst")).containsExactly("purr, then they pass");
  }

  @Test
  void whatIsRegisteredIsReachedWithALookup() throws Exception {
    compileRobots(false, ROBOTS_ALONE, REGISTERED);
    assertThat(run("Registered", "-Dkindred.dispatch.search=false"))
        .singleElement()
        .asString()
        .startsWith("robots.Registered: its methods cannot be reached: ")
        .endsWith("or let robots register it: register(MethodHandles.lookup(), Registered.class)");
  }

  @Test
  void lookupOfItsOwnModuleReachesWhatIsClosed() throws Exception {
    compileRobots(false, ROBOTS_ALONE, BY_HAND);
    assertThat(run("ByHand", "-Dkindred.dispatch.search=false")).containsExactly("bump");
  }

  @Test
  void functionIsReachedWithALookupToo() throws Exception {
    compileRobots(false, ROBOTS_ALONE, WITH_LOOKUP);
    assertThat(run("WithLookup"))
        .first()
        .asString()
        .isEqualTo(
            "robots.WithLookup$Wind: its package cannot be looked into; compile it with the"
                + " annotation processor, say \"opens robots to dev.kindred.dispatch;\", or let"
                + " robots ask first: GenericFunction.of(Wind.class, MethodHandles.lookup())");
    assertThat(run("WithLookup").subList(1, 5))
        .containsExactly(
            "Chosen[method=robot(Robot, Integer) at WithLookup.java:9]",
            "robot, then any",
            "true",
            "Wind[0 methods]");
  }

  @Test
  void lookupOfItsOwnModuleFindsTheFunctionToo() throws Exception {
    compileRobots(false, ROBOTS_ALONE, BY_LOOKUP);
    assertThat(run("ByLookup")).containsExactly("beep");
  }
}
