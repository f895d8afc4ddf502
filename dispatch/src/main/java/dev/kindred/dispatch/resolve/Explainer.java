// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.resolve;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Explanation;
import dev.kindred.dispatch.Explanation.Beat;
import dev.kindred.dispatch.Explanation.Candidate;
import dev.kindred.dispatch.Resolution;
import java.util.ArrayList;
import java.util.List;

/** Tells the story of one call with the same rules that answer it. */
final class Explainer {
  private final String functionName;
  private final List<DispatchMethod> methods;
  private final List<Atom> arguments;

  Explainer(String functionName, List<DispatchMethod> methods, List<Atom> arguments) {
    this.functionName = functionName;
    this.methods = methods;
    this.arguments = arguments;
  }

  Explanation explain() {
    List<Candidate> candidates =
        methods.stream().map(method -> Candidate.of(method, arguments)).toList();
    Resolution resolution = Resolver.resolve(methods, arguments);
    return new Explanation(
        functionName,
        arguments,
        candidates,
        beats(),
        resolution,
        nextChain(resolution),
        Wrapping.NONE);
  }

  private List<Beat> beats() {
    List<DispatchMethod> applicable = Resolver.applicable(methods, arguments);
    List<Beat> beats = new ArrayList<>();
    for (DispatchMethod winner : applicable) {
      for (DispatchMethod loser : applicable) {
        if (Chain.compare(winner.signature(), loser.signature(), arguments) == Verdict.LEFT) {
          Chain.deciding(winner.signature(), loser.signature(), arguments)
              .ifPresent(criterion -> beats.add(new Beat(winner, loser, criterion)));
        }
      }
    }
    return beats;
  }

  private List<Resolution> nextChain(Resolution first) {
    List<Resolution> chain = new ArrayList<>();
    Resolution last = first;
    while (last instanceof Resolution.Chosen(DispatchMethod method)) {
      last = Resolver.next(methods, method, arguments);
      chain.add(last);
    }
    return chain;
  }
}
