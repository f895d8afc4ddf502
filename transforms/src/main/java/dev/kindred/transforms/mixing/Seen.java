// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.mixing;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.transforms.Finding;
import dev.kindred.transforms.Finding.Loss;
import dev.kindred.transforms.mixing.Mix.Mixed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Boxes and points in patches: what is seen of them, and a report of what is not. */
final class Seen {
  private static final double WHOLE = 1 - 1e-6;

  private final Collage how;
  private final List<Integer> dropped = new ArrayList<>();
  private final List<Integer> cut = new ArrayList<>();
  private final List<Double> fractions = new ArrayList<>();

  private Seen(Collage how) {
    this.how = how;
  }

  /** Each box moved with its picture and cut to what is seen of it, if enough is. */
  @Dispatch(Mix.class)
  static <B extends Boxes> Mixed boxes(String member, Collage how, Batch<B> parts) {
    Gathered.requirePlain(Boxes.class, parts);
    Seen seen = new Seen(how);
    List<Boxes> kept = new ArrayList<>();
    for (int i = 0; i < how.patches().size(); i++) {
      kept.add(seen.boxes(i, parts));
    }
    return new Mixed(Gathered.boxes(how.out(), kept), seen.findings(member, "boxes"));
  }

  private Boxes boxes(int index, Batch<? extends Boxes> parts) {
    Patch patch = how.patches().get(index);
    Boxes from = parts.get(patch.source());
    int before = before(patch, part -> parts.get(part).count());
    List<Integer> kept = new ArrayList<>();
    List<float[]> rows = new ArrayList<>();
    for (int i = 0; i < from.count(); i++) {
      View view = View.of(from.edges(i), patch, how.over(index));
      fractions.add(view.fraction());
      if (view.fraction() == 0 || view.fraction() < how.visible()) {
        dropped.add(before + i);
        continue;
      }
      if (view.fraction() < WHOLE) {
        cut.add(before + i);
      }
      kept.add(i);
      rows.add(view.edges());
    }
    int[] chosen = kept.stream().mapToInt(Integer::intValue).toArray();
    Boxes named = Boxes.select(from, chosen);
    Boxes moved = Boxes.xyxy(how.out(), rows.toArray(float[][]::new)).withLabels(named.labels());
    return known(named, moved);
  }

  private static Boxes known(Boxes from, Boxes moved) {
    float[] scores = from.scores().toFloatArray();
    boolean[] crowd = new boolean[from.count()];
    boolean any = false;
    for (int i = 0; i < crowd.length; i++) {
      crowd[i] = from.isCrowd(i);
      any |= crowd[i];
    }
    Boxes scored = scores.length == 0 ? moved : moved.withScores(scores);
    return any ? scored.withCrowd(crowd) : scored;
  }

  /** Each point moved with its picture, if it is seen. */
  @Dispatch(Mix.class)
  static <P extends Points> Mixed points(String member, Collage how, Batch<P> parts) {
    Gathered.requirePlain(Points.class, parts);
    Seen seen = new Seen(how);
    List<Points> kept = new ArrayList<>();
    for (int i = 0; i < how.patches().size(); i++) {
      kept.add(seen.points(i, parts));
    }
    return new Mixed(Gathered.points(how.out(), kept), seen.findings(member, "points"));
  }

  private Points points(int index, Batch<? extends Points> parts) {
    Patch patch = how.patches().get(index);
    Points from = parts.get(patch.source());
    int before = before(patch, part -> parts.get(part).count());
    List<float[]> xy = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < from.count(); i++) {
      float x = from.x(i) + patch.dx();
      float y = from.y(i) + patch.dy();
      if (!View.holds(patch, x, y)
          || how.over(index).stream().anyMatch(over -> View.holds(over, x, y))) {
        dropped.add(before + i);
        fractions.add(0.0);
        continue;
      }
      fractions.add(1.0);
      xy.add(new float[] {x, y});
      if (!from.names().isEmpty()) {
        names.add(from.names().get(i));
      }
    }
    return xy.isEmpty()
        ? Points.of(how.out(), Tensor.of(new float[0], 0, 2))
        : Points.xy(how.out(), xy.toArray(float[][]::new)).withNames(names);
  }

  private static int before(Patch patch, IntFunction<Integer> count) {
    int before = 0;
    for (int part = 0; part < patch.source(); part++) {
      before += count.apply(part);
    }
    return before;
  }

  private List<Finding> findings(String member, String what) {
    List<Finding> found = new ArrayList<>();
    add(found, member, Loss.DROPPED, what + " are hidden or cut off and were dropped", dropped);
    add(found, member, Loss.CUT, what + " were cut to what is seen of them", cut);
    return found;
  }

  private void add(
      List<Finding> found, String member, Loss loss, String words, List<Integer> which) {
    if (!which.isEmpty()) {
      String each =
          which.stream()
              .map(i -> String.format(Locale.ROOT, "#%d %.0f %%", i, 100 * fractions.get(i)))
              .collect(Collectors.joining(", "));
      found.add(
          new Finding(
              member,
              loss,
              "%d of %d %s: %s".formatted(which.size(), fractions.size(), words, each),
              which));
    }
  }
}
