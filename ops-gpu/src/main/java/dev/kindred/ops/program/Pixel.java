// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A symbolic pixel: its numbers, and what they mean. */
public sealed interface Pixel permits Rgb, Gray, Hounsfield, Channels {

  /** One number per channel. */
  List<Num> numbers();

  /** What the numbers mean. */
  Range range();

  /** A pixel of the same kind with other numbers, as many as before. */
  Pixel with(List<Num> numbers);

  /** A pixel of the same kind and meaning, each number after a function. */
  default Pixel each(UnaryOperator<Num> function) {
    List<Num> results = new ArrayList<>(numbers().size());
    for (Num number : numbers()) {
      results.add(function.apply(number));
    }
    return with(results);
  }

  /** The pixel as an operation finds it, channels 0 and on of the input. */
  static Pixel input(int channels, Range range) {
    Num[] numbers = new Num[channels];
    for (int c = 0; c < channels; c++) {
      numbers[c] = Num.input(c);
    }
    return of(List.of(numbers), range);
  }

  /** The kind of pixel that these numbers are: by their count and meaning. */
  static Pixel of(List<Num> numbers, Range range) {
    if (numbers.size() == 3) {
      return new Rgb(numbers.get(0), numbers.get(1), numbers.get(2), range);
    }
    if (numbers.size() == 1) {
      return range.measured()
          ? new Hounsfield(numbers.getFirst(), range)
          : new Gray(numbers.getFirst(), range);
    }
    return new Channels(numbers, range);
  }

  /** Refuses another count of numbers than the pixel has. */
  static Num only(List<Num> numbers) {
    if (numbers.size() != 1) {
      throw new IllegalArgumentException(
          "pixel of 1 channel with %d numbers: give 1".formatted(numbers.size()));
    }
    return numbers.getFirst();
  }
}
