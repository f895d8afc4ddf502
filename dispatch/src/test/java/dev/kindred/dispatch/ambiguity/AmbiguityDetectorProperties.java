// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.Resolution;
import dev.kindred.dispatch.ambiguity.Ambiguity.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/**
 * The detector on random hierarchies and tables, against trying every call on classes made for the
 * purpose, and against what the resolver says of each witness.
 */
@Domain(Drafts.class)
@Domain(DomainContext.Global.class)
class AmbiguityDetectorProperties {
  private static final int TRIES = 250;

  /** Of arguments in witnesses; arrays have tests of their own. */
  private static final Class<?>[] KINDS = {
    Argument.Null.class,
    Argument.Existing.class,
    Argument.Unwritten.class,
    Argument.Constant.class,
    Argument.Other.class,
    Argument.ClassObject.class,
    Argument.WithTypes.class
  };

  /** Calls of all lengths that can be tried in a moment. */
  private static final int MOST_CALLS = 6_000;

  @Property(tries = TRIES)
  void findsEveryPairThatSomeCallMakesTie(@ForAll Draft draft) {
    assertThat(pairs(draft.table().ambiguities()))
        .containsAll(pairsByTrying(draft.table(), draft.arguments()));
  }

  @Property(tries = TRIES)
  void findsEveryPairThatSomeKnownCallMakesTie(@ForAll Draft draft) {
    assertThat(pairs(draft.table().ambiguities(draft.known())))
        .containsAll(pairsByTrying(draft.table(), draft.knownArguments()));
  }

  @Property(tries = TRIES)
  void everyWitnessMakesItsPairTie(@ForAll Draft draft) {
    for (Ambiguity found : draft.table().ambiguities()) {
      assertThat(tied(draft.table(), draft.call(found.witness())))
          .as("%s", found)
          .contains(found.first(), found.second());
    }
  }

  @Property(tries = TRIES)
  void everyKnownWitnessMakesItsPairTieAndIsKnown(@ForAll Draft draft) {
    for (Ambiguity found : draft.table().ambiguities(draft.known())) {
      List<Atom> call = draft.call(found.witness());
      assertThat(call).as("%s", found).allMatch(draft::isKnown);
      assertThat(tied(draft.table(), call)).contains(found.first(), found.second());
    }
  }

  @Property(tries = TRIES)
  void isAnErrorWhereKnownClassesSuffice(@ForAll Draft draft) {
    List<Ambiguity> known = draft.table().ambiguities(draft.known());
    List<Ambiguity> open = AmbiguityDetector.open(draft.table().methods(), draft.known());
    assertThat(open.stream().filter(found -> found.kind() == Kind.ERROR).toList()).isEqualTo(known);
    assertThat(pairs(open)).isEqualTo(pairs(draft.table().ambiguities()));
  }

  @Property(tries = TRIES)
  void suggestedSignatureSettlesTheWitness(@ForAll Draft draft) {
    for (Ambiguity found : draft.table().ambiguities()) {
      found
          .settledBy()
          .map(Draft::settling)
          .ifPresent(added -> {
            MethodTable settled = draft.table().plus(List.of(added));
            assertThat(settled.resolve(draft.call(found.witness())))
                .as("%s", found)
                .isEqualTo(new Resolution.Chosen(added));
          });
    }
  }

  /** Guards the other properties: what they try must contain what they are about. */
  @Property(tries = 4 * TRIES)
  @StatisticsReport(StatisticsReportMode.OFF)
  void draftsReachEveryKindOfAnswer(@ForAll Draft draft) {
    List<Ambiguity> all = draft.table().ambiguities();
    Statistics.label("clean").collect(all.isEmpty());
    for (Ambiguity found : all) {
      Statistics.label("kind").collect(found.kind());
      Statistics.label("settled").collect(found.settledBy().isPresent());
      Statistics.label("length").collect(found.witness().arguments().size());
      found
          .witness()
          .arguments()
          .forEach(argument -> Statistics.label("argument").collect(argument.getClass()));
    }
    enough("clean", true, false);
    enough("kind", Kind.ERROR, Kind.WARNING);
    enough("settled", true, false);
    enough("length", 1, 2);
    enough("argument", (Object[]) KINDS);
  }

  private static void enough(String label, Object... values) {
    for (Object value : values) {
      Statistics.label(label).coverage(coverage -> coverage.check(value).count(n -> n > 0));
    }
  }

  private static Set<Set<DispatchMethod>> pairs(List<Ambiguity> all) {
    return all.stream()
        .map(found -> Set.of(found.first(), found.second()))
        .collect(Collectors.toSet());
  }

  private static Set<Set<DispatchMethod>> pairsByTrying(MethodTable table, List<Atom> arguments) {
    Set<Set<DispatchMethod>> pairs = new HashSet<>();
    for (List<Atom> call : calls(arguments)) {
      List<DispatchMethod> tied = tied(table, call);
      for (DispatchMethod first : tied) {
        tied.stream()
            .filter(second -> second != first)
            .forEach(second -> pairs.add(Set.of(first, second)));
      }
    }
    return pairs;
  }

  private static List<DispatchMethod> tied(MethodTable table, List<Atom> call) {
    return table.resolve(call) instanceof Resolution.Ambiguous ambiguous
        ? ambiguous.tied()
        : List.of();
  }

  /** Every call of no arguments, one, two, and so on, as far as they are few. */
  private static List<List<Atom>> calls(List<Atom> arguments) {
    List<List<Atom>> calls = new ArrayList<>();
    List<List<Atom>> last = List.of(List.of());
    while (calls.size() + last.size() <= MOST_CALLS) {
      calls.addAll(last);
      List<List<Atom>> longer = new ArrayList<>();
      for (List<Atom> call : last) {
        for (Atom argument : arguments) {
          List<Atom> extended = new ArrayList<>(call);
          extended.add(argument);
          longer.add(extended);
        }
      }
      last = longer;
    }
    return calls;
  }
}
