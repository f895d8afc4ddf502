// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Resolution;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/** Hidden methods of random tables, against trying every call that may come to be made. */
@Domain(Drafts.class)
@Domain(DomainContext.Global.class)
class HiddenProperties {
  private static final int TRIES = 250;
  private static final int LONGEST = 2;

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReportMode.OFF)
  void areThoseThatNoCallGetsTo(@ForAll Draft draft) {
    Set<DispatchMethod> answering = new HashSet<>();
    calls(draft.arguments(), LONGEST)
        .map(draft.table()::resolve)
        .forEach(answer -> answering.addAll(methods(answer)));
    List<DispatchMethod> hidden =
        Hidden.among(draft.table().methods(), length -> length <= LONGEST).stream()
            .map(Hidden::method)
            .toList();
    // Calls may be too short to say that nothing gets to a method of longer ones.
    assertThat(hidden)
        .as("%s", draft)
        .containsExactlyElementsOf(
            draft.table().methods().stream()
                .filter(method -> method.signature().fixedCount() <= LONGEST)
                .filter(method -> !answering.contains(method))
                .toList());
    Statistics.label("hidden").collect(!hidden.isEmpty());
    Statistics.label("hidden").coverage(coverage -> coverage.check(true).count(n -> n > 0));
  }

  private static List<DispatchMethod> methods(Resolution answer) {
    return switch (answer) {
      case Resolution.Chosen chosen -> List.of(chosen.method());
      case Resolution.Ambiguous ambiguous -> ambiguous.tied();
      case Resolution.NotApplicable _ -> List.of();
    };
  }

  private static Stream<List<Atom>> calls(List<Atom> arguments, int longest) {
    Stream<List<Atom>> shorter = Stream.of(List.of());
    return longest == 0
        ? shorter
        : Stream.concat(
            shorter,
            calls(arguments, longest - 1)
                .flatMap(call ->
                    arguments.stream()
                        .map(first -> Stream.concat(Stream.of(first), call.stream()).toList())));
  }
}
