// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.codegen.Decision;
import dev.kindred.dispatch.codegen.Leaf;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class DecisionsTest {
  private static Leaf leaf(String name) {
    MethodHandle handle = MethodHandles.constant(String.class, name);
    return new Leaf(handle, handle, null, 0, false, null);
  }

  private final Leaf a = leaf("a");
  private final Leaf b = leaf("b");
  private final Leaf c = leaf("c");
  private final SequencedMap<List<Class<?>>, Leaf> leaves = new LinkedHashMap<>();

  @Test
  void positionsThatAreToldApartAreTestedInTheirOrder() {
    leaves.put(List.of(String.class, Object.class, Integer.class), a);
    leaves.put(List.of(Long.class, Object.class, Integer.class), b);
    leaves.put(List.of(String.class, Object.class, Key.ABSENT), c);
    Decision decision = new Decisions(List.of(Key.CLASS, Key.NONE, Key.CLASS)).of(leaves);
    assertThat(decision)
        .isEqualTo(
            test(
                0,
                null,
                Map.of(
                    String.class, test(2, c, Map.of(Integer.class, a)),
                    Long.class, test(2, null, Map.of(Integer.class, b)))));
    assertThat(((Decision.Test) decision).byClass().keySet())
        .containsExactly(String.class, Long.class);
  }

  @Test
  void objectsAreNotLookedAtWhereOnlyNullIsToldApart() {
    leaves.put(List.of(Object.class), a);
    assertThat(new Decisions(List.of(Key.NULL)).of(leaves))
        .isEqualTo(new Decision.Test(0, null, new LinkedHashMap<>(), a));
    leaves.put(List.of(Key.ABSENT), b);
    assertThat(new Decisions(List.of(Key.NULL)).of(leaves))
        .isEqualTo(new Decision.Test(0, b, new LinkedHashMap<>(), a));
  }

  @Test
  void nothingIsAskedWhereNothingIsToldApart() {
    leaves.put(List.of(Object.class, Object.class), a);
    assertThat(new Decisions(List.of(Key.NONE, Key.NONE)).of(leaves)).isEqualTo(a);
  }

  private static Decision.Test test(int at, Decision ifNull, Map<Class<?>, Decision> cases) {
    return new Decision.Test(at, ifNull, new LinkedHashMap<>(cases), null);
  }
}
