// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypeTagTest {
  record Holder<T>(TypeTag typeTag) implements Reified {}

  @Test
  void readsAsInSource() {
    TypeTag inner = TypeTag.of(List.class, TypeTag.of(String.class));
    assertThat(TypeTag.of(Map.class, TypeTag.of(Integer.class), inner))
        .hasToString("Map<Integer, List<String>>");
  }

  @Test
  void aValueTellsItsOwnIfItCan() {
    TypeTag tag = TypeTag.of(Holder.class, TypeTag.of(String.class));
    assertThat(TypeTag.ofValue(new Holder<String>(tag))).isEqualTo(tag);
    assertThat(TypeTag.ofValue("x")).isEqualTo(TypeTag.of(String.class));
  }

  @Test
  @SuppressWarnings("NullAway") // As code that is not checked may do.
  void aTagThatIsNullIsRefused() {
    assertThatThrownBy(() -> TypeTag.ofValue(new Holder<String>(null)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("type tag of Holder: it is null; return TypeTag.of(Holder.class, ...)");
    assertThatThrownBy(() -> Atom.finest(new Holder<String>(null)))
        .hasMessage("type tag of Holder: it is null; return TypeTag.of(Holder.class, ...)");
  }

  @Generic
  interface Name {
    String name(Object x);
  }

  static final class Names {
    @Dispatch(Name.class)
    static String texts(Holder<String> x) {
      return "texts";
    }

    @Dispatch(Name.class)
    static String any(Object x) {
      return "any";
    }

    private Names() {}
  }

  @Test
  @SuppressWarnings("NullAway") // As code that is not checked may do.
  void aTagThatIsNullIsRefusedByCallsAtAnyTime() {
    GenericFunction<Name> function = GenericFunction.create(Name.class);
    function.register(Names.class);
    for (int time = 0; time < 3_000; time++) {
      if (time % 1_000 == 0) {
        assertThatThrownBy(() -> function.call().name(new Holder<String>(null)))
            .hasMessage("type tag of Holder: it is null; return TypeTag.of(Holder.class, ...)");
      }
      TypeTag tag = TypeTag.of(Holder.class, TypeTag.of(String.class));
      assertThat(function.call().name(new Holder<String>(tag))).isEqualTo("texts");
    }
  }

  @Test
  void takesOneArgumentPerParameterOrNone() {
    assertThatThrownBy(() -> TypeTag.of(Map.class, TypeTag.of(String.class)))
        .hasMessage(
            "type tag of Map with [String]: the class has 2 type parameters; give one argument"
                + " each, or none");
    assertThatThrownBy(() -> TypeTag.of(int.class))
        .hasMessage("type tag of int: it has no objects; use its box");
  }
}
