// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.FineAtom;
import dev.kindred.dispatch.codegen.ClassMark;
import dev.kindred.dispatch.codegen.Decision;
import dev.kindred.dispatch.codegen.Leaf;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
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
  private final SequencedMap<List<Trait>, Leaf> leaves = new LinkedHashMap<>();

  @Test
  void positionsThatAreToldApartAreTestedInTheirOrder() {
    leaves.put(seen(String.class, Integer.class), a);
    leaves.put(seen(Long.class, Integer.class), b);
    leaves.put(seen(String.class, Key.ABSENT), c);
    Decision decision = new Decisions(List.of(new Key.OfClass(0), new Key.OfClass(2))).of(leaves);
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
    leaves.put(seen(Object.class), a);
    assertThat(new Decisions(List.of(new Key.IsNull(0))).of(leaves))
        .isEqualTo(new Decision.Test(0, null, new LinkedHashMap<>(), a));
    leaves.put(seen(Key.ABSENT), b);
    assertThat(new Decisions(List.of(new Key.IsNull(0))).of(leaves))
        .isEqualTo(new Decision.Test(0, b, new LinkedHashMap<>(), a));
  }

  @Test
  void nothingIsAskedWhereNothingIsToldApart() {
    leaves.put(List.of(), a);
    assertThat(new Decisions(List.of()).of(leaves)).isEqualTo(a);
  }

  @Test
  void weakMarksOfOneClassAreOneCase() {
    Trait weakText = new Trait.OfClass(new ClassMark.Weak(String.class));
    Trait sameText = new Trait.OfClass(new ClassMark.Weak(String.class));
    leaves.put(List.of(weakText, new Trait.OfClass(new ClassMark.Weak(Long.class))), a);
    leaves.put(List.of(sameText, new Trait.OfClass(new ClassMark.Held(Long.class))), b);
    Decision.Test decision =
        (Decision.Test) new Decisions(List.of(new Key.OfClass(0), new Key.OfClass(1))).of(leaves);
    assertThat(decision.byClass()).hasSize(1);
    assertThat(((Decision.Test) decision.byClass().firstEntry().getValue()).byClass().values())
        .containsExactly(a, b);
  }

  @Test
  void onlyClassesThatAreDividedAreNumbered() {
    MethodHandle divider = MethodHandles.empty(MethodType.methodType(int.class, Object.class));
    Trait text = new Trait.OfClass(new ClassMark.Held(String.class));
    Trait number = new Trait.OfClass(new ClassMark.Held(Long.class));
    leaves.put(List.of(text, new Trait.Share(2, divider)), a);
    leaves.put(List.of(number, new Trait.Share(Distinction.NOT_DIVIDED, null)), b);
    leaves.put(List.of(text, new Trait.Share(1, divider)), c);
    Distinction distinction = Distinction.of(Object.class, List.of((FineAtom) Atom.ofValue("")));
    List<Key> keys = List.of(new Key.OfClass(0), new Key.Share(0, distinction));
    SequencedMap<Integer, Decision> byNumber = new LinkedHashMap<>();
    byNumber.put(2, a);
    byNumber.put(1, c);
    assertThat(new Decisions(keys).of(leaves))
        .isEqualTo(
            test(
                0,
                null,
                Map.of(String.class, new Decision.Division(0, divider, byNumber), Long.class, b)));
  }

  private static List<Trait> seen(Class<?>... classes) {
    return held(classes).stream().<Trait>map(Trait.OfClass::new).toList();
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
