// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.codegen.ClassMark;
import dev.kindred.dispatch.codegen.Decision;
import dev.kindred.dispatch.codegen.Leaf;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DecisionsTest {
  private static Leaf leaf(String name) {
    MethodHandle handle = MethodHandles.constant(String.class, name);
    return new Leaf(handle, handle, null, 0, false, null);
  }

  private final Leaf a = leaf("a");
  private final Leaf b = leaf("b");
  private final Leaf c = leaf("c");
  private final SequencedMap<List<ClassMark>, Leaf> leaves = new LinkedHashMap<>();

  @Test
  void positionsThatAreToldApartAreTestedInTheirOrder() {
    leaves.put(held(String.class, Object.class, Integer.class), a);
    leaves.put(held(Long.class, Object.class, Integer.class), b);
    leaves.put(held(String.class, Object.class, Key.ABSENT), c);
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
        .containsExactlyElementsOf(held(String.class, Long.class));
  }

  @Test
  void objectsAreNotLookedAtWhereOnlyNullIsToldApart() {
    leaves.put(held(Object.class), a);
    assertThat(new Decisions(List.of(Key.NULL)).of(leaves))
        .isEqualTo(new Decision.Test(0, null, new LinkedHashMap<>(), a));
    leaves.put(held(Key.ABSENT), b);
    assertThat(new Decisions(List.of(Key.NULL)).of(leaves))
        .isEqualTo(new Decision.Test(0, b, new LinkedHashMap<>(), a));
  }

  @Test
  void nothingIsAskedWhereNothingIsToldApart() {
    leaves.put(held(Object.class, Object.class), a);
    assertThat(new Decisions(List.of(Key.NONE, Key.NONE)).of(leaves)).isEqualTo(a);
  }

  @Test
  void weakMarksOfOneClassAreOneCase() {
    leaves.put(List.of(new ClassMark.Weak(String.class), new ClassMark.Weak(Long.class)), a);
    leaves.put(List.of(new ClassMark.Weak(String.class), new ClassMark.Held(Long.class)), b);
    Decision.Test decision =
        (Decision.Test) new Decisions(List.of(Key.CLASS, Key.CLASS)).of(leaves);
    assertThat(decision.byClass()).hasSize(1);
    assertThat(((Decision.Test) decision.byClass().firstEntry().getValue()).byClass().values())
        .containsExactly(a, b);
  }

  private static List<ClassMark> held(Class<?>... classes) {
    return Stream.of(classes).<ClassMark>map(ClassMark.Held::new).toList();
  }

  private static Decision.Test test(int at, Decision ifNull, Map<Class<?>, Decision> cases) {
    SequencedMap<ClassMark, Decision> marked = new LinkedHashMap<>();
    cases.forEach((type, decision) -> marked.put(new ClassMark.Held(type), decision));
    return new Decision.Test(at, ifNull, marked, null);
  }
}
