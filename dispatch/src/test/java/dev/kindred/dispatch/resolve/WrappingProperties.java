// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/**
 * The order of wrappers on random classes and methods, against its definition by brute force: of
 * all orders in which nothing stands behind what it is more specific than, the first by precedence
 * and text.
 */
@Domain(Scenarios.class)
@Domain(DomainContext.Global.class)
class WrappingProperties {
  /** So many methods have 720 orders. */
  private static final int MOST = 6;

  private static final Comparator<DispatchMethod> FIRST =
      Comparator.comparingInt(DispatchMethod::precedence)
          .reversed()
          .thenComparing(method -> method.signature().toString())
          .thenComparing(DispatchMethod::name);

  @Property(tries = 100)
  void orderIsTheFirstOfAllThatTheRulesAllow(@ForAll Scenario scenario, @ForAll Random random) {
    Map<String, Oracle.Rule> rules =
        scenario.rules().stream()
            .collect(Collectors.toMap(rule -> rule.subject().name(), Function.identity()));
    List<DispatchMethod> wrappers = wrappers(scenario, random);
    for (List<Atom> call : scenario.calls(2)) {
      List<Object> asked = Scenario.forOracle(call);
      Wrapping wrapping = Wrapping.of(sorted(wrappers), call);
      for (Role role : List.of(Role.AROUND, Role.BEFORE, Role.AFTER)) {
        List<DispatchMethod> fitting =
            wrappers.stream()
                .filter(method -> method.role() == role)
                .filter(method -> Oracle.applicable(rules.get(method.name()), asked))
                .toList();
        List<DispatchMethod> found = inItsOrder(wrapping, role);
        assertThat(found).as("%s", call).containsExactlyInAnyOrderElementsOf(fitting);
        if (fitting.size() <= MOST) {
          assertThat(found).as("%s %s", role, call).isEqualTo(byDefinition(fitting, rules, asked));
        }
      }
    }
  }

  @Property(tries = 100)
  void orderOfRegistrationNeverMatters(@ForAll Scenario scenario, @ForAll Random random) {
    List<DispatchMethod> wrappers = wrappers(scenario, random);
    List<DispatchMethod> shuffled = new ArrayList<>(wrappers);
    Collections.shuffle(shuffled, random);
    for (List<Atom> call : scenario.calls(2)) {
      assertThat(Wrapping.of(sorted(shuffled), call))
          .isEqualTo(Wrapping.of(sorted(wrappers), call));
    }
  }

  @Property(tries = 100)
  void goingOnTakesOneAfterTheOther(@ForAll Scenario scenario, @ForAll Random random) {
    List<DispatchMethod> wrappers = wrappers(scenario, random);
    for (List<Atom> call : scenario.calls(1)) {
      Wrapping wrapping = Wrapping.of(sorted(wrappers), call);
      List<DispatchMethod> ran = new ArrayList<>();
      Wrapping left = wrapping;
      while (!left.arounds().isEmpty()) {
        ran.add(left.arounds().getFirst());
        left = wrapping.inside(ran.getLast(), call);
      }
      assertThat(ran).isEqualTo(wrapping.arounds());
      assertThat(left.befores()).isEqualTo(wrapping.befores());
      assertThat(left.afters()).isEqualTo(wrapping.afters());
    }
  }

  private static List<DispatchMethod> wrappers(Scenario scenario, Random random) {
    List<Role> roles = List.of(Role.AROUND, Role.BEFORE, Role.AFTER);
    return scenario.methods().stream()
        .map(method -> method.withRole(roles.get(random.nextInt(roles.size()))))
        .toList();
  }

  private static List<DispatchMethod> sorted(List<DispatchMethod> wrappers) {
    return MethodTable.empty("f").plus(wrappers).wrappers();
  }

  private static List<DispatchMethod> inItsOrder(Wrapping wrapping, Role role) {
    return switch (role) {
      case AROUND -> wrapping.arounds();
      case BEFORE -> wrapping.befores();
      default -> wrapping.afters().reversed();
    };
  }

  private static List<DispatchMethod> byDefinition(
      List<DispatchMethod> fitting, Map<String, Oracle.Rule> rules, List<Object> call) {
    return permutations(fitting).stream()
        .filter(order -> isAllowed(order, rules, call))
        .min(WrappingProperties::byText)
        .orElseThrow();
  }

  private static boolean isAllowed(
      List<DispatchMethod> order, Map<String, Oracle.Rule> rules, List<Object> call) {
    for (int first = 0; first < order.size(); first++) {
      for (int later = first + 1; later < order.size(); later++) {
        if (Oracle.less(
            rules.get(order.get(later).name()), rules.get(order.get(first).name()), call)) {
          return false;
        }
      }
    }
    return true;
  }

  private static int byText(List<DispatchMethod> left, List<DispatchMethod> right) {
    for (int i = 0; i < left.size(); i++) {
      int compared = FIRST.compare(left.get(i), right.get(i));
      if (compared != 0) {
        return compared;
      }
    }
    return 0;
  }

  private static List<List<DispatchMethod>> permutations(List<DispatchMethod> methods) {
    if (methods.isEmpty()) {
      return List.of(List.of());
    }
    List<List<DispatchMethod>> all = new ArrayList<>();
    for (DispatchMethod first : methods) {
      List<DispatchMethod> others = new ArrayList<>(methods);
      others.remove(first);
      for (List<DispatchMethod> rest : permutations(others)) {
        List<DispatchMethod> order = new ArrayList<>(List.of(first));
        order.addAll(rest);
        all.add(order);
      }
    }
    return all;
  }
}
