// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import java.lang.annotation.Annotation;

/** What part a method has in the calls that it fits. */
public enum Role {
  /** It may be the one that runs. */
  PRIMARY,
  /** It runs around the one that runs, and decides whether and with what to go on. */
  AROUND,
  /** It runs before the one that runs. */
  BEFORE,
  /** It runs after the one that runs. */
  AFTER;

  /** Returns what declares a method in this role. */
  public Class<? extends Annotation> annotation() {
    // Not kept in fields, because a program's first call needs none of them.
    return switch (this) {
      case PRIMARY -> Dispatch.class;
      case AROUND -> Around.class;
      case BEFORE -> Before.class;
      case AFTER -> After.class;
    };
  }

  /** Says whether the method sees the arguments only: it goes on with nothing and gives nothing. */
  public boolean observes() {
    return this == BEFORE || this == AFTER;
  }

  /** The annotation as it is written: {@code @Around}. */
  @Override
  public String toString() {
    return "@" + annotation().getSimpleName();
  }
}
