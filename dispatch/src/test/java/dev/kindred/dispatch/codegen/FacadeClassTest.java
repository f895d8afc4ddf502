// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.invoke.ConstantCallSite;
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
      calls += 100;
    }
  }

  @Test
  void passesEveryKindOfArgumentToItsSiteEvenWhereTypesArePrivate() throws Exception {
    Pick pick = pick(null);
    assertThat(pick.pick(1, new Secret(20), 300.5, 4000)).isEqualTo(new Secret(4321));
    calls = 0;
    pick.pick((byte) 1, (short) 2, 'c', true, 1f, new int[0], new String[0][]);
    assertThat(calls).isOne();
    assertThat(pick).hasToString("the facade").isEqualTo(pick);
    assertThat(pick.getClass().isHidden()).isTrue();
  }

  @Test
  void passesEveryKindOfArgumentToAnImplementationOnceThereIsOne() throws Exception {
    Pick pick = pick(new Other());
    assertThat(pick.pick(1, new Secret(20), 300.5, 4000)).isEqualTo(new Secret(-4321));
    calls = 0;
    pick.pick((byte) 1, (short) 2, 'c', true, 1f, new int[0], new String[0][]);
    assertThat(calls).isEqualTo(100);
  }

  private static Pick pick(Pick implementation) throws Exception {
    MethodType one =
        MethodType.methodType(Secret.class, int.class, Secret.class, double.class, long.class);
    MethodType two =
        MethodType.methodType(
            void.class,
            byte.class,
            short.class,
            char.class,
            boolean.class,
            float.class,
            int[].class,
            String[][].class);
    FacadeClass<Pick> facades = FacadeClass.of(Pick.class, "pick", List.of(one, two));
    MutableCallSite given = new MutableCallSite(MethodType.methodType(Pick.class));
    given.setTarget(MethodHandles.constant(Pick.class, implementation));
    return facades.facade(
        List.of(given, site("first", one), given, site("second", two)), "the facade");
  }

  @Test
  void interfaceInAClosedPackageIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FacadeClass.of(Runnable.class, "run", List.of()))
        .withMessageStartingWith("java.lang.Runnable: its package cannot be looked into; open it");
  }

  private static ConstantCallSite site(String name, MethodType type) throws Exception {
    MethodHandle target = MethodHandles.lookup().findStatic(FacadeClassTest.class, name, type);
    return new ConstantCallSite(target);
  }
}
