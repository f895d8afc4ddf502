// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What got lost: nothing is dropped, clipped or clamped in silence.
 *
 * @param findings in the order they were found
 */
public record Report(List<Finding> findings) {
  static final Report NOTHING = new Report(List.of());

  /** Keeps an unchangeable copy. */
  public Report {
    findings = List.copyOf(findings);
  }

  /** The findings about one member. */
  public List<Finding> about(String member) {
    return findings.stream().filter(each -> each.member().equals(member)).toList();
  }

  /** Whether nothing was lost. */
  public boolean isEmpty() {
    return findings.isEmpty();
  }

  Report plus(List<Finding> more) {
    return new Report(Stream.concat(findings.stream(), more.stream()).distinct().toList());
  }

  /** What happened, in words, and to which members: those that share a fate share an entry. */
  public SequencedMap<String, List<String>> byWords() {
    return findings.stream()
        .collect(
            Collectors.groupingBy(
                Finding::words,
                LinkedHashMap::new,
                Collectors.mapping(Finding::member, Collectors.toList())));
  }

  /** One line for each fate, the members first. */
  @Override
  public String toString() {
    return isEmpty()
        ? "nothing was lost"
        : byWords().entrySet().stream()
            .map(each -> String.join(", ", each.getValue()) + ": " + each.getKey())
            .collect(Collectors.joining("\n"));
  }
}
