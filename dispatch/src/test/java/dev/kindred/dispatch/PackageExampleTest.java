// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The example of the package's documentation, compiled and run. */
class PackageExampleTest {
  @Generic
  interface Meet {
    String meet(Object left, Object right);
  }

  record Cat(String name) {}

  record Dog(String name) {}

  static final class Meetings {
    @Dispatch(Meet.class)
    static String any(Object left, Object right) {
      return "they pass";
    }

    @Dispatch(Meet.class)
    static String chase(Dog dog, Cat cat) {
      return dog.name() + " chases " + cat.name();
    }

    @Dispatch(Meet.class)
    static String hiss(@Next Meet next, Cat cat, @OneOf({Cat.class, Dog.class}) Object other) {
      return cat.name() + " hisses, then " + next.meet(cat, other);
    }
  }

  static final Meet MEET = GenericFunction.of(Meet.class).call();

  @Test
  void answersAsDocumented() {
    assertThat(MEET.meet(new Dog("Rex"), new Cat("Tom"))).isEqualTo("Rex chases Tom");
    assertThat(MEET.meet(new Cat("Tom"), new Dog("Rex"))).isEqualTo("Tom hisses, then they pass");
  }

  @Test
  void isTheExampleOfTheDocumentation() throws IOException {
    String documentation = read("src/main/java/dev/kindred/dispatch/package-info.java");
    String example = documentation.split("\\{@snippet lang=java :", 2)[1].split("\n \\* }\n")[0];
    String test = read("src/test/java/dev/kindred/dispatch/PackageExampleTest.java");
    assertThat(words(test)).contains(words(example.replace("\n *", "\n")));
  }

  private static String words(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String read(String path) throws IOException {
    return Files.readString(Path.of(path));
  }
}
