// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cloud;

import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;

/**
 * Brings all clouds of a sample together into the unit sphere: the mean of the points of the first
 * becomes the origin and its furthest point lies at distance 1; other clouds make the same motion,
 * so that what lay on each other does. Draws a {@link MoveCloud}, which has a way back.
 */
public record UnitSphere() implements Transform {
  /**
   * @throws IllegalArgumentException where the sample has no cloud, or the first one no points
   */
  @Override
  public MoveCloud draw(DrawKey key, Scene scene) {
    PointCloud cloud =
        scene.members(PointCloud.class).values().stream()
            .filter(each -> each.count() > 0)
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "%s of a sample with %s: it has no cloud with points; add one, or leave the transform out"
                        .formatted(this, scene.spaces().keySet())));
    double[] xyz = cloud.xyz().toDoubleArray();
    double[] mean = new double[3];
    for (int at = 0; at < xyz.length; at++) {
      mean[at % 3] += xyz[at] / cloud.count();
    }
    Vector3 middle = new Vector3(mean[0], mean[1], mean[2]);
    double furthest = 0;
    for (int at = 0; at < xyz.length; at += 3) {
      Vector3 point = new Vector3(xyz[at], xyz[at + 1], xyz[at + 2]);
      furthest = Math.max(furthest, point.minus(middle).length());
    }
    double scale = furthest > 0 ? 1 / furthest : 1;
    return new MoveCloud(
        new Vector3(scale, scale, scale), new Vector3(0, 0, 0), middle.times(-scale));
  }
}
