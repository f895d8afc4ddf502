// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.gallery;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Explanation;
import dev.kindred.dispatch.Explanation.Beat;
import dev.kindred.dispatch.Explanation.Candidate;
import dev.kindred.dispatch.Resolution;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a method ran, in a few sentences: how many fitted, and what decided against each of the
 * others.
 */
final class Why {
  private final Explanation call;

  private Why(Explanation call) {
    this.call = call;
  }

  static List<String> of(Explanation call) {
    return call.resolution() instanceof Resolution.Chosen(DispatchMethod method)
        ? new Why(call).chosen(method)
        : List.of("no method");
  }

  private List<String> chosen(DispatchMethod method) {
    List<String> lines = new ArrayList<>();
    List<DispatchMethod> others =
        call.candidates().stream()
            .filter(Candidate::applicable)
            .map(Candidate::method)
            .filter(other -> !other.equals(method))
            .toList();
    int all = call.candidates().size();
    lines.add(
        others.isEmpty()
            ? "the only one of %d methods that fits".formatted(all)
            : "%d of %d methods fit".formatted(others.size() + 1, all));
    others.forEach(
        other -> lines.add("before " + other.signature() + ": " + reason(method, other)));
    for (Resolution next : call.nextChain()) {
      if (method.takesNext() && next instanceof Resolution.Chosen(DispatchMethod after)) {
        lines.add("then next: " + after.name() + after.signature() + " at " + after.source());
      }
    }
    return lines;
  }

  private String reason(DispatchMethod method, DispatchMethod other) {
    return call.beats().stream()
        .filter(beat -> beat.winner().equals(method) && beat.loser().equals(other))
        .findFirst()
        .map((Beat beat) -> beat.by().reason())
        .orElse("precedence %d against %d".formatted(method.precedence(), other.precedence()));
  }
}
