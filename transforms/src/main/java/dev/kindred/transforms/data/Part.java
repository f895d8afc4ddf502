// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.label.Category;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.data.items.Item;
import dev.kindred.transforms.data.load.BatchStage;
import dev.kindred.transforms.data.load.Loader;
import dev.kindred.transforms.data.load.Order;
import dev.kindred.transforms.data.load.Supply;
import dev.kindred.transforms.data.split.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One part of a data set. What is random in the training part is drawn anew in each epoch; in the
 * other parts it is the same in all, so that epochs can be compared.
 *
 * <p>Immutable and safe for any number of threads.
 */
public final class Part {
  private final Dataset data;
  private final String name;
  private final List<Integer> places;
  private final Pipeline pipeline;

  private final CacheKeys keys;

  Part(Dataset data, String name, List<Integer> places) {
    this.data = data;
    this.name = name;
    this.places = places;
    this.pipeline = isTraining() ? data.pipeline() : data.pipeline().evaluating();
    this.keys = new CacheKeys(data.reading(), pipeline, data.isLasting());
  }

  private boolean isTraining() {
    return name.equals(Parts.TRAIN);
  }

  /** The name of the part. */
  public String name() {
    return name;
  }

  /** How many items it has. */
  public int size() {
    return places.size();
  }

  /** The item at a place, from 0. */
  public Item item(int place) {
    return data.said().knownItems().all().get(places.get(place));
  }

  /** The place of an item in the whole data set, which its draws are made from. */
  int index(int place) {
    return places.get(place);
  }

  /** Its items in order. */
  public List<Item> items() {
    return places.stream().map(data.said().knownItems().all()::get).toList();
  }

  /**
   * The sample of an item as it is read, before any step.
   *
   * @throws IllegalArgumentException where it cannot be read, with item, member and reason
   */
  public Sample raw(int place) {
    return data.reading().of(item(place));
  }

  /** The sample of an item after all steps but those for batches, as it is in an epoch. */
  public Sample sample(int place, long epoch) {
    return sample(place, key(place, epoch));
  }

  private Sample sample(int place, DrawKey key) {
    Optional<Kept> cache = data.kept();
    int all = pipeline.transforms().size();
    if (cache.isEmpty()) {
      return pipeline.encode(raw(place), key, 0, all);
    }
    int fixed = keys.steps();
    Sample begun =
        cache.get().get(keys.of(item(place)), () -> pipeline.encode(raw(place), key, 0, fixed));
    return pipeline.encode(begun, key, fixed, all);
  }

  private DrawKey key(int place, long epoch) {
    return DrawKey.of(data.seed(), isTraining() ? epoch : 0, places.get(place));
  }

  /** Batches of so many samples; the loader says in which order, and how they are made. */
  public Loader batches(int size) {
    Loader loader = Loader.of(new Feed(), size);
    for (BatchStage stage : data.stages(isTraining())) {
      loader = loader.stage(stage);
    }
    return loader;
  }

  /**
   * An order in which each category comes as often as every other, as many draws as there are
   * items.
   *
   * @param member a category whose source needs nothing but the item
   */
  public Order balanced(String member) {
    return Order.balanced(labels(member), size());
  }

  private List<String> labels(String member) {
    Source<? extends Semantic> source = data.member(member).known();
    List<String> labels = new ArrayList<>();
    for (Item item : items()) {
      if (!(source.of(item, Sample.of()) instanceof Category(String label))) {
        throw new IllegalArgumentException(
            "balance by \"%s\": it is a %s; balance by a Category, or give an Order of your own"
                .formatted(member, source.type().getSimpleName()));
      }
      labels.add(label);
    }
    return labels;
  }

  /** Name and size. */
  @Override
  public String toString() {
    return name + " (" + size() + ")";
  }

  /** What the loader loads from. */
  private final class Feed implements Supply {
    @Override
    public int size() {
      return places.size();
    }

    @Override
    public String name(int place) {
      return item(place).place();
    }

    @Override
    public DrawKey key(int place, long epoch) {
      return Part.this.key(place, epoch);
    }

    @Override
    public DrawKey orderKey(long epoch) {
      return DrawKey.of(data.seed(), epoch, 0).at("order of " + name);
    }

    @Override
    public Sample sample(int place, DrawKey key) {
      return Part.this.sample(place, key);
    }
  }
}
