// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.Role;
import dev.kindred.dispatch.declare.View;
import dev.kindred.dispatch.resolve.Wrapping;
import java.lang.invoke.MethodType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the calls of a facade are answered from: one table, or the part of it that one method beats.
 *
 * @param ground what does not change with the table
 * @param table the table
 * @param types what to take the arguments for, whatever they are; null if for what they are
 * @param current the method that passes its arguments on, if the facade is its next
 */
record Linkage(
    Ground ground,
    MethodTable table,
    @Nullable GivenTypes types,
    @Nullable DispatchMethod current) {

  /** Returns what runs for these arguments, or throws what the rules say instead. */
  Call call(View view, MethodType type, @Nullable Object[] arguments) {
    List<Atom> atoms = seen(table.atoms(arguments));
    if (current != null && !isAround(current)) {
      return Call.of(this, view, type, table.selectNext(current, atoms), arguments);
    }
    // First, because wrappers make no call possible.
    DispatchMethod method = table.select(atoms);
    Wrapping wrapping = table.wrapping(atoms);
    if (current != null) {
      wrapping = wrapping.inside(current, atoms);
    }
    if (!wrapping.arounds().isEmpty()) {
      return Call.of(this, view, type, wrapping.arounds().getFirst(), arguments);
    }
    return Call.of(this, view, type, method, arguments).with(Escort.of(type, wrapping));
  }

  private static boolean isAround(DispatchMethod method) {
    return method.role() == Role.AROUND;
  }

  private List<Atom> seen(List<Atom> arguments) {
    if (types == null) {
      return arguments;
    }
    types.require(arguments);
    return types.atoms();
  }

  /** Returns how far calls through a view tell their arguments apart. */
  List<Key> keys(View view, int arity) {
    return types == null ? Key.of(table, view, arity) : Key.all(view, arity);
  }

  /**
   * Returns the view that its results must suit. A method may widen what it passes on, {@code
   * next.<Image>rotate(slice, 30)}, so the tie holds for what leaves the function, not within it.
   * What runs around a whole call gets what would leave it.
   */
  View seen(View view) {
    return current == null || isAround(current) ? view : view.untied();
  }

  /** Returns a new facade that passes on what is given to it from this method. */
  Object next(DispatchMethod method) {
    Sites sites = new Sites(ground);
    sites.answerFrom(new Linkage(ground, table, isAround(method) ? types : null, method));
    String described = "next of " + method.name() + method.signature();
    return ground.facades().facade(sites.callSites(), described);
  }
}
