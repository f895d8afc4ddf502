// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.List;
import org.junit.jupiter.api.Test;

class FacadeClassTest {
  private record Secret(long value) {}

  private interface Pick {
    Secret pick(int a, Secret b, double c, long d);

    void pick(byte a, short b, char c, boolean d, float e, int[] f, String[][] g);
  }

  private static final List<MethodType> METHODS =
      List.of(
          MethodType.methodType(Secret.class, int.class, Secret.class, double.class, long.class),
          MethodType.methodType(
              void.class,
              byte.class,
              short.class,
              char.class,
              boolean.class,
              float.class,
              int[].class,
              String[][].class));

  private static int calls;

  static Secret first(int a, Secret b, double c, long d) {
    return new Secret(a + b.value() + (long) c + d);
  }

  static void second(byte a, short b, char c, boolean d, float e, int[] f, String[][] g) {
    calls++;
  }

  private static final class Other implements Pick {
    @Override
    public Secret pick(int a, Secret b, double c, long d) {
      return new Secret(-a - b.value() - (long) c - d);
    }

    @Override
    public void pick(byte a, short b, char c, boolean d, float e, int[] f, String[][] g) {
      throw new AssertionError();
    }
  }

  @Test
  void passesEveryKindOfArgumentToTheImplementationOfEachMethod() throws Exception {
    FacadeClass<Pick> facades = FacadeClass.of(Beside.of(Pick.class), Pick.class, "pick", METHODS);
    HandleClass<Pick> handles = HandleClass.of(facades.beside(), Pick.class, "pick", METHODS);
    MutableCallSite one = new MutableCallSite(MethodType.methodType(Pick.class));
    MutableCallSite two = new MutableCallSite(MethodType.methodType(Pick.class));
    Pick pick = facades.facade(List.of(one, two), "the facade");
    one.setTarget(constant(handles.implementation(own("first", METHODS.getFirst()))));
    two.setTarget(constant(handles.implementation(own("second", METHODS.getLast()))));
    assertThat(pick.pick(1, new Secret(20), 300.5, 4000)).isEqualTo(new Secret(4321));
    pick.pick((byte) 1, (short) 2, 'c', true, 1f, new int[0], new String[0][]);
    assertThat(calls).isOne();
    one.setTarget(constant(new Other()));
    assertThat(pick.pick(1, new Secret(20), 300.5, 4000)).isEqualTo(new Secret(-4321));
    assertThat(pick).hasToString("the facade").isEqualTo(pick);
    assertThat(pick.getClass().isHidden()).isTrue();
  }

  private static MethodHandle constant(Pick implementation) {
    return MethodHandles.constant(Pick.class, implementation);
  }

  private static MethodHandle own(String name, MethodType type) throws Exception {
    return MethodHandles.lookup().findStatic(FacadeClassTest.class, name, type);
  }
}
