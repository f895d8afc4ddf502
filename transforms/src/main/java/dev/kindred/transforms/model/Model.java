// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.model;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.transforms.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What answers a value of one type with a value of another, many at a time.
 *
 * <p>An answer lies where the input lies: boxes are in pixels of the canvas that the model saw.
 * {@link #predict} joins it to the encoded sample, and {@link
 * dev.kindred.transforms.Pipeline#decode} brings it into the space of the original file with all
 * other members: scaled boxes are un-scaled, letterboxed ones un-letterboxed, label volumes put on
 * the grid of the source.
 *
 * @param <I> what goes in; a {@link Sample} where there are several inputs
 * @param <O> what comes out
 */
public interface Model<I extends Semantic, O extends Semantic> extends AutoCloseable {
  /** The name under which an answer joins a sample unless another is given. */
  String PREDICTION = "prediction";

  /** What goes in. */
  Class<I> input();

  /** What comes out. */
  Class<O> output();

  /**
   * One answer per item, in order.
   *
   * @throws IllegalArgumentException where the items do not fit what the model takes
   */
  Batch<O> answers(Batch<I> batch);

  /** Gives back what the model holds. */
  @Override
  void close();

  /** The answer to one item. */
  default O answer(I item) {
    return answers(Batch.of(input(), List.of(item))).get(0);
  }

  /**
   * The encoded sample with the answer to its one member of type {@link #input} as one more member,
   * {@value #PREDICTION}; an answer that is a {@link Sample} joins member by member, each under its
   * own name.
   *
   * @throws IllegalArgumentException where no member or several are of that type, or a member of
   *     the answer has a name that the sample has already
   */
  default Sample predict(Sample encoded) {
    return predict(List.of(encoded)).getFirst();
  }

  /** As {@link #predict(Sample)}, for several samples in one batch. */
  default List<Sample> predict(List<Sample> encoded) {
    List<I> items = encoded.stream().map(this::only).toList();
    Batch<O> answers = answers(Batch.of(input(), items));
    List<Sample> predicted = new ArrayList<>();
    for (int i = 0; i < encoded.size(); i++) {
      predicted.add(
          answers.get(i) instanceof Sample several
              ? joined(encoded.get(i), several, "")
              : encoded.get(i).with(PREDICTION, answers.get(i)));
    }
    return predicted;
  }

  /**
   * The encoded sample with the answer to one of its members under a name of the user's choice;
   * members of an answer that is a {@link Sample} are called {@code as.name}.
   */
  default Sample predict(Sample encoded, String member, String as) {
    O answer = answer(encoded.get(member, input()));
    return answer instanceof Sample several
        ? joined(encoded, several, as + ".")
        : encoded.with(as, answer);
  }

  private static Sample joined(Sample encoded, Sample answer, String prefix) {
    Sample now = encoded;
    for (Map.Entry<String, Semantic> each : answer.members().entrySet()) {
      String name = prefix + each.getKey();
      if (encoded.members().containsKey(name)) {
        throw new IllegalArgumentException(
            "predict for %s: the answer has a member \"%s\", and so has the sample; let the head give it another name"
                .formatted(encoded.members().keySet(), name));
      }
      now = now.with(name, each.getValue());
    }
    return now;
  }

  private I only(Sample sample) {
    if (input() == Sample.class) {
      return input().cast(sample);
    }
    List<String> names =
        sample.members().entrySet().stream()
            .filter(each -> input().isInstance(each.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    if (names.size() != 1) {
      throw new IllegalArgumentException(
          "predict for %s: %s".formatted(sample, names.isEmpty() ? none() : several(names)));
    }
    return sample.get(names.getFirst(), input());
  }

  private String none() {
    return "none of its members is of type %s; give it one".formatted(input().getSimpleName());
  }

  private String several(List<String> names) {
    return "%s of its members are of type %s; name the one by predict(sample, member, as)"
        .formatted(names, input().getSimpleName());
  }

  /**
   * This model with something made of each input and answer: shares of a picture become pixels by
   * {@code then(Boxes.class, (image, shares) -> shares.on(image.canvas()))}.
   */
  default <P extends Semantic> Model<I, P> then(
      Class<P> type, BiFunction<? super I, ? super O, ? extends P> next) {
    return new ThenModel<>(this, type, next);
  }
}
