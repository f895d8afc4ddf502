// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.declare;

import dev.kindred.dispatch.After;
import dev.kindred.dispatch.Around;
import dev.kindred.dispatch.Before;
import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.Role;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/**
 * What one annotation says of a method; a method may have several.
 *
 * @param generic the interface it belongs to
 */
record Mark(Role role, Class<?> generic, int precedence) {

  /** Reads those of a method. */
  static List<Mark> of(Method method) {
    List<Mark> marks = new ArrayList<>();
    Dispatch dispatch = method.getAnnotation(Dispatch.class);
    if (dispatch != null) {
      marks.add(new Mark(Role.PRIMARY, dispatch.value(), dispatch.precedence()));
    }
    Around around = method.getAnnotation(Around.class);
    if (around != null) {
      marks.add(new Mark(Role.AROUND, around.value(), around.precedence()));
    }
    Before before = method.getAnnotation(Before.class);
    if (before != null) {
      marks.add(new Mark(Role.BEFORE, before.value(), before.precedence()));
    }
    After after = method.getAnnotation(After.class);
    if (after != null) {
      marks.add(new Mark(Role.AFTER, after.value(), after.precedence()));
    }
    return marks;
  }

  /** Reads those of a method that are for one interface. */
  static List<Mark> of(Method method, Class<?> generic) {
    return method.isSynthetic()
        ? List.of()
        : of(method).stream().filter(mark -> mark.generic() == generic).toList();
  }
}
