// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data;

import dev.kindred.semtypes.Semantic;
import java.util.Locale;
import java.util.Optional;

/**
 * One member of every sample.
 *
 * @param name what it is called in samples
 * @param input whether it is there at inference too; else it is a target
 * @param source where it comes from, once that is said
 */
record Member(
    String name,
    Class<? extends Semantic> type,
    boolean input,
    Optional<Source<? extends Semantic>> source) {
  Member from(Source<? extends Semantic> other) {
    if (!type.isAssignableFrom(other.type())) {
      throw new IllegalArgumentException(
          "data block, member \"%s\" (%s) from %s: that gives a %s; declare this type, or take another source"
              .formatted(name, type.getSimpleName(), other.words(), other.type().getSimpleName()));
    }
    return new Member(name, type, input, Optional.of(other));
  }

  /** Its source, which was required before. */
  Source<? extends Semantic> known() {
    return source.orElseThrow(() ->
        new IllegalArgumentException(
            "data block: nothing says where %s \"%s\" (%s) comes from; write .%s(From.…), for example %s"
                .formatted(
                    input ? "input" : "target",
                    name,
                    type.getSimpleName(),
                    input ? "inputs" : "targets",
                    input
                        ? "From.item(" + type.getSimpleName() + ".class)"
                        : "From.parentFolder()")));
  }

  /** {@code RgbImage} is called rgbImage, the second one rgbImage2. */
  static String named(Class<?> type, long before) {
    String simple = type.getSimpleName();
    String name = simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
    return before == 0 ? name : name + (before + 1);
  }

  /** {@code image (Image, input) from each item}. */
  @Override
  public String toString() {
    return "%s (%s, %s) from %s"
        .formatted(
            name,
            type.getSimpleName(),
            input ? "input" : "target",
            source.map(Source::words).orElse("nowhere yet"));
  }
}
