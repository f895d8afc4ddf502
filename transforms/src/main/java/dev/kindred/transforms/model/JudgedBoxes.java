// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.model;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Boxes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Boxes beside boxes: one for one, best scores first. */
final class JudgedBoxes {
  /** As in Pascal VOC. */
  private static final double ENOUGH = 0.5;

  private static final int NONE = -1;

  private final Boxes truth;
  private final Boxes prediction;
  private final Tensor overlaps;

  /** The true box that each prediction met. */
  private final int[] met;

  private JudgedBoxes(Boxes truth, Boxes prediction) {
    this.truth = truth;
    this.prediction = prediction;
    this.overlaps = truth.iou(prediction);
    this.met = new int[prediction.count()];
    Arrays.fill(met, NONE);
    boolean[] taken = new boolean[truth.count()];
    IntStream.range(0, prediction.count())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer box) -> -score(box)))
        .forEach(box -> {
          met[box] = best(box, taken);
          if (met[box] != NONE) {
            taken[met[box]] = true;
          }
        });
  }

  @Dispatch(Judge.class)
  static Verdict judge(Boxes truth, Boxes prediction) {
    return new JudgedBoxes(truth, prediction).verdict();
  }

  private double score(int box) {
    return prediction.scores().shape().count() == 0 ? 0 : prediction.scores().getFloat(box);
  }

  private int best(int box, boolean[] taken) {
    int best = NONE;
    for (int each = 0; each < truth.count(); each++) {
      if (!taken[each]
          && !truth.isCrowd(each)
          && iou(each, box) >= ENOUGH
          && sameLabel(each, box)
          && (best == NONE || iou(each, box) > iou(best, box))) {
        best = each;
      }
    }
    return best;
  }

  private double iou(int each, int box) {
    return overlaps.getFloat((long) each * prediction.count() + box);
  }

  /** Labels that one of the two does not have decide nothing. */
  private boolean sameLabel(int each, int box) {
    return truth.labels().isEmpty()
        || prediction.labels().isEmpty()
        || truth.labels().get(each).equals(prediction.labels().get(box));
  }

  private Verdict verdict() {
    List<String> words = new ArrayList<>();
    boolean right = true;
    for (int each = 0; each < truth.count(); each++) {
      int box = finder(each);
      if (box != NONE) {
        words.add(told(each, box));
      } else if (!truth.isCrowd(each)) {
        words.add(name(truth, each) + " missed");
        right = false;
      }
    }
    for (int box = 0; box < prediction.count(); box++) {
      if (met[box] == NONE && !inCrowd(box)) {
        words.add(name(prediction, box) + scored(box) + " is not there");
        right = false;
      }
    }
    return Verdict.of(right, words.isEmpty() ? List.of("none") : words);
  }

  private int finder(int each) {
    return IntStream.range(0, met.length).filter(box -> met[box] == each).findFirst().orElse(NONE);
  }

  private String told(int each, int box) {
    return String.format(
        Locale.ROOT, "%s%s found, IoU %.2f", name(truth, each), scored(box), iou(each, box));
  }

  private String scored(int box) {
    return prediction.scores().shape().count() == 0
        ? ""
        : String.format(Locale.ROOT, " %.2f", prediction.scores().getFloat(box));
  }

  private static String name(Boxes boxes, int box) {
    return boxes.labels().isEmpty() ? "box " + box : boxes.labels().get(box);
  }

  /** Whether more than half of a prediction lies in the box of a crowd. */
  private boolean inCrowd(int box) {
    return IntStream.range(0, truth.count())
        .anyMatch(each -> truth.isCrowd(each) && shared(truth.edges(each), box) > ENOUGH);
  }

  private double shared(float[] crowd, int box) {
    float[] edges = prediction.edges(box);
    double width = Math.min(crowd[2], edges[2]) - Math.max(crowd[0], edges[0]);
    double height = Math.min(crowd[3], edges[3]) - Math.max(crowd[1], edges[1]);
    return width <= 0 || height <= 0 ? 0 : width * height / prediction.area(box);
  }
}
