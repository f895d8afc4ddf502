// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data;

import dev.kindred.semtypes.label.Vocabulary;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Fitting;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.Step;
import dev.kindred.transforms.TrainOnly;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.data.items.Item;
import dev.kindred.transforms.data.load.BatchStage;
import dev.kindred.transforms.data.split.Parts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a {@link DataBlock} builds: the parts of the data, what was learned from the training items,
 * and the way of a single item through the same steps. Items are read when they are asked for.
 *
 * <p>Immutable and safe for any number of threads.
 */
public final class Dataset {
  private final DataBlock.Said said;
  private final Parts parts;
  private final Reading reading;
  private final Pipeline pipeline;
  private final Optional<Pipeline> batch;
  private final Optional<Kept> kept;

  private Dataset(
      DataBlock.Said said,
      Parts parts,
      Reading reading,
      Pipeline pipeline,
      Optional<Pipeline> batch) {
    this.said = said;
    this.parts = parts;
    this.reading = reading;
    this.pipeline = pipeline;
    this.batch = batch;
    this.kept = said.cache.map(Cache::open);
  }

  static Dataset of(DataBlock.Said said) {
    List<Item> items = said.knownItems().all();
    if (said.members.isEmpty()) {
      throw new IllegalArgumentException(
          "data block: no members; write DataBlock.of(Image.class, …), or .input(name, From.…)");
    }
    said.members.forEach(Member::known);
    Parts parts = said.knownSplit().parts(items);
    long seed = said.knownSeed();
    List<Item> training = at(items, parts.get(Parts.TRAIN));
    Reading reading = new Reading(said.members).fitted(training);
    parts.places().values().forEach(places -> reading.require(at(items, places)));
    Pipeline fitted =
        fitted(said.pipeline, seed, () -> training.stream().map(reading::of).iterator());
    Optional<Pipeline> batch =
        said.batch.map(each ->
            fitted(
                each,
                seed,
                () ->
                    training.stream()
                        .map(item -> evaluated(reading, fitted, item, seed))
                        .iterator()));
    return new Dataset(said, parts, reading, fitted, batch);
  }

  private static Sample evaluated(Reading reading, Pipeline fitted, Item item, long seed) {
    return fitted.evaluating().encode(reading.of(item), DrawKey.of(seed, 0, 0));
  }

  private static Pipeline fitted(Pipeline pipeline, long seed, Iterable<Sample> training) {
    return pipeline.transforms().stream().anyMatch(Dataset::learns)
        ? pipeline.fit(training, seed)
        : pipeline;
  }

  private static boolean learns(Transform transform) {
    return transform instanceof Fitting
        || (transform instanceof TrainOnly(Transform inner) && learns(inner));
  }

  private static List<Item> at(List<Item> items, List<Integer> places) {
    return places.stream().map(items::get).toList();
  }

  /** What is learned from. */
  public Part train() {
    return part(Parts.TRAIN);
  }

  /**
   * What is looked at while learning.
   *
   * @throws IllegalArgumentException where the split made no such part
   */
  public Part valid() {
    return part(Parts.VALID);
  }

  /**
   * A part by its name.
   *
   * @throws IllegalArgumentException where the split made no such part
   */
  public Part part(String name) {
    return new Part(this, name, parts.get(name));
  }

  /** The names of the parts. */
  public Set<String> parts() {
    return parts.places().keySet();
  }

  /**
   * All names that a member can have: those that training items have, or that were given.
   *
   * @throws IllegalArgumentException where there is no such member, or it has no names
   */
  public Vocabulary vocabulary(String member) {
    return member(member)
        .known()
        .vocabulary()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "vocabulary of \"%s\": it has no names; ask for that of a category"
                    .formatted(member)));
  }

  Member member(String name) {
    return reading
        .named(name)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "member \"%s\": the data set has %s; ask for one of these"
                    .formatted(name, reading.members().stream().map(Member::name).toList())));
  }

  /**
   * The inputs of an item, ready for a model: read from the same sources and led through the same
   * steps as in validation. Targets take no part.
   */
  public Sample encode(Item item) {
    return encode(reading.inputs().of(item));
  }

  /** The inputs of a file, as {@link #encode(Item)}. */
  public Sample encode(Path file) {
    Path name = file.getFileName();
    return encode(Item.of(name == null ? file.toString() : name.toString(), file).at(file));
  }

  /** A sample that was made by hand, led through the same steps as in validation. */
  public Sample encode(Sample inputs) {
    DrawKey key = DrawKey.of(seed(), 0, 0);
    List<Sample> alone = List.of(pipeline.evaluating().encode(inputs, key));
    for (BatchStage stage : stages(false)) {
      alone = stage.apply(alone, List.of(key.at("batch")));
    }
    return alone.getFirst();
  }

  /** What is done to a batch, in order. */
  List<BatchStage> stages(boolean training) {
    List<BatchStage> stages = new ArrayList<>();
    said.pad.ifPresent(stages::add);
    batch.ifPresent(each -> stages.add((training ? each : each.evaluating())::encodeAll));
    said.mix.filter(_ -> training).ifPresent(stages::add);
    return stages;
  }

  /**
   * A sample of this data set, moved back to how it was read, with what joined it since, such as
   * predictions. The report says what could not be undone.
   *
   * @throws dev.kindred.transforms.TransformException where a member cannot be moved back
   */
  public Sample decode(Sample sample) {
    List<Transform> done =
        sample.trace().stream().filter(Step::first).map(Step::transform).toList();
    return Pipeline.of(done).on(pipeline.device()).decode(sample);
  }

  /** What is done to each sample, with what was learned from the training samples. */
  public Pipeline pipeline() {
    return pipeline;
  }

  Optional<Kept> kept() {
    return kept;
  }

  /** Whether samples are kept longer than this data set. */
  boolean isLasting() {
    return said.cache.map(Cache::lasting).orElse(false);
  }

  long seed() {
    return said.knownSeed();
  }

  Reading reading() {
    return reading;
  }

  DataBlock.Said said() {
    return said;
  }

  Map<String, List<Integer>> places() {
    return parts.places();
  }

  /** What the block does, in words; see {@link DataBlock#summary}. */
  public String summary() {
    return new Summary(this).toString();
  }

  /** Items and parts. */
  @Override
  public String toString() {
    return "Dataset of %s: %s".formatted(said.knownItems(), parts);
  }
}
