// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.gallery;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.RotatedBoxes;
import dev.kindred.semtypes.image.LabelMap;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.label.MultiCategory;
import dev.kindred.semtypes.label.SoftCategory;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.transforms.CompositePlan;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.Stay;
import dev.kindred.transforms.Step;
import dev.kindred.transforms.TransformPlan;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The names by which people look for samples on a page. */
final class Facets {
  private Facets() {}

  /** The transforms of a sample, and what they came down to. */
  static SortedSet<String> transforms(Sample encoded) {
    SortedSet<String> names = new TreeSet<>();
    for (Step step : encoded.trace()) {
      names.add(step.transform().getClass().getSimpleName());
      plans(step.plan(), names);
    }
    return names;
  }

  private static void plans(TransformPlan plan, SortedSet<String> names) {
    switch (plan) {
      case CompositePlan several -> several.plans().forEach(each -> plans(each, names));
      case Stay _ -> {}
      default -> names.add(plan.getClass().getSimpleName());
    }
  }

  /** The classes of things that a sample shows. */
  static SortedSet<String> classes(Sample sample) {
    SortedSet<String> names = new TreeSet<>();
    sample.members().values().forEach(each -> names.addAll(classes(each)));
    names.removeIf(String::isBlank);
    return names;
  }

  private static Collection<String> classes(Semantic value) {
    return switch (value) {
      case Boxes boxes -> boxes.labels();
      case RotatedBoxes boxes -> boxes.labels();
      case Category category -> List.of(category.name());
      case SoftCategory scores -> List.of(scores.best().name());
      case MultiCategory several -> several.names();
      case LabelMap map ->
          map.counts().keySet().stream()
              .filter(code -> map.codes().containsKey(code))
              .map(map::name)
              .toList();
      case LabelVolume volume -> volume.codes().values();
      default -> List.of();
    };
  }
}
