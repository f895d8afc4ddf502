// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which points a pose has: their names in order, which of them lines join, and which change sides
 * in a mirror.
 *
 * @param names of the points, all different
 * @param links lines between two points, to draw and to measure
 * @param pairs a left point and its right one; a point stands in one pair at most
 */
public record Skeleton(List<String> names, List<Link> links, List<Link> pairs) {
  /**
   * Two points by index.
   *
   * @param from the first point, the left one in a pair
   * @param to the second point, the right one in a pair
   */
  public record Link(int from, int to) {}

  /** The person of the COCO data set: 17 points, 19 lines. */
  public static final Skeleton COCO_PERSON =
      of(
              "nose",
              "left_eye",
              "right_eye",
              "left_ear",
              "right_ear",
              "left_shoulder",
              "right_shoulder",
              "left_elbow",
              "right_elbow",
              "left_wrist",
              "right_wrist",
              "left_hip",
              "right_hip",
              "left_knee",
              "right_knee",
              "left_ankle",
              "right_ankle")
          .withLinks(
              new int[][] {
                {15, 13}, {13, 11}, {16, 14}, {14, 12}, {11, 12}, {5, 11}, {6, 12}, {5, 6}, {5, 7},
                {6, 8}, {7, 9}, {8, 10}, {1, 2}, {0, 1}, {0, 2}, {1, 3}, {2, 4}, {3, 5}, {4, 6}
              });

  /**
   * @throws IllegalArgumentException where there is no name, a name comes twice, a link leads to no
   *     point, or a point has two partners
   */
  public Skeleton {
    names = List.copyOf(names);
    links = List.copyOf(links);
    pairs = List.copyOf(pairs);
    if (names.isEmpty() || new HashSet<>(names).size() < names.size()) {
      throw new IllegalArgumentException(
          "skeleton of " + names + ": give one name or more, all different");
    }
    requirePoints(names, links);
    requirePoints(names, pairs);
    Set<Integer> taken = new HashSet<>();
    for (Link pair : pairs) {
      if (!taken.add(pair.from()) || !taken.add(pair.to())) {
        throw new IllegalArgumentException(
            "skeleton with pairs " + pairs + ": a point has two partners; give each one at most");
      }
    }
  }

  private static void requirePoints(List<String> names, List<Link> links) {
    for (Link link : links) {
      int last = Math.max(link.from(), link.to());
      if (Math.min(link.from(), link.to()) < 0 || last >= names.size()) {
        throw new IllegalArgumentException(
            "skeleton of %d points with %s: points are numbered from 0"
                .formatted(names.size(), link));
      }
    }
  }

  /**
   * Points of these names without lines. Names that differ only in their first {@code left_} and
   * {@code right_} are pairs.
   */
  public static Skeleton of(String... names) {
    List<String> all = List.of(names);
    List<Link> pairs = new ArrayList<>();
    for (int left = 0; left < names.length; left++) {
      if (names[left].startsWith("left_")) {
        int right = all.indexOf("right_" + names[left].substring("left_".length()));
        if (right >= 0) {
          pairs.add(new Link(left, right));
        }
      }
    }
    return new Skeleton(all, List.of(), pairs);
  }

  /** The same points with these lines, each from one index to another. */
  public Skeleton withLinks(int[]... fromTo) {
    return new Skeleton(names, links(fromTo), pairs);
  }

  /** The same points with these pairs, each a left index and its right one. */
  public Skeleton withPairs(int[]... leftRight) {
    return new Skeleton(names, links, links(leftRight));
  }

  private static List<Link> links(int[][] twos) {
    List<Link> links = new ArrayList<>();
    for (int[] two : twos) {
      if (two.length != 2) {
        throw new IllegalArgumentException(
            "skeleton link of " + two.length + " points: give two indices");
      }
      links.add(new Link(two[0], two[1]));
    }
    return links;
  }

  /** The number of points of one pose. */
  public int count() {
    return names.size();
  }

  /**
   * The index of a point.
   *
   * @throws IllegalArgumentException where there is none of this name
   */
  public int index(String name) {
    int index = names.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException(
          "keypoint " + name + ": the skeleton has " + names + "; use one of them");
    }
    return index;
  }

  /** For each point the one that stands for it in a mirror: its partner, or itself. A copy. */
  public int[] mirror() {
    int[] mirror = new int[names.size()];
    for (int i = 0; i < mirror.length; i++) {
      mirror[i] = i;
    }
    for (Link pair : pairs) {
      mirror[pair.from()] = pair.to();
      mirror[pair.to()] = pair.from();
    }
    return mirror;
  }
}
