// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.label.Vocabulary;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A data set in words: where it comes from, and the way of its first item. */
final class Summary {
  /** How many samples stand for a batch. */
  private static final int BATCH = 4;

  /** How much of a value is told: a hundred boxes need not all be listed. */
  private static final int LINE = 80;

  private final Dataset data;
  private final List<String> lines = new ArrayList<>();

  Summary(Dataset data) {
    this.data = data;
    origin();
    Optional<Sample> read = first();
    if (read.isPresent() && walk(read.get())) {
      batch();
    }
  }

  private void origin() {
    lines.add("members");
    lines.add(data.reading().toString());
    lines.add("items: " + data.said().knownItems());
    lines.add(
        "split %s: %s"
            .formatted(
                data.said().knownSplit().words(),
                data.places().entrySet().stream()
                    .map(part -> part.getKey() + " " + part.getValue().size())
                    .collect(Collectors.joining(", "))));
    lines.add("seed: " + data.seed());
    for (Member each : data.reading().members()) {
      Optional<Vocabulary> names = each.known().vocabulary();
      names.ifPresent(known -> lines.add("names of %s: %s".formatted(each.name(), known)));
    }
  }

  private Optional<Sample> first() {
    lines.add("");
    lines.add("first training item: " + data.train().item(0));
    try {
      Sample read = data.train().raw(0);
      members(Sample.of(), read);
      return Optional.of(read);
    } catch (RuntimeException e) {
      lines.add("  fails: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** Whether all steps went well. */
  private boolean walk(Sample read) {
    Pipeline pipeline = data.pipeline();
    DrawKey key = DrawKey.of(data.seed(), 0, data.train().index(0));
    Sample now = read;
    for (int i = 0; i < pipeline.transforms().size(); i++) {
      lines.add("step %d, %s".formatted(i + 1, pipeline.transforms().get(i)));
      try {
        Sample next = pipeline.encode(now, key, i, i + 1);
        lines.add("  " + words(next.trace().subList(now.trace().size(), next.trace().size())));
        members(now, next);
        next.report().findings().forEach(each -> lines.add("  ! " + brief(each)));
        now = next;
      } catch (RuntimeException e) {
        lines.add("  fails: " + e.getMessage());
        return false;
      }
    }
    return true;
  }

  private static String words(List<Step> steps) {
    return steps.stream().map(step -> step.plan().words()).collect(Collectors.joining(", "));
  }

  private void members(Sample before, Sample now) {
    for (Map.Entry<String, Semantic> each : now.members().entrySet()) {
      boolean same = each.getValue().equals(before.members().get(each.getKey()));
      lines.add("  %s: %s".formatted(each.getKey(), same ? "as before" : brief(each.getValue())));
    }
  }

  private static String brief(Object value) {
    String text = value.toString();
    return text.length() <= LINE ? text : text.substring(0, LINE - 1) + "…";
  }

  private void batch() {
    int count = Math.min(BATCH, data.train().size());
    lines.add("");
    lines.add("a batch of %d".formatted(count));
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      try {
        samples.add(data.train().sample(i, 0));
      } catch (RuntimeException e) {
        lines.add("  %s fails: %s".formatted(data.train().item(i), e.getMessage()));
        return;
      }
    }
    for (Member each : data.reading().members()) {
      Batch<Semantic> all =
          Batch.of(
              Semantic.class,
              samples.stream().map(one -> one.get(each.name(), Semantic.class)).toList());
      lines.add("  %s: %s".formatted(each.name(), stacking(each, all)));
    }
  }

  private static String stacking(Member member, Batch<Semantic> all) {
    return member.type() == Category.class
        ? "stacks to %d i64 by Samples.indices".formatted(all.size())
        : all.whyRagged()
            .map(why -> "does not stack, " + why + "; take them one by one, or by Samples.padded")
            .orElseGet(() -> "stacks to " + shape(all));
  }

  private static String shape(Batch<Semantic> all) {
    return all.stacked().shape() + " " + all.stacked().dtype();
  }

  @Override
  public String toString() {
    return String.join("\n", lines);
  }
}
