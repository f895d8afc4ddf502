// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.geometry.BoxFormat;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Clipped;
import dev.kindred.semtypes.geometry.Keypoints;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.geometry.RotatedBoxes;
import dev.kindred.semtypes.geometry.Visibility;
import dev.kindred.transforms.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The boxes of a sample that are sanitised, and which of them others follow. */
final class Leaders {
  private final Visibility least;
  private @Nullable String leader;
  private int[] kept = {};
  private int before;

  Leaders(Visibility least) {
    this.least = least;
  }

  /** What is left of boxes; empty for what is none. */
  Optional<Semantic> cut(String name, Semantic value, List<Finding> findings) {
    return switch (value) {
      case Boxes boxes -> {
        Clipped<Boxes> clipped = Boxes.clip(boxes, least);
        Findings.dropped(name, clipped.dropped(), clipped.visibility()).ifPresent(findings::add);
        lead(name, clipped.kept(), boxes.count());
        yield Optional.of(clipped.boxes());
      }
      case RotatedBoxes boxes -> Optional.of(turned(name, boxes, findings));
      default -> Optional.empty();
    };
  }

  private RotatedBoxes turned(String name, RotatedBoxes boxes, List<Finding> findings) {
    double[] visibility = new double[boxes.count()];
    List<Integer> stay = new ArrayList<>();
    List<Integer> go = new ArrayList<>();
    Tensor sides = boxes.to(BoxFormat.CXCYWHR);
    for (int i = 0; i < visibility.length; i++) {
      visibility[i] = boxes.visibility(i);
      boolean large =
          sides.getDouble(5L * i + 2) >= least.minWidth()
              && sides.getDouble(5L * i + 3) >= least.minHeight()
              && boxes.area(i) * visibility[i] >= least.minArea();
      boolean seen = visibility[i] > 0 && visibility[i] >= least.minVisibility() - 1e-6;
      (large && seen ? stay : go).add(i);
    }
    int[] dropped = go.stream().mapToInt(Integer::intValue).toArray();
    Findings.dropped(name, dropped, visibility).ifPresent(findings::add);
    int[] left = stay.stream().mapToInt(Integer::intValue).toArray();
    lead(name, left, boxes.count());
    return RotatedBoxes.select(boxes, left);
  }

  private void lead(String name, int[] left, int count) {
    if (leader == null) {
      leader = name;
      kept = left;
      before = count;
    }
  }

  /** What is left of a member that goes with the boxes. */
  Semantic followed(String name, Semantic value, List<Finding> findings) {
    if (leader == null) {
      throw new IllegalArgumentException(
          "follower \"%s\": the sample has no boxes to follow; add some".formatted(name));
    }
    Semantic left =
        switch (value) {
          case Keypoints poses -> {
            require(name, poses.poses(), "poses");
            yield Keypoints.poses(poses, kept);
          }
          case Points points -> grouped(name, points);
          case Boxes boxes -> {
            require(name, boxes.count(), "boxes");
            yield Boxes.select(boxes, kept);
          }
          case RotatedBoxes boxes -> {
            require(name, boxes.count(), "boxes");
            yield RotatedBoxes.select(boxes, kept);
          }
          case Batch<?> items -> chosen(name, items);
          default ->
              throw new IllegalArgumentException(
                  "follower \"%s\" is a %s, which has no items; name boxes, points, keypoints or a batch"
                      .formatted(name, value.getClass().getSimpleName()));
        };
    if (kept.length < before) {
      findings.add(Findings.followed(name, leader, gone(), before));
    }
    return left;
  }

  private List<Integer> gone() {
    Set<Integer> stays = IntStream.of(kept).boxed().collect(Collectors.toSet());
    return IntStream.range(0, before).filter(i -> !stays.contains(i)).boxed().toList();
  }

  private Points grouped(String name, Points points) {
    int group = before == 0 ? 0 : points.count() / before;
    if (group * before != points.count()) {
      throw unequal(name, points.count(), "points");
    }
    int[] chosen = new int[kept.length * group];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = kept[i / group] * group + i % group;
    }
    return Points.select(points, chosen);
  }

  private <T extends Semantic> Batch<T> chosen(String name, Batch<T> items) {
    require(name, items.size(), "items");
    Batch<T> left = items.slice(0, 0);
    for (int i : kept) {
      left = left.followedBy(items.slice(i, i + 1));
    }
    return left;
  }

  private void require(String name, int count, String what) {
    if (count != before) {
      throw unequal(name, count, what);
    }
  }

  private IllegalArgumentException unequal(String name, int count, String what) {
    return new IllegalArgumentException(
        "follower \"%s\" has %d %s for the %d boxes of \"%s\"; give one for each box"
            .formatted(name, count, what, before, leader));
  }
}
