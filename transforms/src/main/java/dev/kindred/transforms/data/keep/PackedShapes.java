// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.keep;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Keypoints;
import dev.kindred.semtypes.geometry.NormalizedBoxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.geometry.Polygon;
import dev.kindred.semtypes.geometry.Presence;
import dev.kindred.semtypes.geometry.RotatedBoxes;
import dev.kindred.semtypes.geometry.Skeleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** Points and boxes by their canvas, places, and what is known of each. */
final class PackedShapes {
  private static final String CANVAS = "canvas";
  private static final String CORNERS = "corners";
  private static final String LABELS = "labels";
  private static final String SCORES = "scores";
  private static final String CROWD = "crowd";
  private static final String PLACES = "places";
  private static final String NAMES = "names";

  /** On this canvas shares are pixels, number for number. */
  private static final Canvas UNIT = Canvas.hw(1, 1);

  private PackedShapes() {}

  private static Canvas canvas(Packed parts) {
    return parts.get(CANVAS, Canvas.class);
  }

  @Dispatch(Pack.class)
  static Packed points(Points x) {
    return Packed.of(CANVAS, x.canvas(), PLACES, x.xy(), NAMES, x.names());
  }

  @Dispatch(Unpack.class)
  static Points points(Class<Points> as, Packed parts) {
    return named(Points.of(canvas(parts), parts.tensor(PLACES)), parts);
  }

  private static <P extends Points> P named(P points, Packed parts) {
    List<String> names = parts.list(NAMES, String.class);
    @SuppressWarnings("unchecked") // other names keep the class
    P named = names.equals(points.names()) ? points : (P) points.withNames(names);
    return named;
  }

  @Dispatch(Pack.class)
  static Packed poses(Keypoints x) {
    List<Presence> presence = new ArrayList<>();
    for (int i = 0; i < x.count(); i++) {
      presence.add(x.presence(i));
    }
    return points(x).and("skeleton", x.skeleton()).and("presence", presence);
  }

  @Dispatch(Unpack.class)
  static Keypoints poses(Class<Keypoints> as, Packed parts) {
    Keypoints poses =
        Keypoints.of(canvas(parts), parts.get("skeleton", Skeleton.class), parts.tensor(PLACES));
    Presence[] presence = parts.list("presence", Presence.class).toArray(Presence[]::new);
    return named(poses.withPresence(presence), parts);
  }

  @Dispatch(Pack.class)
  static Packed outline(Polygon x) {
    List<Tensor> rings = new ArrayList<>();
    for (int i = 0; i < x.rings(); i++) {
      rings.add(x.ring(i));
    }
    return Packed.of(CANVAS, x.canvas(), "rings", rings, NAMES, x.names());
  }

  @Dispatch(Unpack.class)
  static Polygon outline(Class<Polygon> as, Packed parts) {
    float[][] rings =
        parts.list("rings", Tensor.class).stream()
            .map(Tensor::toFloatArray)
            .toArray(float[][]::new);
    return named(Polygon.of(canvas(parts), rings), parts);
  }

  @Dispatch(Pack.class)
  static Packed boxes(Boxes x) {
    return Packed.of(
        CANVAS, x.canvas(),
        CORNERS, x.corners(),
        LABELS, x.labels(),
        SCORES, x.scores(),
        CROWD, crowd(x.count(), x::isCrowd));
  }

  private static List<Boolean> crowd(int count, IntPredicate isCrowd) {
    List<Boolean> crowd = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      crowd.add(isCrowd.test(i));
    }
    return crowd;
  }

  @Dispatch(Unpack.class)
  static Boxes boxes(Class<Boxes> as, Packed parts) {
    Tensor corners = parts.tensor(CORNERS);
    Boxes anywhere =
        Boxes.xyxy(canvas(parts), rows(corners, 0, 0, 1, 1))
            .withLabels(parts.list(LABELS, String.class))
            .withScores(parts.tensor(SCORES).toFloatArray())
            .withCrowd(flags(parts));
    return Boxes.moved(anywhere, canvas(parts), corners);
  }

  private static float[][] rows(Tensor corners, float... row) {
    float[][] rows = new float[Math.toIntExact(corners.shape().size(0))][];
    Arrays.fill(rows, row);
    return rows;
  }

  private static boolean[] flags(Packed parts) {
    List<Boolean> crowd = parts.list(CROWD, Boolean.class);
    boolean[] flags = new boolean[crowd.size()];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = crowd.get(i);
    }
    return flags;
  }

  @Dispatch(Pack.class)
  static Packed turned(RotatedBoxes x) {
    return Packed.of(
        CANVAS, x.canvas(),
        CORNERS, x.corners(),
        LABELS, x.labels(),
        SCORES, x.scores(),
        CROWD, crowd(x.count(), x::isCrowd));
  }

  @Dispatch(Unpack.class)
  static RotatedBoxes turned(Class<RotatedBoxes> as, Packed parts) {
    Tensor corners = parts.tensor(CORNERS);
    RotatedBoxes anywhere =
        RotatedBoxes.xywhr(canvas(parts), rows(corners, 0, 0, 1, 1, 0))
            .withLabels(parts.list(LABELS, String.class))
            .withScores(parts.tensor(SCORES).toFloatArray())
            .withCrowd(flags(parts));
    return RotatedBoxes.moved(anywhere, canvas(parts), corners);
  }

  @Dispatch(Pack.class)
  static Packed shares(NormalizedBoxes x) {
    return boxes(x.on(UNIT));
  }

  @Dispatch(Unpack.class)
  static NormalizedBoxes shares(Class<NormalizedBoxes> as, Packed parts) {
    return boxes(Boxes.class, parts).normalized();
  }
}
