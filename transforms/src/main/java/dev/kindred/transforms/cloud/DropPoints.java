// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cloud;

import dev.kindred.ops.Device;
import dev.kindred.semtypes.Semantic;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.MembersPlan;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/**
 * Leaves out points, each with the same probability, and says which. At least one point of each
 * cloud stays.
 *
 * @param p how probable it is that a point is left out, from 0 to 1
 * @param key what the points are drawn by
 */
public record DropPoints(double p, DrawKey key) implements MembersPlan {
  /** The probability must be one. */
  public DropPoints {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException(
          "drop points: probability %s; give one from 0 to 1".formatted(p));
    }
  }

  @Override
  public Outcome apply(Device device, SequencedMap<String, Semantic> members) {
    return Clouds.kept(
        members,
        "left out by chance",
        (name, cloud) -> {
          DrawKey own = key.at(name);
          int[] kept =
              IntStream.range(0, cloud.count())
                  .filter(n -> !own.chance(Integer.toString(n), p))
                  .toArray();
          return kept.length == 0 && cloud.count() > 0
              ? new int[] {own.integer("the one that stays", 0, cloud.count())}
              : kept;
        });
  }

  @Override
  public String words() {
    return String.format(Locale.ROOT, "leave out points, %.4g %% of them by chance", 100 * p);
  }
}
