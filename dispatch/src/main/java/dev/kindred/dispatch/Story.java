// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import dev.kindred.dispatch.Explanation.Beat;
import dev.kindred.dispatch.Explanation.Candidate;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** An explanation as lines of text. */
final class Story {
  private final Explanation told;
  private final StringJoiner lines = new StringJoiner("\n");

  Story(Explanation told) {
    this.told = told;
  }

  String text() {
    lines.add(Wording.call(told.functionName(), told.arguments()));
    candidates();
    beats();
    wrappers("around: ", told.wrapping().arounds());
    wrappers("before: ", told.wrapping().befores());
    lines.add("runs: " + answer(told.resolution()) + reason());
    wrappers("after: ", told.wrapping().afters());
    told.nextChain().forEach(next -> lines.add("next: " + answer(next)));
    return lines.toString();
  }

  private void candidates() {
    lines.add(told.candidates().isEmpty() ? "candidates: none" : "candidates:");
    for (Candidate candidate : told.candidates()) {
      lines.add("  " + candidate.describe(told.functionName()));
    }
  }

  private void beats() {
    if (!told.beats().isEmpty()) {
      lines.add("order:");
    }
    for (Beat beat : told.beats()) {
      lines.add(
          "  %s beats %s: %s"
              .formatted(beat.winner().signature(), beat.loser().signature(), beat.by().reason()));
    }
  }

  private void wrappers(String role, List<DispatchMethod> methods) {
    methods.forEach(method -> lines.add(role + method));
  }

  private String answer(Resolution resolution) {
    return switch (resolution) {
      case Resolution.Chosen(DispatchMethod method) -> Wording.method(told.functionName(), method);
      case Resolution.Ambiguous ambiguous ->
          ambiguous.tied().stream()
              .map(method -> method.signature().toString())
              .collect(Collectors.joining(" and ", "ambiguous between ", ""));
      case Resolution.NotApplicable _ -> "no method";
    };
  }

  private String reason() {
    return switch (told.resolution()) {
      case Resolution.Chosen(DispatchMethod method) when told.mostSpecific().size() > 1 ->
          ", by its precedence " + method.precedence();
      case Resolution.Ambiguous ambiguous ->
          "; %s%s would settle it".formatted(told.functionName(), ambiguous.settledBy());
      default -> "";
    };
  }
}
