// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cloud;

import dev.kindred.ops.Device;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.MembersPlan;
import java.util.Locale;
import java.util.SequencedMap;

/**
 * Moves every point a little, each its own way: normally distributed along each axis, cut at a
 * distance. Normals stay. PointNet's jitter (Qi and others, 2017: 0.01, cut at 0.05, in the unit
 * sphere).
 *
 * @param sigma deviation in the cloud's unit, at least 0
 * @param clip the farthest along an axis, at least 0
 * @param key what the moves are drawn by
 */
public record JitterPoints(double sigma, double clip, DrawKey key) implements MembersPlan {
  /** Neither is negative. */
  public JitterPoints {
    requireUsable(sigma, clip);
  }

  static void requireUsable(double sigma, double clip) {
    if (!(sigma >= 0 && clip >= 0) || Double.isInfinite(sigma)) {
      throw new IllegalArgumentException(
          "jitter points by %s, at most %s: give numbers of 0 or more".formatted(sigma, clip));
    }
  }

  @Override
  public Outcome apply(Device device, SequencedMap<String, Semantic> members) {
    return Clouds.changed(
        members,
        (name, cloud) ->
            PointCloud.jittered(cloud, noise(key.at(name), cloud.count()), sigma, clip));
  }

  /** By Box and Muller (1958). */
  private static Tensor noise(DrawKey own, int count) {
    double[] noise = new double[3 * count];
    for (int n = 0; n < noise.length; n++) {
      double radius = Math.sqrt(-2 * StrictMath.log(1 - own.uniform("radius " + n, 0, 1)));
      noise[n] = radius * StrictMath.cos(own.uniform("angle " + n, 0, 2 * Math.PI));
    }
    return Tensor.of(noise, count, 3);
  }

  @Override
  public String words() {
    return String.format(Locale.ROOT, "jitter points by %.4g, at most %.4g", sigma, clip);
  }
}
