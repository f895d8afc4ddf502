// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data;

import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.data.items.Item;
import dev.kindred.transforms.data.keep.SampleFolder;
import dev.kindred.transforms.recipe.Recipe;
import dev.kindred.transforms.recipe.RecipeException;
import java.util.ArrayList;
import java.util.List;

/** What the kept samples of one part depend on. */
final class CacheKeys {
  private final Reading reading;
  private final Pipeline steps;
  private final String plan;
  private final boolean lasting;
  private final Contents contents = new Contents();

  /**
   * @param lasting whether samples outlive the data set, so that nothing may be left to guess
   */
  CacheKeys(Reading reading, Pipeline pipeline, boolean lasting) {
    this.reading = reading;
    this.steps = fixed(pipeline);
    this.plan = plan(steps);
    this.lasting = lasting;
  }

  /** The first transforms, which give the same in every epoch and every part. */
  private static Pipeline fixed(Pipeline pipeline) {
    List<Transform> fixed = new ArrayList<>();
    for (Transform each : pipeline.transforms()) {
      if (!(each instanceof FixedTransform)) {
        break;
      }
      fixed.add(each);
    }
    return Pipeline.of(fixed).on(pipeline.device()).with(pipeline.rounding()).with(pipeline.fuse());
  }

  /** How many steps a kept sample has behind it. */
  int steps() {
    return steps.transforms().size();
  }

  /** Transforms that no catalog names are told apart by their classes and components. */
  private static String plan(Pipeline steps) {
    try {
      return Recipe.json(steps);
    } catch (RecipeException e) {
      return "%s, %s, %s"
          .formatted(
              steps.rounding(),
              steps.fuse(),
              steps.transforms().stream().map(each -> each.getClass().getName() + each).toList());
    }
  }

  /**
   * The key of an item.
   *
   * @throws IllegalArgumentException where a source does not say what its member depends on, and
   *     samples are kept for long
   */
  Key of(Item item) {
    StringBuilder all =
        new StringBuilder("sample ").append(SampleFolder.VERSION).append('\n').append(plan);
    for (Member each : reading.members()) {
      all.append('\n').append(each.name()).append(' ').append(each.type().getName()).append(' ');
      all.append(state(each, item));
    }
    return new Key(Contents.of(all.toString()), steps);
  }

  private String state(Member member, Item item) {
    Source<?> source = member.known();
    return source
        .state(item, contents)
        .orElseGet(() -> {
          if (lasting) {
            throw new IllegalArgumentException(
                "cache on disk: %s \"%s\" comes from %s, which cannot be looked into; say what it reads by .reading(item -> List.of(file)) behind the source, or cache in memory"
                    .formatted(member.input() ? "input" : "target", member.name(), source.words()));
          }
          return "%s %s %s %s"
              .formatted(
                  source.words(),
                  item.name(),
                  item.fields(),
                  item.source().map(contents::of).orElse(""));
        });
  }
}
