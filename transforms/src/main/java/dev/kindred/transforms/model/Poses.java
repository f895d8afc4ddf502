// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.model;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Keypoints;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.geometry.Presence;
import dev.kindred.semtypes.geometry.Skeleton;

/** Rows of points as poses of a skeleton; a point with too low a score is absent. */
final class Poses {
  private static final int SCORED = 3;

  private Poses() {}

  /** In pixels of the canvas that the model saw; a point may lie outside. */
  @Dispatch(Decode.class)
  static Keypoints keypoints(Class<Keypoints> as, Tensor output, Context context) {
    Skeleton skeleton =
        context
            .reading()
            .skeleton()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "poses of %s: the reading does not say which points a pose has; say Reading.poses"
                        .formatted(output)));
    int columns = columns(output, skeleton);
    double[] all = output.toDoubleArray();
    int count = all.length / columns;
    double[] xy = new double[2 * count];
    Presence[] presence = new Presence[count];
    for (int i = 0; i < count; i++) {
      xy[2 * i] = all[columns * i];
      xy[2 * i + 1] = all[columns * i + 1];
      presence[i] =
          columns < SCORED || isEnough(all[columns * i + 2], output, context)
              ? Presence.VISIBLE
              : Presence.ABSENT;
    }
    Tensor places = Tensor.of(xy, count, 2).castTo(DType.F32);
    Points points = Points.of(context.canvas(), places, context.reading().origin());
    return Keypoints.of(context.canvas(), skeleton, points.xy()).withPresence(presence);
  }

  private static int columns(Tensor output, Skeleton skeleton) {
    int rank = output.shape().rank();
    if ((rank == 2 || rank == SCORED)
        && output.shape().size(rank - 2) == skeleton.count()
        && (output.shape().size(rank - 1) == 2 || output.shape().size(rank - 1) == SCORED)) {
      return (int) output.shape().size(rank - 1);
    }
    throw new IllegalArgumentException(
        "poses of %s: give [poses, %d, 2], or [poses, %2$d, 3] with scores, for the points %s"
            .formatted(output, skeleton.count(), skeleton.names()));
  }

  /** NaN never is. */
  private static boolean isEnough(double score, Tensor output, Context context) {
    return score
        >= context
            .reading()
            .least()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "poses of %s with scores: the reading does not say what score is enough; say Reading.atLeast"
                        .formatted(output)));
  }
}
