// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.model;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.LabelMap;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.volume.LabelVolume;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Labels of pixels and voxels beside others. */
final class JudgedPlaces {
  private static final double ENOUGH = 0.5;

  private JudgedPlaces() {}

  @Dispatch(Judge.class)
  static Verdict masks(Mask truth, Mask prediction) {
    truth.canvas().requireSame("true mask", prediction.canvas(), "prediction");
    Map<Integer, String> names = new HashMap<>(codes(prediction));
    names.putAll(codes(truth));
    return judged(truth.labels(), prediction.labels(), names);
  }

  @Dispatch(Judge.class)
  static Verdict volumes(LabelVolume truth, LabelVolume prediction) {
    if (!truth.grid().equals(prediction.grid())) {
      throw new IllegalArgumentException(
          "judge %s beside %s: they lie on different grids; decode the prediction onto that of the truth"
              .formatted(truth, prediction));
    }
    Map<Integer, String> names = new HashMap<>(prediction.codes());
    names.putAll(truth.codes());
    return judged(truth.voxels(), prediction.voxels(), names);
  }

  private static Map<Integer, String> codes(Mask mask) {
    return mask instanceof LabelMap map ? map.codes() : Map.of();
  }

  private static Verdict judged(Tensor truth, Tensor prediction, Map<Integer, String> names) {
    boolean right = true;
    List<String> words = new ArrayList<>();
    for (Map.Entry<Long, Shared> each : shared(truth, prediction).entrySet()) {
      Shared counts = each.getValue();
      int label = Math.toIntExact(each.getKey());
      words.add(names.getOrDefault(label, "label " + label) + counts.words());
      right &= counts.overlap() >= ENOUGH;
    }
    return Verdict.of(right, words.isEmpty() ? List.of("nothing, as it is") : words);
  }

  private static Map<Long, Shared> shared(Tensor truth, Tensor prediction) {
    long[] is = truth.toLongArray();
    long[] said = prediction.toLongArray();
    Map<Long, Shared> counts = new TreeMap<>();
    for (int i = 0; i < is.length; i++) {
      if (is[i] != 0) {
        counts.computeIfAbsent(is[i], _ -> new Shared()).truth++;
      }
      if (said[i] != 0) {
        Shared of = counts.computeIfAbsent(said[i], _ -> new Shared());
        of.prediction++;
        of.both += said[i] == is[i] ? 1 : 0;
      }
    }
    return counts;
  }

  /** How many places have a label, in the truth, in the prediction and in both. */
  private static final class Shared {
    private long truth;
    private long prediction;
    private long both;

    double overlap() {
      return (double) both / (truth + prediction - both);
    }

    String words() {
      if (prediction == 0) {
        return " missed";
      }
      return truth == 0
          ? " is not there"
          : String.format(
              Locale.ROOT, ": IoU %.2f, Dice %.2f", overlap(), 2.0 * both / (truth + prediction));
    }
  }
}
