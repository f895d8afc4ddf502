// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.TypePattern;
import dev.kindred.dispatch.declare.GenericInterface;
import dev.kindred.dispatch.declare.View;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyTest {
  @Generic
  interface Put {
    Object put(Object any, CharSequence text, int number);
  }

  @Generic
  interface Keep {
    <T extends CharSequence> T keep(T text);
  }

  private static final TypePattern TEXT = TypePattern.of(CharSequence.class);
  private static final TypePattern NUMBER = TypePattern.of(int.class);

  private static List<Key> keys(TypePattern any, TypePattern text) {
    MethodTable table =
        MethodTable.empty("put")
            .plus(
                List.of(
                    method(Object.class, Signature.of(TypePattern.ANY, TEXT, NUMBER)),
                    method(Object.class, Signature.of(any, text, NUMBER)),
                    method(Object.class, Signature.of(String.class))));
    return Key.of(table, view(Put.class), 3);
  }

  @Test
  void positionIsToldApartAsFarAsSomeMethodDoes() {
    TypePattern string = TypePattern.of(String.class);
    assertThat(keys(string, TEXT)).containsExactly(new Key.OfClass(0), new Key.IsNull(1));
    assertThat(keys(TypePattern.ANY, string)).containsExactly(new Key.OfClass(1));
    assertThat(keys(TypePattern.ANY, TEXT.orNull())).containsExactly(new Key.IsNull(1));
    assertThat(keys(TypePattern.NULL, TEXT)).containsExactly(new Key.IsNull(0), new Key.IsNull(1));
  }

  @Test
  void tiedPositionIsToldApartWhereResultsAreChecked() {
    assertThat(keys(method(CharSequence.class, Signature.of(TEXT)).keeping(Set.of(0))))
        .containsExactly(new Key.IsNull(0));
    assertThat(keys(method(CharSequence.class, Signature.of(TEXT))))
        .containsExactly(new Key.OfClass(0));
  }

  @Test
  void classOfNullIsOneThatNothingHas() {
    assertThat(Key.classOf(null)).isEqualTo(new Key.IsNull(0).of(null)).isEqualTo(Key.ABSENT);
    assertThat(new Key.OfClass(0).of("text")).isEqualTo(String.class);
    assertThat(new Key.IsNull(0).of("text"))
        .isEqualTo(new Key.IsNull(0).of(1))
        .isNotEqualTo(Key.ABSENT);
  }

  @Test
  void onlyPositionsWithFinerAtomsAreLookedInto() {
    List<Key> keys = keys(TypePattern.of(Atom.ofValue("x")), TEXT);
    assertThat(keys).hasSize(3);
    assertThat(keys.get(0)).isEqualTo(new Key.OfClass(0));
    assertThat(keys.get(1)).isInstanceOf(Key.Share.class);
    assertThat(keys.get(1).position()).isZero();
    assertThat(keys.get(2)).isEqualTo(new Key.IsNull(1));
  }

  private static List<Key> keys(DispatchMethod method) {
    return Key.of(MethodTable.empty("keep").plus(List.of(method)), view(Keep.class), 1);
  }

  private static View view(Class<?> generic) {
    return GenericInterface.of(generic).views().getFirst();
  }

  private static DispatchMethod method(Class<?> returned, Signature signature) {
    return DispatchMethod.of(
        "m", signature, 0, MethodHandles.empty(MethodType.methodType(returned)));
  }
}
