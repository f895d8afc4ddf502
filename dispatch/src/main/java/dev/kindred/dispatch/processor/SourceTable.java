// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.ambiguity.Ambiguity;
import dev.kindred.dispatch.ambiguity.AmbiguityDetector;
import dev.kindred.dispatch.ambiguity.Hidden;
import dev.kindred.dispatch.declare.Complaint;
import dev.kindred.dispatch.declare.View;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The methods of one function beside each other: those of this compilation, and those compiled
 * before that it can see. Complained about are the former.
 */
final class SourceTable {
  private final SourceInterface generic;
  private final Complaints errors;
  private final Complaints warnings;
  private final Map<Signature, SourceMethod> distinct = new LinkedHashMap<>();
  private final Map<DispatchMethod, SourceMethod> sources = new LinkedHashMap<>();
  private final Set<SourceMethod> own;

  /**
   * @param before methods compiled before
   * @param own methods of this compilation, one at least
   */
  SourceTable(
      Collection<SourceMethod> before,
      List<SourceMethod> own,
      Complaints errors,
      Complaints warnings) {
    this.generic = own.getFirst().generic();
    this.errors = errors;
    this.warnings = warnings;
    this.own = new LinkedHashSet<>(own);
    before.forEach(method -> distinct.putIfAbsent(method.signature(), method));
  }

  /**
   * Looks for duplicates, methods that tie, and methods that are hidden.
   *
   * @param known classes that arguments can be of, besides those that the methods name
   */
  void check(Collection<Class<?>> known) {
    own.forEach(this::checkDuplicate);
    distinct.values().forEach(method -> sources.put(method.loaded(), method));
    List<DispatchMethod> methods = List.copyOf(sources.keySet());
    Set<Class<?>> all = new LinkedHashSet<>(AmbiguityDetector.named(methods));
    all.addAll(known);
    try {
      AmbiguityDetector.among(methods, all).forEach(this::complain);
    } catch (IllegalStateException e) {
      Complaint unchecked =
          new Complaint(
              "not all of it is checked: " + e.getMessage(), "ask ambiguities() at run time");
      own.stream().findFirst().ifPresent(method -> warn(method, unchecked));
    }
    List<View> views = generic.views().stream().map(SourceView::loaded).toList();
    Hidden.among(methods, length -> views.stream().anyMatch(view -> view.fits(length)))
        .forEach(this::complain);
  }

  private void checkDuplicate(SourceMethod method) {
    SourceMethod other = distinct.putIfAbsent(method.signature(), method);
    if (other != null) {
      complain(method, Complaint.duplicate(other.owner().getQualifiedName() + "." + other));
    }
  }

  private void complain(Ambiguity ambiguity) {
    SourceMethod first = source(ambiguity.first());
    SourceMethod second = source(ambiguity.second());
    SourceMethod later = own.contains(second) ? second : first;
    SourceMethod other = later.equals(second) ? first : second;
    if (own.contains(later)) {
      Optional<String> settledBy =
          ambiguity.settledBy().map(signature -> generic.functionName() + signature);
      complain(later, Complaint.ambiguous(other.located(), ambiguity.witness(), settledBy));
    }
  }

  private void complain(Hidden hidden) {
    SourceMethod method = source(hidden.method());
    if (own.contains(method) && !method.isSilenced("unreachable")) {
      warn(
          method,
          Complaint.hidden(
              hidden.behind().stream().map(other -> source(other).located()).toList()));
    }
  }

  private SourceMethod source(DispatchMethod method) {
    return Objects.requireNonNull(sources.get(method));
  }

  private void complain(SourceMethod method, Complaint complaint) {
    errors.add(generic.functionName() + method.signature(), complaint, method.element());
  }

  private void warn(SourceMethod method, Complaint complaint) {
    warnings.add(generic.functionName() + method.signature(), complaint, method.element());
  }
}
