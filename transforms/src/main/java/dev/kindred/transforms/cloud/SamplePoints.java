// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cloud;

import dev.kindred.ops.Device;
import dev.kindred.semtypes.Semantic;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.MembersPlan;
import java.util.SequencedMap;

/**
 * Makes every cloud have so many points, for networks that want it: a cloud with more keeps that
 * many, drawn without repetition and in their order; one with fewer repeats points by chance; one
 * without any stays empty.
 *
 * @param count of points afterwards, at least 1
 * @param key what the points are drawn by
 */
public record SamplePoints(int count, DrawKey key) implements MembersPlan {
  /** At least one. */
  public SamplePoints {
    if (count < 1) {
      throw new IllegalArgumentException("sample %d points: give 1 or more".formatted(count));
    }
  }

  @Override
  public Outcome apply(Device device, SequencedMap<String, Semantic> members) {
    return Clouds.kept(members, "not drawn", (name, cloud) -> chosen(key.at(name), cloud.count()));
  }

  /** Knuth's selection sampling (The Art of Computer Programming, 3.4.2, algorithm S). */
  private int[] chosen(DrawKey own, int have) {
    int[] chosen = new int[have == 0 ? 0 : count];
    int taken = 0;
    for (int n = 0; n < have; n++) {
      int wanted = Math.min(count, have) - taken;
      if (own.integer(Integer.toString(n), 0, have - n) < wanted) {
        chosen[taken++] = n;
      }
    }
    for (; taken < chosen.length; taken++) {
      chosen[taken] = own.integer("again " + taken, 0, have);
    }
    return chosen;
  }

  @Override
  public String words() {
    return "take %d points".formatted(count);
  }
}
