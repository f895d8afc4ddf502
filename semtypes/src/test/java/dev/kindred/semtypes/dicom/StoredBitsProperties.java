// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StoredBitsProperties {
  @Provide
  Arbitrary<StoredBits> cells() {
    return Combinators.combine(
            Arbitraries.of(8, 16, 32),
            Arbitraries.integers().between(0, 31),
            Arbitraries.integers().between(0, 31),
            Arbitraries.of(true, false))
        .as((allocated, high, stored, signed) -> {
          int top = high % allocated;
          return new StoredBits(allocated, stored % (top + 1) + 1, top, signed);
        });
  }

  /** Whatever lies in the bits around it, a value comes out as it was put in. */
  @Property
  void takesTheValueFromAnySurroundings(
      @ForAll @From("cells") StoredBits bits, @ForAll long number, @ForAll long noise) {
    long span = bits.max() - bits.min() + 1;
    long value = bits.min() + Math.floorMod(number, span);
    int shift = bits.high() - bits.stored() + 1;
    long mask = (1L << bits.stored()) - 1 << shift;
    long cell = (value << shift & mask | noise & ~mask) & (1L << bits.allocated()) - 1;
    assertThat(bits.value(cell)).isEqualTo(value);
    assertThat(bits.dtype().bytes() * 8).isGreaterThanOrEqualTo(bits.allocated());
  }

  @Example
  void refusesAValueThatDoesNotFitItsCell() {
    assertThatThrownBy(() -> new StoredBits(16, 12, 16, false))
        .hasMessage(
            "12 bits up to bit 16 in cells of 16: not a value in a cell of 1, 8, 16, 32 or 64"
                + " bits");
    assertThatThrownBy(() -> new StoredBits(16, 12, 10, false)).hasMessageContaining("12 bits");
    assertThatThrownBy(() -> new StoredBits(12, 12, 11, false)).hasMessageContaining("of 12");
  }
}
