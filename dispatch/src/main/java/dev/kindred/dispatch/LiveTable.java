// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import dev.kindred.dispatch.link.CallableFunction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of one function as it changes, and what was registered and is not closed.
 *
 * <p>Each change is published as a whole before the method that made it returns. Safe for use by
 * several threads.
 */
final class LiveTable {
  private final CallableFunction<?> callable;

  /** Registrations that are not closed, the oldest first. Guarded by this. */
  private final List<Change> changes = new ArrayList<>();

  private volatile MethodTable now;

  /** Begins with an empty table, which is published at once. */
  LiveTable(CallableFunction<?> callable) {
    this.callable = callable;
    this.now = MethodTable.empty(callable.generic());
    callable.answerFrom(now);
  }

  /** Returns the table of this moment. */
  MethodTable now() {
    return now;
  }

  /** Adds methods, all or none. */
  synchronized Registration add(List<DispatchMethod> methods) {
    return publish(new Change(methods), now.plus(methods));
  }

  /** Puts a method in place of the one with an equivalent signature, if there is one. */
  synchronized Registration replace(DispatchMethod method) {
    return publish(new Change(List.of(method)), now.replacing(method));
  }

  private Registration publish(Change change, MethodTable changed) {
    changes.add(change);
    publish(changed);
    return change;
  }

  private void publish(MethodTable changed) {
    now = changed;
    callable.answerFrom(changed);
  }

  private synchronized void close(Change change) {
    if (!changes.remove(change)) {
      return;
    }
    MethodTable changed = now;
    for (DispatchMethod method : change.methods) {
      if (changed.holds(method)) {
        DispatchMethod before = replacedBy(method);
        changed = before == null ? changed.minus(List.of(method)) : changed.replacing(before);
      }
    }
    publish(changed);
  }

  /** Returns the youngest method still registered whose place the given one has taken. */
  private @Nullable DispatchMethod replacedBy(DispatchMethod method) {
    return changes.reversed().stream()
        .flatMap(change -> change.methods.stream())
        .filter(method::standsFor)
        .findFirst()
        .orElse(null);
  }

  private final class Change implements Registration {
    private final List<DispatchMethod> methods;

    Change(List<DispatchMethod> methods) {
      this.methods = List.copyOf(methods);
    }

    @Override
    public void close() {
      LiveTable.this.close(this);
    }

    @Override
    public String toString() {
      return methods + " in " + callable.generic().type().getSimpleName();
    }
  }
}
