// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data;

import dev.kindred.semtypes.Semantic;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.data.items.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How an item becomes a sample: each member from its source, inputs first. */
record Reading(List<Member> members) {
  Reading {
    List<Member> inputsFirst = new ArrayList<>(members.stream().filter(Member::input).toList());
    members.stream().filter(each -> !each.input()).forEach(inputsFirst::add);
    members = List.copyOf(inputsFirst);
  }

  /** The sources learn from the training items. */
  Reading fitted(List<Item> training) {
    return new Reading(
        members.stream().map(each -> each.from(each.known().fitted(training))).toList());
  }

  /** Without what only training has. */
  Reading inputs() {
    return new Reading(members.stream().filter(Member::input).toList());
  }

  /** Requires that each source has a member for each of these items, where it can tell. */
  void require(List<Item> items) {
    members.forEach(each -> each.known().require(items));
  }

  Sample of(Item item) {
    Sample sample = Sample.of();
    for (Member each : members) {
      sample = with(sample, each, item);
    }
    return sample;
  }

  private static Sample with(Sample before, Member member, Item item) {
    try {
      Semantic value = member.known().of(item, before);
      if (!member.type().isInstance(value)) {
        throw new IllegalArgumentException(
            "it is a %s; declare that type".formatted(value.getClass().getSimpleName()));
      }
      return before.with(member.name(), value);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "item \"%s\", %s \"%s\" (%s) from %s: %s"
              .formatted(
                  item,
                  member.input() ? "input" : "target",
                  member.name(),
                  member.type().getSimpleName(),
                  member.known().words(),
                  e.getMessage()),
          e);
    }
  }

  Optional<Member> named(String name) {
    return members.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** One line for each member. */
  @Override
  public String toString() {
    return members.stream().map(each -> "  " + each).collect(Collectors.joining("\n"));
  }
}
