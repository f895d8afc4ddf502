// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.model;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.label.MultiCategory;
import dev.kindred.semtypes.label.Scalar;
import dev.kindred.semtypes.label.SoftCategory;
import dev.kindred.semtypes.label.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names beside names, and numbers beside numbers. */
final class JudgedNames {
  private JudgedNames() {}

  @Dispatch(Judge.class)
  static Verdict category(Category truth, Category prediction) {
    return truth.equals(prediction)
        ? Verdict.of(true, prediction.name())
        : Verdict.of(false, "%s, it is %s".formatted(prediction.name(), truth.name()));
  }

  @Dispatch(Judge.class)
  static Verdict scores(Category truth, SoftCategory prediction) {
    Category best = prediction.best();
    String said = String.format(Locale.ROOT, "%s %.2f", best.name(), prediction.score(best.name()));
    if (best.equals(truth)) {
      return Verdict.of(true, said);
    }
    boolean known = prediction.vocabulary().contains(truth.name());
    return Verdict.of(
        false,
        "%s, it is %s %s"
            .formatted(
                said,
                truth.name(),
                known
                    ? String.format(Locale.ROOT, "%.2f", prediction.score(truth.name()))
                    : "(a name it does not know)"));
  }

  @Dispatch(Judge.class)
  static Verdict scores(SoftCategory truth, SoftCategory prediction) {
    return scores(truth.best(), prediction);
  }

  @Dispatch(Judge.class)
  static Verdict categories(MultiCategory truth, MultiCategory prediction) {
    List<String> words = new ArrayList<>();
    for (String name : truth.names()) {
      words.add(name + (prediction.names().contains(name) ? "" : " missed"));
    }
    prediction.names().stream()
        .filter(name -> !truth.names().contains(name))
        .forEach(name -> words.add(name + " is not there"));
    boolean right = List.copyOf(truth.names()).equals(List.copyOf(prediction.names()));
    return Verdict.of(right, words.isEmpty() ? List.of("none") : words);
  }

  @Dispatch(Judge.class)
  static Verdict text(Text truth, Text prediction) {
    return Verdict.of(truth.equals(prediction), "\"" + prediction.value() + "\"");
  }

  @Dispatch(Judge.class)
  static Verdict number(Scalar truth, Scalar prediction) {
    if (!truth.unit().equals(prediction.unit())) {
      return Verdict.of(false, "%s, it is %s: other units".formatted(prediction, truth));
    }
    double more = prediction.value() - truth.value();
    return Verdict.open(
        "%s, it is %s: %s"
            .formatted(
                prediction,
                truth,
                more == 0
                    ? "the same"
                    : truth.withValue(Math.abs(more)) + (more > 0 ? " too much" : " too little")));
  }
}
