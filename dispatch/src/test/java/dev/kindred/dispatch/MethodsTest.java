// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kindred.dispatch.world.World;
import java.util.List;
import org.junit.jupiter.api.Test;

class MethodsTest {
  private final World world = World.of("Image; final Points");

  private Methods methods(String... declared) {
    return new Methods("Rotate", world.table(declared).methods());
  }

  @Test
  void printAsAnAlignedTable() {
    assertThat(methods("points: Points", "image: Image, Points @-1", "any: Any..."))
        .hasToString(
            """
            Rotate: 3 methods
              (Any...)         any                    Made.java:any
              (Image, Points)  image   precedence -1  Made.java:image
              (Points)         points                 Made.java:points\
            """);
  }

  @Test
  void leaveOutAColumnWithoutText() {
    assertThat(methods("points: Points"))
        .hasToString(
            """
            Rotate: 1 method
              (Points)  points  Made.java:points\
            """);
    assertThat(methods()).hasToString("Rotate: 0 methods");
  }

  @Test
  void areAListThatDoesNotChange() {
    Methods methods = methods("points: Points", "image: Image");
    assertThat(methods).extracting(DispatchMethod::name).containsExactly("image", "points");
    assertThat(methods).isEqualTo(List.copyOf(methods));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> methods.remove(0));
  }
}
