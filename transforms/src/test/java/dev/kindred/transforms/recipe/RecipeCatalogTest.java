// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.transforms.Catalog;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.TransformException;
import dev.kindred.transforms.TransformPlan;
import dev.kindred.transforms.laws.Specimens;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every transform of every catalog, and what it draws, goes to text and back with all its fields:
 * albumentations' serialised pipelines forgot {@code strict}, {@code mask_interpolation} and others
 * (albumentations-team/AlbumentationsX#402), its replays could not be serialised at all
 * (albumentations-team/albumentations#534, #622).
 */
class RecipeCatalogTest {
  private static final int DRAWS = 24;
  private static final int MUTANTS = 4;

  static Stream<Catalog.Entry> entries() {
    return Catalog.all().values().stream();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void examplesComeBackEqual(Catalog.Entry entry) {
    for (Transform example : entry.examples()) {
      assertThat(Recipe.transform(Recipe.json(example))).isEqualTo(example);
      assertThat(Recipe.transform(Recipe.yaml(example))).isEqualTo(example);
    }
  }

  /** Every component of every example, changed, is seen in the text and comes back changed. */
  @ParameterizedTest
  @MethodSource("entries")
  void everyFieldIsWrittenAndRead(Catalog.Entry entry) {
    Set<String> never = new TreeSet<>();
    Set<String> changed = new TreeSet<>();
    for (Transform example : entry.examples()) {
      Mutants.of((Record) example)
          .forEach((field, mutants) -> {
            (mutants.isEmpty() ? never : changed).add(field);
            mutants.stream().limit(MUTANTS).forEach(each -> comesBack(example, each));
          });
    }
    never.removeAll(changed);
    assertThat(never).as("fields that no example can change: give one that can").isEmpty();
  }

  private static void comesBack(Transform example, Object mutant) {
    String text = Recipe.json((Transform) mutant);
    assertThat(text).isNotEqualTo(Recipe.json(example));
    assertThat(Recipe.transform(text)).isEqualTo(mutant).isNotEqualTo(example);
    assertThat(Recipe.transform(Recipe.yaml((Transform) mutant))).isEqualTo(mutant);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void plansComeBackEqual(Catalog.Entry entry) {
    for (TransformPlan plan : drawn(entry)) {
      assertThat(Recipe.plan(Recipe.json(plan))).isEqualTo(plan);
      assertThat(Recipe.plan(Recipe.yaml(plan))).isEqualTo(plan);
      for (List<Object> mutants : Mutants.of((Record) plan).values()) {
        mutants.stream()
            .limit(2)
            .map(TransformPlan.class::cast)
            .forEach(each -> assertThat(Recipe.plan(Recipe.json(each))).isEqualTo(each));
      }
    }
  }

  /** What the examples draw for whatever they are made for; there must be something. */
  private static Set<TransformPlan> drawn(Catalog.Entry entry) {
    Set<TransformPlan> drawn = new LinkedHashSet<>();
    for (Transform example : entry.examples()) {
      for (Sample world : Specimens.worlds()) {
        drawn.addAll(drawn(example, world));
      }
      assertThat(drawn).as("plans of %s", example).isNotEmpty();
    }
    return drawn;
  }

  private static List<TransformPlan> drawn(Transform example, Sample world) {
    List<TransformPlan> drawn = new ArrayList<>();
    try {
      Transform ready = Specimens.ready(example);
      for (int i = 0; i < DRAWS; i++) {
        drawn.add(ready.draw(DrawKey.of(7, 0, i), Scene.of(world)));
      }
    } catch (IllegalArgumentException | TransformException e) {
      assertThat(e).hasMessageContaining(";"); // it is for something else, and says so
    }
    return drawn;
  }

  @Test
  void aPipelineOfAllOfThemComesBackEqual() {
    Transform[] all = entries().flatMap(each -> each.examples().stream()).toArray(Transform[]::new);
    Pipeline pipeline = Pipeline.of(all);
    assertThat(Recipe.pipeline(Recipe.json(pipeline)).transforms()).containsExactly(all);
    assertThat(Recipe.pipeline(Recipe.yaml(pipeline)).transforms()).containsExactly(all);
  }
}
