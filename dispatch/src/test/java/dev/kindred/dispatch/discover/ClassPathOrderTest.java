// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kindred.dispatch.DuplicateMethodException;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.InvalidMethodException;
import dev.kindred.dispatch.processor.Library;
import dev.kindred.dispatch.registry.Registry;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars that add methods to one function, in any order and compiled in any way. */
class ClassPathOrderTest {
  private static final String[] PETS = {
    """
    package pets;
    @dev.kindred.dispatch.Generic
    public interface Meet { String meet(Object left, Object right); }
    """,
    "package pets; public class Cat {}",
    """
    package pets;
    class Meetings {
      @dev.kindred.dispatch.Dispatch(Meet.class)
      static String any(Object left, Object right) { return "any"; }
    }
    """
  };

  private static String greeting(String home, String types) {
    return """
    package %s;
    class Greetings {
      @dev.kindred.dispatch.Dispatch(pets.Meet.class)
      static String greet(%s) { return "%s"; }
    }
    """
        .formatted(home, types, home);
  }

  @TempDir private Path folder;

  @Test
  void whatIsFoundIsNotToBeRegisteredAgain() throws Exception {
    Library pets = Library.of(folder.resolve("pets.jar"), List.of(), PETS);
    try (URLClassLoader loader = Library.loader(List.of(pets))) {
      GenericFunction<?> meet = GenericFunction.of(loader.loadClass("pets.Meet"));
      Class<?> meetings = loader.loadClass("pets.Meetings");
      assertThat(
              catchThrowableOfType(DuplicateMethodException.class, () -> meet.register(meetings)))
          .hasMessage(
              "meet(Any, Any): any at Meetings.java:4, in pets.Meetings is already registered or"
                  + " was discovered; do not register it again, or close the earlier registration");
    }
  }

  @Test
  void twoJarsWithTheSameSignatureAreBothNamed() throws Exception {
    Library pets = Library.of(folder.resolve("pets.jar"), List.of(), PETS);
    String types = "pets.Cat left, Object right";
    Library one = Library.of(folder.resolve("one-1.0.jar"), List.of(pets), greeting("one", types));
    Path two = folder.resolve("two-2.1.jar");
    Library other = Library.withoutProcessor(two, List.of(pets), greeting("two", types));
    for (List<Library> path : List.of(List.of(pets, one, other), List.of(other, one, pets))) {
      try (URLClassLoader loader = Library.loader(path)) {
        Class<?> meet = loader.loadClass("pets.Meet");
        String expected =
            """
            meet(Cat, Any): two methods have equivalent signatures; remove one, change its types, \
            or replace it explicitly:
              greet(Cat, Any) at Greetings.java:4, in one.Greetings of one-1.0.jar
              greet(Cat, Any) at Greetings.java:4, in two.Greetings of two-2.1.jar\
            """;
        assertThat(
                catchThrowableOfType(
                    DuplicateMethodException.class, () -> GenericFunction.of(meet)))
            .hasMessage(expected);
        assertThat(Registry.visibleTo(loader).broken())
            .extracting(Throwable::getMessage)
            .contains(expected);
      }
    }
  }

  @Test
  void ownerOfMethodsWithATypeThatIsMissingIsNamed() throws Exception {
    Library pets = Library.of(folder.resolve("pets.jar"), List.of(), PETS);
    Library gone =
        Library.of(folder.resolve("gone.jar"), List.of(), "package gone; public class Thing {}");
    String source = greeting("one", "gone.Thing left, Object right");
    List<Library> needed = List.of(pets, gone);
    Library processed = Library.of(folder.resolve("processed.jar"), needed, source);
    Library plain = Library.withoutProcessor(folder.resolve("plain.jar"), needed, source);
    for (Library one : List.of(processed, plain)) {
      try (URLClassLoader loader = Library.loader(List.of(pets, one))) {
        Class<?> meet = loader.loadClass("pets.Meet");
        assertThat(
                catchThrowableOfType(InvalidMethodException.class, () -> GenericFunction.of(meet)))
            .hasMessage(
                "one.Greetings of %s: its methods cannot be read: java.lang.NoClassDefFoundError:"
                    + " gone/Thing; put what they name on its class path, or take it off",
                one.jar().getFileName());
      }
    }
  }

  @Test
  void tableIsTheSameWhateverTheOrderAndTheCompiler() throws Exception {
    Library pets = Library.of(folder.resolve("pets.jar"), List.of(), PETS);
    List<List<Library>> ways = List.of(new ArrayList<>(List.of(pets)), new ArrayList<>());
    Path plain = Files.createDirectory(folder.resolve("plain"));
    ways.getLast().add(Library.withoutProcessor(plain.resolve("pets.jar"), List.of(), PETS));
    List<String> types = List.of("String", "Integer", "pets.Cat", "CharSequence");
    for (int i = 0; i < types.size(); i++) {
      String source = greeting("home" + i, types.get(i) + " left, Object right");
      String jar = "home" + i + ".jar";
      ways.getFirst().add(Library.of(folder.resolve(jar), List.of(pets), source));
      ways.getLast().add(Library.withoutProcessor(plain.resolve(jar), List.of(pets), source));
    }
    String expected =
        """
        Meet: 5 methods
          (Any, Any)           any    Meetings.java:4
          (Cat, Any)           greet  Greetings.java:4
          (CharSequence, Any)  greet  Greetings.java:4
          (Integer, Any)       greet  Greetings.java:4
          (String, Any)        greet  Greetings.java:4\
        """;
    Random random = new Random(20261123);
    for (int time = 0; time < 12; time++) {
      List<Library> path = new ArrayList<>();
      for (int i = 0; i <= types.size(); i++) {
        path.add(ways.get(random.nextInt(2)).get(i));
      }
      Collections.shuffle(path, random);
      try (URLClassLoader loader = Library.loader(path)) {
        GenericFunction<?> meet = GenericFunction.of(loader.loadClass("pets.Meet"));
        assertThat(meet.methods()).as("%s", path).hasToString(expected);
        assertThat(meet.invoke("x", 1)).isEqualTo("home0");
        assertThat(meet.invoke(1, 1)).isEqualTo("home1");
        assertThat(meet.invoke(new StringBuilder(), 1)).isEqualTo("home3");
        assertThat(meet.invoke(1.5, 1)).isEqualTo("any");
      }
    }
  }
}
