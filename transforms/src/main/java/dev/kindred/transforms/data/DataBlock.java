// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data;

import dev.kindred.semtypes.Semantic;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.data.items.Items;
import dev.kindred.transforms.data.load.BatchStage;
import dev.kindred.transforms.data.split.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What a data set is made of, said once: types, items, sources, split, seed, and what is done to
 * each sample. {@link #build} makes the data set; {@link #summary} tells in words what happens to
 * its first item. The same definition serves training, validation and inference.
 *
 * {@snippet :
 * DataBlock block =
 *     DataBlock.of(Image.class, Boxes.class)
 *         .items(Items.images(folder))
 *         .targets(From.coco(json))
 *         .split(Split.random(0.2, 42))
 *         .each(augment);
 * }
 *
 * <p>Nothing that changes the data is guessed: what was not said is an error that says what to
 * write. Immutable: every method returns another block.
 */
public final class DataBlock {
  private final Said said;

  private DataBlock(Said said) {
    this.said = said;
  }

  /** A block of nothing yet: add {@link #input} and {@link #target}. */
  public static DataBlock empty() {
    return new DataBlock(new Said());
  }

  /**
   * A block of one input, which is the item itself (its file, or the object it stands for), and any
   * number of targets. They are called as their types: {@code image}, {@code boxes}.
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public static DataBlock of(
      Class<? extends Semantic> input, Class<? extends Semantic>... targets) {
    Said said = new Said();
    said.declare(Member.named(input, 0), input, true, Optional.of(From.item(input)));
    for (Class<? extends Semantic> target : targets) {
      long before = said.members.stream().filter(each -> each.type() == target).count();
      said.declare(Member.named(target, before), target, false, Optional.empty());
    }
    return new DataBlock(said);
  }

  private DataBlock with(Consumer<Said> change) {
    Said next = said.copy();
    change.accept(next);
    return new DataBlock(next);
  }

  /** With one more input: what a model is given. */
  public DataBlock input(String name, Source<?> source) {
    return with(next -> next.declare(name, source.type(), true, Optional.of(source)));
  }

  /** With one more target: what a model is to say, and what inference goes without. */
  public DataBlock target(String name, Source<?> source) {
    return with(next -> next.declare(name, source.type(), false, Optional.of(source)));
  }

  /** Other sources of the inputs, in their order. */
  public DataBlock inputs(Source<?>... sources) {
    return with(next -> next.sources(Member::input, "inputs", List.of(sources)));
  }

  /** Sources of the targets, in their order. */
  public DataBlock targets(Source<?>... sources) {
    return with(next -> next.sources(each -> !each.input(), "targets", List.of(sources)));
  }

  /** All targets from annotations that say several things of an item. */
  public DataBlock targets(Annotations annotations) {
    return with(next -> {
      List<Source<?>> sources = new ArrayList<>();
      for (Member each : next.members) {
        if (!each.input()) {
          sources.add(annotations.as(each.type()));
        }
      }
      next.sources(each -> !each.input(), "targets", sources);
    });
  }

  /** What the data set is made of. */
  public DataBlock items(Items items) {
    return with(next -> next.items = Optional.of(items));
  }

  /** Which items are learned from and which are held back. */
  public DataBlock split(Split split) {
    return with(next -> next.split = Optional.of(split));
  }

  /**
   * What everything random is drawn from: transforms and orders. A split at random brings its seed,
   * which holds where none is given here.
   */
  public DataBlock seed(long seed) {
    return with(next -> next.seed = OptionalLong.of(seed));
  }

  /**
   * What is done to each sample. Steps for training only ({@code TrainOnly}) stay out of all other
   * parts and of inference; what learns from the data learns from the training samples.
   */
  public DataBlock each(Pipeline pipeline) {
    return with(next -> next.pipeline = pipeline);
  }

  /**
   * Brings all samples of a batch to the size of the largest, rounded up to a multiple, after
   * {@link #each}: background to the right and below, which {@link Dataset#decode} takes away
   * again.
   *
   * @param multiple of which both sides become one, as some models need; 1 for just the largest
   */
  public DataBlock pad(int multiple) {
    BatchStage stage = BatchStage.padded(multiple);
    return with(next -> next.pad = Optional.of(stage));
  }

  /**
   * What is done to the samples of a batch together, after {@link #each}: on another device, for
   * example, where all of them run as one. Steps for training only stay out elsewhere.
   */
  public DataBlock batch(Pipeline pipeline) {
    return with(next -> next.batch = Optional.of(pipeline));
  }

  /**
   * What mixes the samples of a training batch, after everything else; never in other parts: {@code
   * new CutMix(…)::mix}.
   */
  public DataBlock mix(BatchStage stage) {
    return with(next -> next.mix = Optional.of(stage));
  }

  /**
   * Keeps each sample as it is after the steps before the first that draws, learns from training or
   * belongs to it alone: what is random is never kept. Draws are the same with it and without it.
   */
  public DataBlock cache(Cache cache) {
    return with(next -> next.cache = Optional.of(cache));
  }

  /**
   * The data set: items split, names and transforms learned from the training items.
   *
   * @throws IllegalArgumentException where something was not said, with what to write; where the
   *     split fails, or an item outside the training part has a name that no training item has
   */
  public Dataset build() {
    return Dataset.of(said.copy());
  }

  /**
   * What the block does, in words: items, parts, names, and for the first training item what each
   * step does to each member's type and shape; then whether a batch would stack, and which member
   * would not. A step that fails is told, not thrown.
   *
   * @throws IllegalArgumentException as {@link #build}
   */
  public String summary() {
    return build().summary();
  }

  /** The members and where they come from. */
  @Override
  public String toString() {
    return "DataBlock of " + said.members;
  }

  /** What was said so far. Changed only before a block holds it. */
  static final class Said {
    final List<Member> members = new ArrayList<>();
    Optional<Items> items = Optional.empty();
    Optional<Split> split = Optional.empty();
    OptionalLong seed = OptionalLong.empty();
    Pipeline pipeline = Pipeline.of();
    Optional<BatchStage> pad = Optional.empty();
    Optional<Pipeline> batch = Optional.empty();
    Optional<BatchStage> mix = Optional.empty();
    Optional<Cache> cache = Optional.empty();

    Said copy() {
      Said copy = new Said();
      copy.members.addAll(members);
      copy.items = items;
      copy.split = split;
      copy.seed = seed;
      copy.pipeline = pipeline;
      copy.pad = pad;
      copy.batch = batch;
      copy.mix = mix;
      copy.cache = cache;
      return copy;
    }

    private void declare(
        String name,
        Class<? extends Semantic> type,
        boolean input,
        Optional<Source<? extends Semantic>> source) {
      if (members.stream().anyMatch(each -> each.name().equals(name))) {
        throw new IllegalArgumentException(
            "data block: a member \"%s\" is there already; give each its own name".formatted(name));
      }
      members.add(new Member(name, type, input, source));
    }

    private void sources(Predicate<Member> which, String what, List<Source<?>> sources) {
      long declared = members.stream().filter(which).count();
      if (declared != sources.size()) {
        throw new IllegalArgumentException(
            "data block: %d sources for %d %s %s; give one for each, in their order"
                .formatted(
                    sources.size(),
                    declared,
                    what,
                    members.stream().filter(which).map(Member::name).toList()));
      }
      int next = 0;
      for (int i = 0; i < members.size(); i++) {
        if (which.test(members.get(i))) {
          members.set(i, members.get(i).from(sources.get(next)));
          next++;
        }
      }
    }

    Items knownItems() {
      return items.orElseThrow(() -> missing("items", ".items(Items.images(folder))"));
    }

    Split knownSplit() {
      return split.orElseThrow(() ->
          missing(
              "split",
              ".split(Split.random(0.2, 42)), or .split(Split.allForTraining()) for none"));
    }

    long knownSeed() {
      OptionalLong known = seed.isPresent() ? seed : knownSplit().seed();
      return known.orElseThrow(() -> missing("seed", ".seed(42)"));
    }

    private static IllegalArgumentException missing(String what, String write) {
      return new IllegalArgumentException(
          "data block: no %s; write %s, since none is guessed".formatted(what, write));
    }
  }
}
