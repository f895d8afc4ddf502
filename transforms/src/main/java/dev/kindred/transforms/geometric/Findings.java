// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.transforms.Finding;
import dev.kindred.transforms.Finding.Loss;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is reported of boxes and points that were cut or dropped. */
final class Findings {
  /** Rounding of f32 coordinates must not cut a box. */
  private static final double WHOLE = 1 - 1e-6;

  private Findings() {}

  /** The boxes of which less than all is left, if any. */
  static Optional<Finding> cut(String member, double[] visibility) {
    List<Integer> cut =
        IntStream.range(0, visibility.length).filter(i -> visibility[i] < WHOLE).boxed().toList();
    return of(member, Loss.CUT, "cut to the canvas", cut, visibility.length, visibility);
  }

  /** The boxes that are no more, if any. */
  static Optional<Finding> dropped(String member, int[] dropped, double[] visibility) {
    List<Integer> indices = IntStream.of(dropped).boxed().toList();
    return of(member, Loss.DROPPED, "dropped", indices, visibility.length, visibility);
  }

  /** What followed boxes that are no more. */
  static Finding followed(String member, String boxes, List<Integer> indices, int count) {
    return new Finding(
        member,
        Loss.DROPPED,
        "%d of %d dropped with the boxes of \"%s\": %s"
            .formatted(indices.size(), count, boxes, listed(indices, i -> "#" + i)),
        indices);
  }

  private static Optional<Finding> of(
      String member,
      Loss loss,
      String what,
      List<Integer> indices,
      int count,
      double[] visibility) {
    if (indices.isEmpty()) {
      return Optional.empty();
    }
    String which = listed(indices, i -> "#%d %.0f %% inside".formatted(i, 100 * visibility[i]));
    return Optional.of(
        new Finding(
            member,
            loss,
            "%d of %d boxes %s: %s".formatted(indices.size(), count, what, which),
            indices));
  }

  private static String listed(List<Integer> indices, IntFunction<String> words) {
    return indices.stream().map(words::apply).collect(Collectors.joining(", "));
  }
}
