// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.codegen.FacadeClass;
import java.lang.invoke.MutableCallSite;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facades of one function whose calls run what is chosen for given types, whatever the classes
 * of the arguments.
 *
 * <p>Every change of the table reaches those in use. One is kept as long as the function where its
 * types live that long, so that asking again gives the same; others as long as somebody has them.
 */
final class TypedFacades<F> {
  private final Ground ground;
  private final FacadeClass<F> facades;
  private final Map<List<Atom>, F> kept = new HashMap<>();
  private final List<WeakReference<Typed>> all = new ArrayList<>();
  private @Nullable MethodTable table;

  TypedFacades(Ground ground, FacadeClass<F> facades) {
    this.ground = ground;
    this.facades = facades;
  }

  /** Returns the facade for these types, an atom for each argument. */
  synchronized F of(List<Atom> types) {
    F known = kept.get(types);
    if (known != null) {
      return known;
    }
    Typed typed =
        new Typed(new GivenTypes(ground.generic().functionName(), types), new Sites(ground));
    if (table != null) {
      typed.sites().answerFrom(new Linkage(ground, table, typed.types(), null));
    }
    all.removeIf(each -> each.refersTo(null));
    all.add(new WeakReference<>(typed));
    F facade = facades.facade(typed.sites().callSites(), typed);
    if (types.stream().allMatch(this::mayBeHeld)) {
      kept.put(types, facade);
    }
    return facade;
  }

  private boolean mayBeHeld(Atom type) {
    return !(type instanceof Atom.OfClass(Class<?> held)) || ground.lasting().mayBeHeld(held);
  }

  /** Answers calls that begin from here on from this table. */
  synchronized void answerFrom(MethodTable changed) {
    table = changed;
    List<MutableCallSite> changing = new ArrayList<>();
    for (WeakReference<Typed> each : all) {
      Typed typed = each.get();
      if (typed != null) {
        typed.sites().answerFrom(new Linkage(ground, changed, typed.types(), null));
        changing.addAll(typed.sites().callSites());
      }
    }
    MutableCallSite.syncAll(changing.toArray(MutableCallSite[]::new));
  }

  /** What a facade stands for; only its facade keeps it. */
  private record Typed(GivenTypes types, Sites sites) {
    @Override
    public String toString() {
      return types.toString();
    }
  }
}
