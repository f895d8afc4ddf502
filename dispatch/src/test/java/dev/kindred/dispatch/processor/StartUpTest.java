// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two libraries that extend each other's functions, in a process of their own. */
class StartUpTest {
  private static final String[] PETS = {
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
      @Dispatch(Meet.class) static String any(Object left, Object right) { return "they pass"; }
      @Dispatch(Meet.class)
      static String hiss(@Next Meet next, Cat cat, Object other) {
        return cat.name().concat(" hisses, then ").concat(next.meet(cat, other));
      }
    }
    """
  };

  private static final String[] ROBOTS = {
    "package robots; public record Robot(int number) {}",
    """
    package robots;
    @dev.kindred.dispatch.Generic
    public interface Charge {
      int charge(Object what, int minutes);
      Charge CHARGE = dev.kindred.dispatch.GenericFunction.of(Charge.class).call();
    }
    """,
    """
    package robots;
    import dev.kindred.dispatch.*;
    class Robots {
      @Dispatch(pets.Meet.class) static String pet(pets.Cat cat, Robot robot) { return "purr"; }
      @Dispatch(Charge.class) static int robot(Robot what, int minutes) { return 2 * minutes; }
    }
    """,
    """
    package robots;
    public class Main {
      public static void main(String[] arguments) {
        pets.Cat cat = new pets.Cat("Tom");
        System.out.println(pets.Meet.MEET.meet(cat, new Robot(1)));
        System.out.println(pets.Meet.MEET.meet(cat, cat));
        System.out.println(Charge.CHARGE.charge(new Robot(1), 21));
        System.out.println(Charge.CHARGE.charge(cat, 3));
      }
    }
    """
  };

  private static final String PETS_TOO =
      """
      package pets.robots;
      import dev.kindred.dispatch.*;
      class Batteries {
        @Dispatch(robots.Charge.class) static int cat(pets.Cat what, int minutes) { return 0; }
      }
      """;

  private static final List<String> TOLD = List.of("purr", "Tom hisses, then they pass", "42", "0");

  @TempDir private Path folder;

  @Test
  void nothingIsSearchedNorMadeOnTheWayToTheFirstCalls() throws Exception {
    Path pets = Files.createDirectory(folder.resolve("pets"));
    Path robots = Files.createDirectory(folder.resolve("robots"));
    Compilation.of(pets, PETS).good();
    Compilation.of(robots, List.of(pets), ROBOTS).good();
    Compilation.of(pets, List.of(robots), PETS_TOO).good();
    Path jar = jar(pets);
    for (List<Path> order : List.of(List.of(jar, robots), List.of(robots, jar))) {
      List<String> lines = run(order);
      List<String> loaded =
          lines.stream()
              .filter(line -> line.startsWith("["))
              .map(line -> line.split(" ")[1])
              .toList();
      assertThat(lines).filteredOn(line -> !line.startsWith("[")).isEqualTo(TOLD);
      assertThat(loaded)
          .contains("pets.Meet$$Facade", "robots.Robots$$Dispatch", "pets.robots.Batteries")
          .noneMatch(name -> name.startsWith("io.github.classgraph"))
          .noneMatch(name -> name.startsWith("net.bytebuddy"))
          .noneMatch(name -> name.startsWith("dev.kindred.dispatch.codegen"))
          .noneMatch(name -> name.startsWith("java.lang.invoke.LambdaForm$MH/"))
          .noneMatch(name -> name.startsWith("dev.kindred") && name.contains("$$Lambda"));
    }
  }

  @Test
  void whatIsCompiledWithoutTheProcessorIsFoundToo() throws Exception {
    Path pets = Files.createDirectory(folder.resolve("pets"));
    Path robots = Files.createDirectory(folder.resolve("robots"));
    Compilation.of(pets, PETS).good();
    Compilation.withoutProcessor(robots, List.of(pets), ROBOTS).good();
    Compilation.of(pets, List.of(robots), PETS_TOO).good();
    Path jar = jar(pets);
    for (List<Path> order : List.of(List.of(jar, robots), List.of(robots, jar))) {
      assertThat(run(order)).filteredOn(line -> !line.startsWith("[")).isEqualTo(TOLD);
    }
  }

  private static Path jar(Path classes) throws Exception {
    Path jar = classes.resolveSibling(classes.getFileName() + ".jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
      }
    }
    return jar;
  }

  /** Runs the program and returns what it prints, with a line in brackets for each class loaded. */
  private List<String> run(List<Path> path) throws Exception {
    return Program.run(folder, "-Xlog:class+load", "-cp", Program.path(path), "robots.Main");
  }
}
