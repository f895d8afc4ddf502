// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.series;

import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.dicom.ImagePlane;
import dev.kindred.semtypes.dicom.Rescale;
import dev.kindred.semtypes.dicom.series.Irregularity.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Slices by their place along the normal, and what keeps them from being a grid. Places come from
 * the position in the patient alone; instance numbers and file names are never looked at.
 *
 * @param slices ascending along the normal; of one direction, one for each place
 * @param irregularities what was found, in the order of their kinds
 */
record StackOrder(List<Slice> slices, List<Irregularity> irregularities) {
  /** Slices nearer than this are at one place, in millimetres. */
  private static final double SAME_PLACE = 1e-3;

  /** Directions that differ by less are one: files write few digits. */
  private static final double SAME_DIRECTION = 1e-4;

  private static final double GAP_SHARE = 0.01;

  /** Of a pixel: files round positions to a tenth of a millimetre, which no one sees. */
  private static final double SHIFT_SHARE = 0.1;

  private static final double GAP_MILLIMETRES = 0.01;

  /** Of the sine of the angle between the normal and the line through the slices. */
  private static final double TILT = 1e-3;

  /** How many findings of one kind are listed. */
  private static final int LISTED = 20;

  static StackOrder of(List<Slice> all) {
    List<Irregularity> found = new ArrayList<>();
    List<Slice> parallel = parallel(all, found);
    Vector3 normal = parallel.getFirst().plane().normal();
    List<Slice> sorted = new ArrayList<>(parallel);
    sorted.sort(Comparator.comparingDouble(slice -> slice.plane().position().dot(normal)));
    List<Slice> single = distinct(sorted, normal, found);
    gaps(single, normal, found);
    shifts(single, normal, found);
    rescales(single, found);
    tilt(single, normal, found);
    return new StackOrder(List.copyOf(single), List.copyOf(found));
  }

  private static List<Slice> parallel(List<Slice> all, List<Irregularity> found) {
    List<List<Slice>> groups = new ArrayList<>();
    for (Slice slice : all) {
      groups.stream()
          .filter(group -> sameDirection(group.getFirst().plane(), slice.plane()))
          .findFirst()
          .orElseGet(() -> {
            groups.add(new ArrayList<>());
            return groups.getLast();
          })
          .add(slice);
    }
    // Of equally common directions the first given wins, so that the choice is no accident.
    int most = 0;
    for (int i = 1; i < groups.size(); i++) {
      most = groups.get(i).size() > groups.get(most).size() ? i : most;
    }
    List<Slice> commonest = groups.get(most);
    for (int i = 0; i < groups.size() && found.size() < LISTED; i++) {
      if (i != most) {
        List<Slice> group = groups.get(i);
        found.add(
            new Irregularity(
                Kind.ORIENTATION,
                "%d of %d slices look along %s, not along %s: %s"
                    .formatted(
                        group.size(),
                        all.size(),
                        direction(group.getFirst()),
                        direction(commonest.getFirst()),
                        names(group))));
      }
    }
    return commonest;
  }

  private static String direction(Slice slice) {
    Vector3 n = slice.plane().normal();
    // Adding 0 makes −0 into 0.
    return String.format(Locale.ROOT, "(%.4f, %.4f, %.4f)", n.x() + 0.0, n.y() + 0.0, n.z() + 0.0);
  }

  private static boolean sameDirection(ImagePlane one, ImagePlane other) {
    return one.columnStep().unit().closeTo(other.columnStep().unit(), SAME_DIRECTION)
        && one.rowStep().unit().closeTo(other.rowStep().unit(), SAME_DIRECTION);
  }

  private static String names(List<Slice> slices) {
    List<String> first = slices.stream().limit(3).map(Slice::name).toList();
    return String.join(", ", first) + (slices.size() > 3 ? ", …" : "");
  }

  private static double place(Slice slice, Vector3 normal) {
    return slice.plane().position().dot(normal);
  }

  private static List<Slice> distinct(
      List<Slice> sorted, Vector3 normal, List<Irregularity> found) {
    List<Slice> kept = new ArrayList<>();
    int listed = 0;
    for (Slice slice : sorted) {
      Slice last = kept.isEmpty() ? null : kept.getLast();
      if (last == null || place(slice, normal) - place(last, normal) > SAME_PLACE) {
        kept.add(slice);
      } else if (listed++ < LISTED) {
        found.add(
            new Irregularity(
                Kind.DUPLICATE,
                String.format(
                    Locale.ROOT,
                    "%s and %s are both at %.3f mm",
                    last.name(),
                    slice.name(),
                    place(slice, normal))));
      }
    }
    return kept;
  }

  private static void gaps(List<Slice> slices, Vector3 normal, List<Irregularity> found) {
    int count = slices.size() - 1;
    if (count < 2) {
      return;
    }
    double[] gaps = new double[count];
    for (int i = 0; i < count; i++) {
      gaps[i] = place(slices.get(i + 1), normal) - place(slices.get(i), normal);
    }
    double[] ranked = gaps.clone();
    Arrays.sort(ranked);
    double usual = ranked[count / 2];
    double allowed = Math.max(GAP_SHARE * usual, GAP_MILLIMETRES);
    int listed = 0;
    for (int i = 0; i < count; i++) {
      if (Math.abs(gaps[i] - usual) > allowed && listed++ < LISTED) {
        found.add(
            new Irregularity(
                Kind.GAP,
                String.format(
                    Locale.ROOT,
                    "%.3f mm instead of %.3f mm from %s to %s",
                    gaps[i],
                    usual,
                    slices.get(i).name(),
                    slices.get(i + 1).name())));
      }
    }
  }

  private static void shifts(List<Slice> slices, Vector3 normal, List<Irregularity> found) {
    if (slices.size() < 3) {
      return;
    }
    double start = place(slices.getFirst(), normal);
    double extent = place(slices.getLast(), normal) - start;
    Vector3 from = slices.getFirst().plane().position();
    Vector3 line = slices.getLast().plane().position().minus(from);
    ImagePlane plane = slices.getFirst().plane();
    double allowed = SHIFT_SHARE * Math.min(plane.columnSpacing(), plane.rowSpacing());
    int listed = 0;
    for (Slice slice : slices) {
      double share = (place(slice, normal) - start) / extent;
      double beside = slice.plane().position().minus(from.plus(line.times(share))).length();
      if (beside > allowed && listed++ < LISTED) {
        found.add(
            new Irregularity(
                Kind.SHIFT,
                String.format(
                    Locale.ROOT,
                    "%s lies %.3f mm beside the line from %s to %s",
                    slice.name(),
                    beside,
                    slices.getFirst().name(),
                    slices.getLast().name())));
      }
    }
  }

  private static void rescales(List<Slice> slices, List<Irregularity> found) {
    Map<Object, List<Slice>> groups = new HashMap<>();
    slices.forEach(slice ->
        groups.computeIfAbsent(slice.info().rescale(), key -> new ArrayList<>()).add(slice));
    Rescale usual = slices.getFirst().info().rescale();
    groups.values().stream()
        .filter(group -> !group.getFirst().info().rescale().equals(usual))
        .limit(LISTED)
        .forEach(group ->
            found.add(
                new Irregularity(
                    Kind.RESCALE,
                    "%d of %d slices are measured by %s, not by %s: %s"
                        .formatted(
                            group.size(),
                            slices.size(),
                            group.getFirst().info().rescale(),
                            slices.getFirst().info().rescale(),
                            names(group)))));
  }

  private static void tilt(List<Slice> slices, Vector3 normal, List<Irregularity> found) {
    if (slices.size() < 2) {
      return;
    }
    Vector3 line =
        slices.getLast().plane().position().minus(slices.getFirst().plane().position()).unit();
    double sine = line.cross(normal).length();
    if (sine > TILT) {
      found.add(
          new Irregularity(
              Kind.TILT,
              String.format(
                  Locale.ROOT,
                  "slices are shifted by %.2f degrees against their normal",
                  Math.toDegrees(Math.asin(Math.min(1, sine))))));
    }
  }
}
