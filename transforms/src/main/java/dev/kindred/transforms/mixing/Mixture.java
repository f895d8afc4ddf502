// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.mixing;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.transforms.Finding;
import dev.kindred.transforms.Sample;
import java.util.ArrayList;
import java.util.List;

/** Mixes samples member by member. */
record Mixture(MixPlan plan, List<Sample> samples) {
  Sample sample() {
    Blend how = plan.on(samples.stream().map(this::canvas).toList());
    List<Object> members = new ArrayList<>();
    List<Finding> found = new ArrayList<>();
    for (String name : samples.getFirst().members().keySet()) {
      requireEverywhere(name);
      Mix.Mixed mixed = mixed(name, how);
      members.add(name);
      members.add(mixed.value());
      found.addAll(mixed.findings());
    }
    return Sample.of(members.toArray()).reporting(found);
  }

  private Canvas canvas(Sample sample) {
    return sample
        .canvas()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s: %s has no canvas; mix samples with pictures".formatted(plan.words(), sample)));
  }

  private void requireEverywhere(String name) {
    for (Sample other : samples) {
      if (!other.members().keySet().equals(samples.getFirst().members().keySet())) {
        throw new IllegalArgumentException(
            "%s, member \"%s\": the samples have the members %s and %s; give all the same"
                .formatted(
                    plan.words(),
                    name,
                    samples.getFirst().members().keySet(),
                    other.members().keySet()));
      }
    }
  }

  private Mix.Mixed mixed(String name, Blend how) {
    List<Semantic> parts = samples.stream().map(each -> each.get(name, Semantic.class)).toList();
    try {
      return Mix.MIX.mix(name, how, batch(parts.getFirst().getClass(), parts));
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "%s, member \"%s\" (%s): %s"
              .formatted(plan.words(), name, parts.getFirst(), e.getMessage()),
          e);
    }
  }

  private static <T extends Semantic> Batch<T> batch(Class<T> type, List<Semantic> parts) {
    for (Semantic part : parts) {
      if (part.getClass() != type) {
        throw new IllegalArgumentException(
            "it is a %s in one sample and a %s in another; give all the same type"
                .formatted(type.getSimpleName(), part.getClass().getSimpleName()));
      }
    }
    return Batch.of(type, parts.stream().map(type::cast).toList());
  }
}
