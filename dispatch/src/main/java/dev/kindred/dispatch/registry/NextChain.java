// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.registry;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.Resolution;
import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.TypePattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What runs after a method, if it and each that follows calls next, for arguments of the types it
 * declares, a variadic tail being empty. A union is as many calls as it has members.
 */
final class NextChain {
  /** So many calls are looked at; unions in many positions make more than people read. */
  private static final int MOST = 16;

  private final MethodTable table;
  private final DispatchMethod method;

  NextChain(MethodTable table, DispatchMethod method) {
    this.table = table;
    this.method = method;
  }

  /** One line for each different chain, each telling its calls where there are several. */
  String text() {
    List<List<Atom>> calls = calls(method.signature());
    if (calls.size() > MOST) {
      return "%d calls; ask explain".formatted(calls.size());
    }
    Map<String, List<String>> callsByChain = new LinkedHashMap<>();
    for (List<Atom> call : calls) {
      callsByChain.computeIfAbsent(chain(call), _ -> new ArrayList<>()).add(told(call));
    }
    if (callsByChain.size() == 1) {
      return callsByChain.keySet().iterator().next();
    }
    return callsByChain.entrySet().stream()
        .map(each -> String.join(" ", each.getValue()) + " " + orNothing(each.getKey()))
        .collect(Collectors.joining("\n"));
  }

  private static String orNothing(String chain) {
    return chain.isEmpty() ? "→ nothing" : chain;
  }

  private static String told(List<Atom> call) {
    return call.stream().map(Text::oneLine).collect(Collectors.joining(", ", "(", ")"));
  }

  private String chain(List<Atom> call) {
    List<String> steps = new ArrayList<>();
    Resolution last = table.next(method, call);
    while (last instanceof Resolution.Chosen(DispatchMethod next)) {
      steps.add("→ " + Text.oneLine(next.signature()));
      last = table.next(next, call);
    }
    if (last instanceof Resolution.Ambiguous ambiguous) {
      steps.add(
          ambiguous.tied().stream()
              .map(tied -> Text.oneLine(tied.signature()))
              .collect(Collectors.joining(" and ", "→ ambiguous between ", "")));
    }
    return String.join(" ", steps);
  }

  private static List<List<Atom>> calls(Signature signature) {
    List<List<Atom>> calls = List.of(List.of());
    for (int i = 0; i < signature.fixedCount(); i++) {
      TypePattern pattern = signature.at(i);
      List<List<Atom>> longer = new ArrayList<>();
      for (List<Atom> call : calls) {
        for (Atom member : pattern.members()) {
          List<Atom> more = new ArrayList<>(call);
          more.add(member);
          longer.add(more);
        }
      }
      calls = longer;
    }
    return calls;
  }
}
