// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Components of every kind come back bit for bit, through JSON and through YAML. */
class NumberFormProperties {
  private enum Side {
    NO,
    YES
  }

  private record Many(
      long whole,
      double real,
      float small,
      boolean flag,
      String text,
      @Nullable String perhaps,
      Side side,
      Optional<Integer> count,
      List<Double> list) {}

  private static final Form FORM = new RecordForm(Many.class, Names.of(List.of()));
  private static final Place ROOT = Place.root("test");

  @Property
  void everyKindComesBack(
      @ForAll long whole,
      @ForAll long bits,
      @ForAll int small,
      @ForAll boolean flag,
      @ForAll String text,
      @ForAll List<Double> list) {
    Many many =
        new Many(
            whole,
            Double.longBitsToDouble(bits),
            Float.intBitsToFloat(small),
            flag,
            text.replaceAll("[\\ud800-\\udfff]", "\u00e9"),
            flag ? null : "no",
            flag ? Side.NO : Side.YES,
            flag ? Optional.empty() : Optional.of(small),
            list);
    Node node = FORM.write(many, ROOT);
    assertThat(FORM.read(JsonText.read(JsonText.write(node), ROOT), ROOT)).isEqualTo(many);
    assertThat(FORM.read(YamlText.read(YamlLines.write(node), ROOT), ROOT)).isEqualTo(many);
  }
}
