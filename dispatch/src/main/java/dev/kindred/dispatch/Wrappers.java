// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The methods of one table that run with others, by role and then in the order of their text,
 * whatever the order they came in.
 */
record Wrappers(List<DispatchMethod> all) {
  static final Wrappers NONE = new Wrappers(List.of());

  private static Wrappers of(Collection<DispatchMethod> wrappers) {
    return new Wrappers(
        wrappers.stream()
            .sorted(
                Comparator.comparing(DispatchMethod::role)
                    .thenComparing(method -> method.signature().toString())
                    .thenComparing(method -> method.owner().map(Class::getName).orElse(""))
                    .thenComparing(DispatchMethod::name)
                    .thenComparing(method -> method.type().descriptorString()))
            .toList());
  }

  /**
   * Returns these and more. Several may have equivalent signatures, for all of them run.
   *
   * @throws DuplicateMethodException if one of them is there already
   */
  Wrappers plus(String functionName, Collection<DispatchMethod> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<DispatchMethod> plus = new ArrayList<>(all);
    for (DispatchMethod wrapper : more) {
      for (DispatchMethod present : plus) {
        if (wrapper.standsFor(present)) {
          throw Refusal.ofDuplicate(functionName, present, wrapper);
        }
      }
      plus.add(wrapper);
    }
    return of(plus);
  }

  Wrappers replacing(DispatchMethod wrapper) {
    List<DispatchMethod> changed = new ArrayList<>(all);
    changed.removeIf(wrapper::standsFor);
    changed.add(wrapper);
    return of(changed);
  }

  Wrappers minus(Collection<DispatchMethod> gone) {
    if (all.isEmpty()) {
      return this;
    }
    List<DispatchMethod> changed = new ArrayList<>(all);
    changed.removeAll(gone);
    return of(changed);
  }
}
