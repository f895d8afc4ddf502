// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class AtomTest {
  private static final Atom OBJECT = Atom.ofArgument(new Object());

  @Test
  void ofObjectIsAny() {
    assertThat(Atom.of(Object.class)).isEqualTo(Atom.ANY);
  }

  @Test
  void ofPrimitiveIsItsBox() {
    assertThat(Atom.of(int.class)).isEqualTo(Atom.of(Integer.class));
    assertThat(Atom.of(double.class)).hasToString("Double");
  }

  @Test
  void ofVoidIsRefused() {
    assertThatThrownBy(() -> Atom.of(void.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("it has no objects");
  }

  @Test
  void ofArgumentIsItsRunTimeClass() {
    Number number = 1;
    assertThat(Atom.ofArgument(number)).isEqualTo(new Atom.OfClass(Integer.class));
    assertThat(Atom.ofArgument(null)).isEqualTo(Atom.NULL);
    assertThat(OBJECT).isEqualTo(new Atom.OfClass(Object.class)).isNotEqualTo(Atom.ANY);
  }

  @Test
  void ofArgumentsTakesEachAsItStands() {
    assertThat(Atom.ofArguments(1, null, "x"))
        .isEqualTo(List.of(Atom.of(Integer.class), Atom.NULL, Atom.of(String.class)));
  }

  @Test
  void classesAreOrderedByAssignment() {
    assertThat(Atom.of(Integer.class).isBelow(Atom.of(Number.class))).isTrue();
    assertThat(Atom.of(Number.class).isBelow(Atom.of(Integer.class))).isFalse();
    assertThat(Atom.of(Integer.class).isBelow(Atom.of(Integer.class))).isTrue();
    assertThat(Atom.of(String[].class).isBelow(Atom.of(Object[].class))).isTrue();
  }

  @Test
  void thereIsNoWidening() {
    assertThat(Atom.of(int.class).isBelow(Atom.of(long.class))).isFalse();
  }

  @Test
  void everythingIsBelowAny() {
    for (Atom atom : List.of(Atom.ANY, Atom.NULL, OBJECT, Atom.of(String.class))) {
      assertThat(atom.isBelow(Atom.ANY)).isTrue();
    }
    assertThat(Atom.ANY.isBelow(OBJECT)).isFalse();
  }

  @Test
  void nullIsBelowNoClass() {
    assertThat(Atom.NULL.isBelow(Atom.NULL)).isTrue();
    assertThat(Atom.NULL.isBelow(Atom.of(String.class))).isFalse();
    assertThat(Atom.of(String.class).isBelow(Atom.NULL)).isFalse();
    assertThat(Atom.ANY.isBelow(Atom.NULL)).isFalse();
  }

  @Test
  void toStringNamesAnonymousClassesToo() {
    Object anonymous = new Object() {};
    assertThat(Atom.ofArgument(anonymous)).hasToString("AtomTest$1");
  }

  static class Nested {}

  /** Defines one class itself, though not the one that it is nested in. */
  private static final class NestedLoader extends ClassLoader {
    NestedLoader() {
      super(AtomTest.class.getClassLoader());
    }

    Class<?> load() throws IOException {
      try (InputStream file = AtomTest.class.getResourceAsStream("AtomTest$Nested.class")) {
        byte[] bytes = file.readAllBytes();
        return defineClass(null, bytes, 0, bytes.length);
      }
    }
  }

  @Test
  void toStringNamesClassesThatAreNestedInOnesOfAnotherLoader() throws IOException {
    Class<?> nested = new NestedLoader().load();
    assertThatThrownBy(nested::getSimpleName).isInstanceOf(LinkageError.class);
    assertThat(Atom.of(nested)).hasToString("AtomTest$Nested");
    assertThat(Atom.of(nested.arrayType())).hasToString("AtomTest$Nested[]");
    assertThat(Atom.ofClassObject(nested)).hasToString("Class<? extends AtomTest$Nested>");
  }
}
