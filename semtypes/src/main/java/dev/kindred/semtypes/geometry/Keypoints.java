// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Poses on a canvas: the points of one {@link Skeleton} for each of any number of things, pose
 * after pose: point {@code k} of pose {@code p} is point {@code p · skeleton.count() + k} of {@link
 * #xy}. An {@linkplain Presence#ABSENT absent} point has no place and is held at (0, 0), which no
 * motion changes.
 *
 * <p>Open for library authors, who override both {@code copyWith}.
 */
public class Keypoints extends Points {
  private final Skeleton skeleton;
  private final byte[] codes;

  /** The same poses as another; for the constructors of subclasses. */
  protected Keypoints(Keypoints same) {
    this(same, same.skeleton, same.codes);
  }

  private Keypoints(Points places, Skeleton skeleton, byte[] codes) {
    super(places.canvas(), present(places.xy(), codes), places.names());
    this.skeleton = skeleton;
    this.codes = codes;
  }

  private static Tensor present(Tensor xy, byte[] codes) {
    float[] places = xy.toFloatArray();
    for (int i = 0; i < codes.length; i++) {
      if (codes[i] == 0) {
        places[2 * i] = 0;
        places[2 * i + 1] = 0;
      }
    }
    return Tensor.of(places, codes.length, 2);
  }

  /**
   * Poses of visible points.
   *
   * @param xy [P, K, 2] or [P · K, 2] f32 for P poses of the K points of the skeleton
   * @throws IllegalArgumentException where the points make no whole poses
   */
  public static Keypoints of(Canvas canvas, Skeleton skeleton, Tensor xy) {
    long count = xy.shape().count() / 2;
    int points = skeleton.count();
    boolean poses =
        xy.shape().rank() == 3
            ? xy.shape().size(1) == points && xy.shape().size(2) == 2
            : xy.shape().rank() == 2 && xy.shape().size(1) == 2 && count % points == 0;
    if (!poses) {
      throw new IllegalArgumentException(
          "Keypoints of %s: a pose has %d points; give [poses, %d, 2]"
              .formatted(xy, points, points));
    }
    byte[] codes = new byte[Math.toIntExact(count)];
    Arrays.fill(codes, (byte) Presence.VISIBLE.code());
    Points places = Points.of(canvas, xy.reshape(count, 2));
    return new Keypoints(places.withNames(names(skeleton, codes.length)), skeleton, codes);
  }

  private static List<String> names(Skeleton skeleton, int points) {
    String[] names = new String[points];
    for (int i = 0; i < points; i++) {
      names[i] = skeleton.names().get(i % skeleton.count());
    }
    return List.of(names);
  }

  /**
   * Poses as COCO files write them: for each a row x, y, v, x, y, v, …
   *
   * @param origin what a coordinate 0 means there
   * @throws IllegalArgumentException where a row has not three numbers per point, or a v is not 0,
   *     1 or 2
   */
  public static Keypoints xyv(
      Canvas canvas, Skeleton skeleton, PointOrigin origin, float[]... poses) {
    int points = skeleton.count();
    float[] xy = new float[2 * points * poses.length];
    byte[] codes = new byte[points * poses.length];
    for (int p = 0; p < poses.length; p++) {
      if (poses[p].length != 3 * points) {
        throw new IllegalArgumentException(
            "Keypoints: pose %d has %d numbers; give x, y, v for each of %d points"
                .formatted(p, poses[p].length, points));
      }
      for (int k = 0; k < points; k++) {
        int at = p * points + k;
        float v = poses[p][3 * k + 2];
        codes[at] = (byte) Presence.ofCode(v == (int) v ? (int) v : -1).code();
        xy[2 * at] = poses[p][3 * k] + origin.toEdge();
        xy[2 * at + 1] = poses[p][3 * k + 1] + origin.toEdge();
      }
    }
    return of(canvas, skeleton, Tensor.of(xy, codes.length, 2)).withCodes(codes);
  }

  /** The same poses with what is known of each point, class kept. */
  public Keypoints withPresence(Presence... each) {
    if (each.length != count()) {
      throw new IllegalArgumentException(
          "%s: %d flags for %d points; give one each".formatted(this, each.length, count()));
    }
    byte[] flags = new byte[each.length];
    for (int i = 0; i < each.length; i++) {
      flags[i] = (byte) each[i].code();
    }
    return withCodes(flags);
  }

  private Keypoints withCodes(byte[] flags) {
    return copy(this, new Keypoints(this, skeleton, flags), () -> all(count()));
  }

  /** The poses at these indices in this order; class and metadata are kept. */
  public static <K extends Keypoints> K poses(K keypoints, int... chosen) {
    Keypoints all = keypoints;
    int points = all.skeleton.count();
    int[] kept = new int[chosen.length * points];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = Objects.checkIndex(chosen[i / points], all.poses()) * points + i % points;
    }
    return select(keypoints, kept);
  }

  /**
   * The same poses with left and right exchanged: what a mirrored picture shows as the left eye is
   * the right one. A flip of the picture is both: the points moved, and then mirrored.
   */
  public static <K extends Keypoints> K mirrored(K keypoints) {
    Keypoints all = keypoints;
    int[] mirror = all.skeleton.mirror();
    float[] xy = all.xy().toFloatArray();
    float[] swapped = new float[xy.length];
    int[] from = all(all.count());
    for (int i = 0; i < from.length; i++) {
      int place = i % mirror.length;
      from[i] = i - place + mirror[place];
      swapped[2 * i] = xy[2 * from[i]];
      swapped[2 * i + 1] = xy[2 * from[i] + 1];
    }
    Tensor places = Tensor.of(swapped, from.length, 2);
    return copy(keypoints, new Points(all.canvas(), places, all.names()), () -> from);
  }

  /**
   * Poses of this very class, with the canvas and places of {@code plain} and all other metadata of
   * this one; what is known of each point is kept.
   */
  @Override
  protected Keypoints copyWith(Points plain) {
    return copyWith(plain, all(count()));
  }

  /**
   * @param from which point of this each point of {@code plain} is; whole poses, as they are or
   *     mirrored
   */
  @Override
  protected Keypoints copyWith(Points plain, int[] from) {
    requirePoses(from);
    if (!plain.names().equals(names(skeleton, from.length))) {
      throw new IllegalArgumentException(
          "names %s for %s: the skeleton names its points; make another skeleton"
              .formatted(plain.names(), this));
    }
    byte[] chosen = new byte[from.length];
    for (int i = 0; i < from.length; i++) {
      chosen[i] = plain instanceof Keypoints given ? given.codes[i] : codes[from[i]];
    }
    return new Keypoints(plain, skeleton, chosen);
  }

  private void requirePoses(int[] from) {
    int points = skeleton.count();
    int[] mirror = skeleton.mirror();
    boolean whole = from.length % points == 0;
    for (int i = 0; i < from.length && whole; i++) {
      int place = from[i] % points;
      whole = from[i] / points == from[i - i % points] / points;
      whole &= place == i % points || place == mirror[i % points];
    }
    if (!whole) {
      throw new IllegalArgumentException(
          "%d points of %s: a pose is kept or dropped whole; use Keypoints.poses"
              .formatted(from.length, this));
    }
  }

  /** A pose is inside where every point of it that is not absent is. */
  @Override
  final int[] inside() {
    int points = skeleton.count();
    boolean[] out = new boolean[poses()];
    for (int i = 0; i < codes.length; i++) {
      out[i / points] |= codes[i] != 0 && !isInside(i);
    }
    return Arrays.stream(all(codes.length)).filter(i -> !out[i / points]).toArray();
  }

  /** What the points are. */
  public final Skeleton skeleton() {
    return skeleton;
  }

  /** The number of poses. */
  public final int poses() {
    return count() / skeleton.count();
  }

  /** The index of a point among all, for {@link #x}, {@link #y} and {@link #presence}. */
  public final int point(int pose, String name) {
    return Objects.checkIndex(pose, poses()) * skeleton.count() + skeleton.index(name);
  }

  /** What is known of a point. */
  public final Presence presence(int point) {
    return Presence.ofCode(codes[point]);
  }

  /** The poses [P, K, 3] f32 as COCO writes them: x, y, v; an absent point is 0, 0, 0. */
  public final Tensor xyv(PointOrigin origin) {
    float[] xyv = new float[3 * codes.length];
    for (int i = 0; i < codes.length; i++) {
      xyv[3 * i] = codes[i] == 0 ? 0 : x(i) - origin.toEdge();
      xyv[3 * i + 1] = codes[i] == 0 ? 0 : y(i) - origin.toEdge();
      xyv[3 * i + 2] = codes[i];
    }
    return Tensor.of(xyv, poses(), skeleton.count(), 3);
  }

  /** The same class, canvas, skeleton and flags, and places up to the tolerance. */
  @Override
  public boolean closeTo(Semantic other, double tolerance) {
    return super.closeTo(other, tolerance) && sameKind((Keypoints) other);
  }

  private boolean sameKind(Keypoints other) {
    return skeleton.equals(other.skeleton) && Arrays.equals(codes, other.codes);
  }

  /** The same class, canvas, skeleton and flags, and the same bits. */
  @Override
  public boolean equals(Object other) {
    return super.equals(other) && sameKind((Keypoints) other);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + Arrays.hashCode(codes);
  }

  /** Class, canvas, the number of poses and points, and how many are not visible. */
  @Override
  public String toString() {
    int[] counts = new int[3];
    for (byte code : codes) {
      counts[code]++;
    }
    return "%s on %s: %d poses of %d points, %d visible, %d occluded, %d absent"
        .formatted(
            getClass().getSimpleName(),
            canvas(),
            poses(),
            skeleton.count(),
            counts[2],
            counts[1],
            counts[0]);
  }
}
