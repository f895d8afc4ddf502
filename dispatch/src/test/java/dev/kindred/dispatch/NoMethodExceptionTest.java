// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.dispatch.link.PluginSample;
import dev.kindred.dispatch.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoMethodExceptionTest {
  private final World world = World.of("Volume; final Ct : Volume; final Boxes; final Size");

  @Test
  void showsTheClosestThreeWithWhatDiffers() {
    MethodTable table =
        world.table(
            "far: Boxes, Boxes, Boxes",
            "one: Volume, Size",
            "two: Size, Size",
            "some: Volume, Boxes, Size, Size...",
            "third: Volume");
    assertThatThrownBy(() -> table.select(world.arguments("Ct, Boxes")))
        .isInstanceOf(NoMethodException.class)
        .hasMessage(
            """
            f(Ct, Boxes): no applicable method; add one or change the marked arguments. Closest:
              f(Volume) [takes 1 argument, got 2] at Made.java:third
              f(Volume, Boxes, *Size*, Size...) [takes at least 3 arguments, got 2] at Made.java:some
              f(Volume, *Size*) [argument 2: expected Size, got Boxes] at Made.java:one\
            """);
  }

  @Test
  void marksEveryMismatch() {
    MethodTable table = world.table("only: Size, Size");
    assertThatThrownBy(() -> table.select(world.arguments("Ct, null, Ct")))
        .hasMessageEndingWith(
            "f(*Size*, *Size*) [takes 2 arguments, got 3; argument 1: expected Size, got Ct;"
                + " argument 2: expected Size, got Null] at Made.java:only");
  }

  @Test
  void saysWhereNullGoes() {
    MethodTable table = world.table("only: Size");
    assertThatThrownBy(() -> table.select(world.arguments("null")))
        .hasMessage(
            """
            f(Null): no applicable method; add one or change the marked arguments \
            (null reaches only parameters declared Object or @Nullable). Closest:
              f(*Size*) [argument 1: expected Size, got Null] at Made.java:only\
            """);
  }

  @Test
  void marksTheTail() {
    MethodTable table = world.table("only: Volume, Size...");
    assertThatThrownBy(() -> table.select(world.arguments("Ct, Size, Boxes")))
        .hasMessageEndingWith(
            "f(Volume, *Size...*) [argument 3: expected Size, got Boxes] at Made.java:only");
  }

  /** Defines a class of its own from the same file. */
  private static final class OtherLoader extends ClassLoader {
    static Class<?> load(Class<?> type) throws IOException {
      try (InputStream file = type.getResourceAsStream("PluginSample.class")) {
        byte[] bytes = file.readAllBytes();
        return new OtherLoader()
            .defineClass(type.getName(), bytes, 0, bytes.length, type.getProtectionDomain());
      }
    }
  }

  @Test
  void tellsTypesOfTheSameNameApart() throws IOException {
    MethodTable made = World.of("Volume; PluginSample").table("made: Volume|PluginSample");
    assertThatThrownBy(() -> made.select(List.of(Atom.of(PluginSample.class))))
        .hasMessageMatching(
            "(?s).*f\\(\\*Volume\\|PluginSample\\*\\) \\[argument 1: expected made\\.Volume of"
                + " class loader .*\\|made\\.PluginSample of class loader .*, got"
                + " dev\\.kindred\\.dispatch\\.link\\.PluginSample of dispatch/target/test-classes]"
                + " at Made\\.java:made");
    MethodTable ours =
        MethodTable.empty("f")
            .plus(
                List.of(
                    World.method("ours", Signature.of(OtherLoader.load(PluginSample.class)), 0)));
    String sample = PluginSample.class.getName() + " of dispatch/target/test-classes";
    assertThatThrownBy(() -> ours.select(List.of(Atom.of(PluginSample.class))))
        .hasMessageEndingWith(
            "f(*PluginSample*) [argument 1: expected %s, got %s of another class loader] at Made.java:ours"
                .formatted(sample, sample));
  }

  @Test
  void tellsAConstantOnOneLineOfBearableLength() {
    MethodTable table =
        MethodTable.empty("f")
            .plus(
                List.of(World.method("red", Signature.of(TypePattern.of(Atom.ofValue("red"))), 0)));
    assertThatThrownBy(() -> table.select(table.atoms("blue\n")))
        .hasMessage(
            """
            f("blue\\n"): no applicable method; add one or change the marked arguments. Closest:
              f(*"red"*) [argument 1: expected "red", got "blue\\n"] at Made.java:red\
            """);
    assertThatThrownBy(() -> table.select(table.atoms("x".repeat(1000))))
        .hasMessageStartingWith("f(\"" + "x".repeat(58) + "…): no applicable method")
        .hasMessageContaining("expected \"red\", got \"" + "x".repeat(58) + "…]");
  }

  @Test
  void saysThatThereAreNoMethods() {
    assertThatThrownBy(() -> MethodTable.empty("f").select(world.arguments("Ct")))
        .hasMessage(
            "f(Ct): the function has no methods; add the jar that holds them to the class path, or"
                + " register their class");
  }
}
