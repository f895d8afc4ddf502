// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.model;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.geometry.Keypoints;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.geometry.Presence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Points beside points, and poses beside the nearest poses. */
final class JudgedPoints {
  /** Of the longer side of the canvas. */
  private static final double NEAR = 0.05;

  private static final int NONE = -1;

  private final Points truth;
  private final Points prediction;
  private final double most;
  private final List<String> words = new ArrayList<>();
  private boolean right = true;

  private JudgedPoints(Points truth, Points prediction) {
    truth.canvas().requireSame("true points", prediction.canvas(), "prediction");
    Canvas canvas = truth.canvas();
    this.truth = truth;
    this.prediction = prediction;
    this.most = NEAR * Math.max(canvas.width(), canvas.height());
  }

  @Dispatch(Judge.class)
  static Verdict points(Points truth, Points prediction) {
    JudgedPoints judged = new JudgedPoints(truth, prediction);
    if (truth.count() != prediction.count()) {
      return Verdict.of(false, "%d points, it is %d".formatted(prediction.count(), truth.count()));
    }
    IntStream.range(0, truth.count()).forEach(point -> judged.point("", point, point));
    return judged.verdict();
  }

  @Dispatch(Judge.class)
  static Verdict poses(Keypoints truth, Keypoints prediction) {
    if (!truth.skeleton().names().equals(prediction.skeleton().names())) {
      return Verdict.of(false, "poses of another skeleton");
    }
    JudgedPoints judged = new JudgedPoints(truth, prediction);
    List<Integer> left = new ArrayList<>(IntStream.range(0, prediction.poses()).boxed().toList());
    int[] matched = judged.matched(truth.poses(), left, truth.skeleton().count());
    for (int pose = 0; pose < matched.length; pose++) {
      judged.pose(truth, prediction, pose, matched[pose]);
    }
    left.forEach(pose -> judged.wrong("pose " + pose + " is not there"));
    return judged.verdict();
  }

  /** The pose that each true one is matched with, nearest pairs first, or none; takes from left. */
  private int[] matched(int poses, List<Integer> left, int points) {
    int[] matched = new int[poses];
    Arrays.fill(matched, NONE);
    record Match(int pose, int other, double far) {}
    List<Match> matches = new ArrayList<>();
    for (int pose = 0; pose < poses; pose++) {
      for (int other : left) {
        matches.add(new Match(pose, other, far(pose, other, points)));
      }
    }
    matches.sort(Comparator.comparingDouble(Match::far));
    for (Match each : matches) {
      if (matched[each.pose()] == NONE && left.remove(Integer.valueOf(each.other()))) {
        matched[each.pose()] = each.other();
      }
    }
    return matched;
  }

  /** How far the points of two poses are from each other in all. */
  private double far(int pose, int other, int points) {
    double sum = 0;
    for (int point = 0; point < points; point++) {
      int is = pose * points + point;
      int said = other * points + point;
      sum += isThere(truth, is) && isThere(prediction, said) ? distance(is, said) : most;
    }
    return sum;
  }

  private void pose(Keypoints is, Keypoints said, int pose, int match) {
    String which = is.poses() == 1 ? "" : "pose %d, ".formatted(pose);
    if (match == NONE) {
      wrong("pose %d missed".formatted(pose));
      return;
    }
    int points = is.skeleton().count();
    for (int point = 0; point < points; point++) {
      int there = pose * points + point;
      int found = match * points + point;
      if (isThere(is, there) && !isThere(said, found)) {
        wrong(which + name(there) + " missed");
      } else if (isThere(is, there)) {
        point(which, there, found);
      }
    }
  }

  private static boolean isThere(Points points, int point) {
    return !(points instanceof Keypoints known) || known.presence(point) != Presence.ABSENT;
  }

  private void point(String which, int is, int said) {
    double away = distance(is, said);
    String told = String.format(Locale.ROOT, "%s%s: %.1f px away", which, name(is), away);
    if (away <= most) {
      words.add(told);
    } else {
      wrong(told + String.format(Locale.ROOT, ", more than %.1f", most));
    }
  }

  private void wrong(String told) {
    words.add(told);
    right = false;
  }

  private double distance(int is, int said) {
    return Math.hypot(truth.x(is) - prediction.x(said), truth.y(is) - prediction.y(said));
  }

  private String name(int point) {
    return truth.names().isEmpty() ? "point " + point : truth.names().get(point);
  }

  private Verdict verdict() {
    return Verdict.of(right, words.isEmpty() ? List.of("none") : words);
  }
}
