// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.FineAtom;
import dev.kindred.dispatch.Resolution;
import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.resolve.Oracle.Answer;
import dev.kindred.dispatch.world.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/**
 * The resolver on random classes, constants, class objects, reified types and methods, every call
 * of up to three arguments tried.
 */
@Domain(Scenarios.class)
@Domain(DomainContext.Global.class)
class ResolverProperties {
  private static final int TRIES = 250;
  private static final int LONGEST = 3;

  @Property(tries = TRIES)
  void answersAsTheOracle(@ForAll Scenario scenario) {
    Oracle oracle = scenario.oracle();
    for (List<Atom> call : scenario.calls(LONGEST)) {
      assertThat(answer(Resolver.resolve(scenario.methods(), call)))
          .as("%s", call)
          .isEqualTo(oracle.resolve(Scenario.forOracle(call)));
    }
  }

  /** The index of larger tables against the scan of all methods. */
  @Property(tries = TRIES)
  void candidatesAreWhatTheScanFinds(@ForAll Scenario scenario) {
    Candidates candidates = Candidates.of(scenario.methods());
    for (List<Atom> call : scenario.calls(LONGEST)) {
      assertThat(candidates.accepting(call))
          .as("%s", call)
          .isEqualTo(Resolver.applicable(scenario.methods(), call));
    }
  }

  @Property(tries = TRIES)
  void nextAnswersAsTheOracleForEveryMethod(@ForAll Scenario scenario) {
    Oracle oracle = scenario.oracle();
    for (List<Atom> call : scenario.calls(2)) {
      for (DispatchMethod current : scenario.methods()) {
        assertThat(answer(Resolver.next(scenario.methods(), current, call)))
            .as("%s after %s", call, current)
            .isEqualTo(oracle.next(current, Scenario.forOracle(call)));
      }
    }
  }

  @Property(tries = TRIES)
  void chainOfNextMethodsIsTheOracles(@ForAll Scenario scenario) {
    Oracle oracle = scenario.oracle();
    for (List<Atom> call : scenario.calls(2)) {
      List<Object> asked = Scenario.forOracle(call);
      List<Answer> chain = new ArrayList<>();
      Answer last = oracle.resolve(asked);
      while (last.methods().size() == 1) {
        last = oracle.next(last.methods().iterator().next(), asked);
        chain.add(last);
      }
      assertThat(Resolver.explain("f", scenario.methods(), call).nextChain())
          .as("%s", call)
          .map(ResolverProperties::answer)
          .isEqualTo(chain);
    }
  }

  @Property(tries = TRIES)
  void orderOfMethodsNeverMatters(@ForAll Scenario scenario, @ForAll Random random) {
    List<DispatchMethod> shuffled = new ArrayList<>(scenario.methods());
    Collections.shuffle(shuffled, random);
    for (List<Atom> call : scenario.calls(LONGEST)) {
      assertThat(settled(Resolver.resolve(shuffled, call)))
          .as("%s", call)
          .isEqualTo(settled(Resolver.resolve(scenario.methods(), call)));
    }
  }

  @Property(tries = TRIES)
  void moreSpecificIsAStrictPartialOrderForEveryCall(@ForAll Scenario scenario) {
    for (List<Atom> call : scenario.calls(LONGEST)) {
      List<DispatchMethod> fitting = Resolver.applicable(scenario.methods(), call);
      for (DispatchMethod a : fitting) {
        assertThat(Chain.compare(a.signature(), a.signature(), call)).isEqualTo(Verdict.TIE);
        for (DispatchMethod b : fitting) {
          assertThat(beats(a, b, call) && beats(b, a, call)).isFalse();
          assertThat(Chain.compare(a.signature(), b.signature(), call) == Verdict.TIE)
              .as("only a method itself ties on every criterion")
              .isEqualTo(a == b);
          for (DispatchMethod c : fitting) {
            assertThat(beats(a, b, call) && beats(b, c, call) && !beats(a, c, call))
                .as("%s < %s < %s for %s", a, b, c, call)
                .isFalse();
          }
        }
      }
    }
  }

  @Property(tries = TRIES)
  void methodThatAcceptsStrictlyFewerCallsWins(@ForAll Scenario scenario) {
    Inclusion inclusion = new Inclusion(scenario);
    for (DispatchMethod narrow : scenario.methods()) {
      for (DispatchMethod wide : scenario.methods()) {
        if (inclusion.isStrictlyBelow(narrow, wide)) {
          assertThat(inclusion.accepted(narrow)).allMatch(call -> beats(narrow, wide, call));
        }
      }
    }
  }

  @Property(tries = TRIES)
  void whatPlainInclusionResolvesIsResolvedTheSame(@ForAll Scenario scenario) {
    Inclusion inclusion = new Inclusion(scenario);
    for (List<Atom> call : inclusion.calls()) {
      List<DispatchMethod> minima = inclusion.minima(call);
      if (minima.size() == 1) {
        assertThat(Resolver.resolve(scenario.methods(), call))
            .as("%s", call)
            .isEqualTo(new Resolution.Chosen(minima.getFirst()));
      }
    }
  }

  @Property(tries = TRIES)
  void signatureToAddSettlesAnAmbiguousCall(@ForAll Scenario scenario) {
    for (List<Atom> call : scenario.calls(LONGEST)) {
      if (Resolver.resolve(scenario.methods(), call)
          instanceof Resolution.Ambiguous(List<DispatchMethod> tied, var settledBy)) {
        DispatchMethod added = World.method("added", settledBy, Integer.MIN_VALUE);
        List<DispatchMethod> methods = new ArrayList<>(scenario.methods());
        methods.add(added);
        assertThat(Resolver.resolve(methods, call)).isEqualTo(new Resolution.Chosen(added));
        assertThat(tied).allMatch(method -> beats(added, method, call));
      }
    }
  }

  /** Guards the other properties: what they try must contain what they are about. */
  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReportMode.OFF)
  void scenariosReachEveryCriterionAndAnswer(@ForAll Scenario scenario) {
    for (List<Atom> call : scenario.calls(2)) {
      Resolution resolution = Resolver.resolve(scenario.methods(), call);
      Statistics.label("answer").collect(resolution.getClass());
      if (resolution instanceof Resolution.Chosen(DispatchMethod chosen)) {
        members(chosen.signature(), call.size())
            .forEach(atom -> Statistics.label("chosen by").collect(atom.getClass()));
      }
      Resolver.explain("f", scenario.methods(), call)
          .beats()
          .forEach(beat -> Statistics.label("criterion").collect(beat.by().getClass()));
    }
    Statistics.label("answer")
        .coverage(coverage ->
            Stream.of(Resolution.class.getPermittedSubclasses())
                .forEach(answer -> coverage.check(answer).count(count -> count > 20)));
    Statistics.label("chosen by")
        .coverage(coverage ->
            Stream.of(FineAtom.class.getPermittedSubclasses())
                .forEach(atom -> coverage.check(atom).count(count -> count > 20)));
    Statistics.label("criterion")
        .coverage(coverage ->
            Stream.of(Criterion.class.getPermittedSubclasses())
                .forEach(criterion -> coverage.check(criterion).count(count -> count > 20)));
  }

  private static Stream<Atom> members(Signature signature, int length) {
    return IntStream.range(0, length).boxed().flatMap(i -> signature.at(i).members().stream());
  }

  private static boolean beats(DispatchMethod left, DispatchMethod right, List<Atom> call) {
    return Chain.compare(left.signature(), right.signature(), call) == Verdict.LEFT;
  }

  private static Answer answer(Resolution resolution) {
    return new Answer(
        switch (resolution) {
          case Resolution.Chosen chosen -> Set.of(chosen.method());
          case Resolution.Ambiguous ambiguous -> new HashSet<>(ambiguous.tied());
          case Resolution.NotApplicable _ -> Set.of();
        });
  }

  /** The answer with the tied methods as a set, and the signature to add. */
  private static List<Object> settled(Resolution resolution) {
    return resolution instanceof Resolution.Ambiguous ambiguous
        ? List.of(answer(resolution), ambiguous.settledBy())
        : List.of(answer(resolution));
  }
}
