// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.declare;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OriginTest {
  /** Defines a copy of this class as if read from a place. */
  private static final class PlacedLoader extends ClassLoader {
    static Class<?> load(@Nullable String place) throws Exception {
      String name = Sample.class.getName();
      byte[] bytes;
      try (var file = OriginTest.class.getResourceAsStream("OriginTest$Sample.class")) {
        bytes = file.readAllBytes();
      }
      CodeSource source =
          place == null
              ? null
              : new CodeSource(URI.create(place).toURL(), (Certificate @Nullable []) null);
      return new PlacedLoader()
          .defineClass(name, bytes, 0, bytes.length, new ProtectionDomain(source, null));
    }
  }

  static final class Sample {}

  private static Origin from(@Nullable String place) throws Exception {
    return Origin.of(PlacedLoader.load(place));
  }

  @Test
  void jarIsOneWithItselfAlone() throws Exception {
    Origin pets = from("file:/lib/pets-1.0.jar");
    assertThat(pets).hasToString("pets-1.0.jar");
    assertThat(pets.isOneWith(from("file:/lib/pets-1.0.jar"))).isTrue();
    assertThat(pets.isOneWith(from("file:/lib/robots.jar"))).isFalse();
    assertThat(pets.isOneWith(from("file:/lib/"))).isFalse();
    assertThat(from("jar:file:/app.jar!/BOOT-INF/lib/pets.jar!/")).hasToString("pets.jar");
  }

  @Test
  void foldersBesideEachOtherAreOne() throws Exception {
    Origin main = from("file:/home/app/target/classes/");
    assertThat(main).hasToString("app/target/classes");
    assertThat(main.isOneWith(from("file:/home/app/target/test-classes/"))).isTrue();
    assertThat(from("file:/classes/")).hasToString("classes");
    assertThat(main.isOneWith(from("file:/home/other/target/classes/"))).isFalse();
    assertThat(Origin.of(Origin.class).isOneWith(Origin.of(OriginTest.class))).isTrue();
  }

  @Test
  void namedModuleIsOneWithItselfAlone() {
    Origin base = Origin.of(String.class);
    assertThat(base).hasToString("module java.base");
    assertThat(base.isOneWith(Origin.of(int[][].class))).isTrue();
    assertThat(base.isOneWith(Origin.of(java.sql.Connection.class))).isFalse();
    assertThat(base.isOneWith(Origin.of(OriginTest.class))).isFalse();
  }

  @Test
  void classOfUnknownPlaceIsOneWithItsLoader() throws Exception {
    Class<?> made = PlacedLoader.load(null);
    assertThat(Origin.of(made)).hasToString("class loader " + made.getClassLoader());
    assertThat(Origin.of(made).isOneWith(Origin.of(made.arrayType()))).isTrue();
    assertThat(Origin.of(made).isOneWith(from(null))).isFalse();
    assertThat(Origin.of(made).isOneWith(from("file:/lib/pets.jar"))).isFalse();
  }
}
