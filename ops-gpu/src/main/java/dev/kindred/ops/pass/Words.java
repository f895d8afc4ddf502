// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pass;

import dev.kindred.ops.Chain;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Reindex;
import dev.kindred.ops.Resize;
import dev.kindred.ops.Warp;
import java.util.Locale;
import java.util.stream.Collectors;

/** Plans in a word or two. */
final class Words {
  private Words() {}

  static String of(Plan plan) {
    return switch (plan) {
      case Warp warp -> "warp " + warp.interpolation().name().toLowerCase(Locale.ROOT);
      case Reindex _ -> "copy from elsewhere";
      case Resize resize -> "resize " + resize.interpolation().name().toLowerCase(Locale.ROOT);
      case Chain chain ->
          chain.steps().stream().map(Words::of).collect(Collectors.joining(" then "));
      default -> plan.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    };
  }
}
