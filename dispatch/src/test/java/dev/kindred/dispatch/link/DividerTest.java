// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.FineAtom;
import dev.kindred.dispatch.Reified;
import dev.kindred.dispatch.TypeTag;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DividerTest {
  record Batch<T>(TypeTag typeTag) implements Reified {}

  private static final Divider TEXTS_OR_NOT =
      Divider.of(
          Batch.class,
          Object.class,
          List.of((FineAtom) Atom.reified(Batch.class, Atom.of(String.class))));

  private static Batch<?> batch(Class<?> item) {
    return new Batch<>(TypeTag.of(Batch.class, TypeTag.of(item)));
  }

  @Test
  void equalTagsHaveOneNumber() {
    int texts = TEXTS_OR_NOT.number(batch(String.class));
    int others = TEXTS_OR_NOT.number(batch(Integer.class));
    assertThat(texts).isPositive().isNotEqualTo(others);
    assertThat(TEXTS_OR_NOT.number(batch(String.class))).isEqualTo(texts);
    assertThat(TEXTS_OR_NOT.number(batch(Long.class))).isEqualTo(others).isPositive();
  }

  @Test
  @SuppressWarnings("NullAway") // As code that is not checked may do.
  void aTagThatIsNullIsRefused() {
    assertThatThrownBy(() -> TEXTS_OR_NOT.number(new Batch<>(null)))
        .hasMessage("type tag of Batch: it is null; return TypeTag.of(Batch.class, ...)");
  }

  @Test
  @Timeout(30) // It took minutes when every tag was kept.
  void tagsOfTheirOwnCostNoMoreTheMoreThereAre() {
    List<Batch<?>> alive = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      alive.add(batch(String.class));
      assertThat(TEXTS_OR_NOT.number(alive.getLast()))
          .isEqualTo(TEXTS_OR_NOT.number(alive.getFirst()));
    }
  }
}
