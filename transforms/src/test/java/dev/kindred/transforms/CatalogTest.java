// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.transforms.geometric.Flip;
import dev.kindred.transforms.geometric.RandomFlip;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogTest {
  /** A transform that no catalog names could not be written to a file. */
  @Test
  void everyTransformOfThisLibraryIsNamed() throws Exception {
    List<Class<?>> named =
        Catalog.all().values().stream().<Class<?>>map(Catalog.Entry::type).toList();
    List<Class<?>> transforms =
        classes()
            .filter(type -> Transform.class.isAssignableFrom(type) && type.isRecord())
            .filter(type -> java.lang.reflect.Modifier.isPublic(type.getModifiers()))
            .toList();
    assertThat(transforms).hasSizeGreaterThan(20);
    assertThat(named).containsAll(transforms);
  }

  @Test
  void namesAreThoseOfTheClasses() {
    assertThat(Catalog.all().get("RandomFlip").type()).isEqualTo(RandomFlip.class);
    assertThat(Catalog.Entry.of(Flip.vertical()).name()).isEqualTo("Flip");
  }

  @Test
  void anEntryNeedsARecordAndExamplesOfIt() {
    assertThatThrownBy(() -> new Catalog.Entry("x", Flip.class, List.of()))
        .hasMessageStartingWith("catalog entry \"x\" of dev.kindred.transforms.geometric.Flip");
    Transform lambda = (key, scene) -> new Stay();
    assertThatThrownBy(() -> Catalog.Entry.of(lambda)).hasMessageContaining("give a record");
  }

  private static Stream<Class<?>> classes() throws IOException, URISyntaxException {
    Path root =
        Path.of(Transform.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(root::relativize)
          .map(Path::toString)
          .filter(name -> name.endsWith(".class") && !name.contains("-info"))
          .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
          .<Class<?>>map(CatalogTest::loaded)
          .toList()
          .stream();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Class<?> loaded(String name) {
    try {
      return Class.forName(name, false, CatalogTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
