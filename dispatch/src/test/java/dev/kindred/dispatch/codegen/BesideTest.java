// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kindred.dispatch.InvalidMethodException;
import dev.kindred.dispatch.world.World;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class BesideTest {
  private interface Generic {}

  private final Beside beside = Beside.of(Generic.class);

  @Test
  void namesWhatItsLoaderFindsAndItsPackageMayUse() throws Exception {
    assertThat(beside.names(String.class)).isTrue();
    assertThat(beside.names(int[][].class)).isTrue();
    assertThat(beside.names(Generic[].class)).isTrue();
    Class<?> listOfJdk = java.util.List.of(1).getClass();
    assertThat(beside.names(listOfJdk)).as("not public: %s", listOfJdk).isFalse();
    Runnable hidden = () -> {};
    assertThat(beside.names(hidden.getClass())).isFalse();
    assertThat(beside.names(World.of("class A").types().type("A"))).isFalse();
  }

  private static void mine() {}

  @Test
  void findsStaticMethodsInReachOfItsNest() throws Exception {
    MethodType nothing = MethodType.methodType(void.class);
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    MethodHandle mine = lookup.findStatic(BesideTest.class, "mine", nothing);
    assertThat(beside.method(mine)).isPresent();
    assertThat(beside.method(mine.asType(nothing.changeReturnType(Object.class)))).isEmpty();
    assertThat(beside.method(lookup.findVirtual(ArrayList.class, "clear", nothing))).isEmpty();
    MethodHandle elsewhere =
        MethodHandles.privateLookupIn(World.class, lookup)
            .findStatic(
                World.class, "split", MethodType.methodType(java.util.List.class, String.class));
    assertThat(beside.method(elsewhere)).as("private in another package").isEmpty();
  }

  @Test
  void closedPackageIsRefused() {
    assertThatExceptionOfType(InvalidMethodException.class)
        .isThrownBy(() -> Beside.of(Runnable.class))
        .withMessageStartingWith("java.lang.Runnable: its package cannot be looked into; compile");
  }
}
