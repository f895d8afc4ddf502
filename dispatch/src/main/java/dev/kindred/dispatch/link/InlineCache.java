// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.declare.View;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The tuples that one site has seen since its table came, and the handle for each. */
final class InlineCache {
  /** How many tuples are tested one after the other before a tree takes over. */
  static final int DEPTH = 16;

  private static final MethodHandle SELECT =
      Handles.own(
          MethodHandles.lookup(), "select", MethodHandle.class, InlineCache.class, Object[].class);

  private final Site site;
  private final Linkage linkage;
  private final View view;
  private final List<Key> keys;
  private final MethodHandle miss;
  private final SequencedMap<List<Class<?>>, MethodHandle> handles = new LinkedHashMap<>();
  private @Nullable ClassTree tree;

  /** Begins a cache for a site that takes this many arguments, none of them in an array. */
  InlineCache(Site site, Linkage linkage, View view, int arity) {
    this.site = site;
    this.linkage = linkage;
    this.view = view;
    this.keys = Key.of(linkage.table(), view, arity);
    MethodType type = site.type();
    MethodHandle select =
        SELECT
            .bindTo(this)
            .asCollector(Object[].class, arity)
            .asType(type.changeReturnType(MethodHandle.class));
    this.miss = MethodHandles.foldArguments(MethodHandles.exactInvoker(type), select);
  }

  /** Returns the handle that resolves its arguments, remembers the answer, and calls it. */
  MethodHandle miss() {
    return miss;
  }

  static MethodHandle select(InlineCache cache, @Nullable Object[] arguments) {
    return cache.select(arguments);
  }

  private synchronized MethodHandle select(@Nullable Object[] arguments) {
    List<Class<?>> tuple = tuple(arguments);
    MethodHandle known = handles.get(tuple);
    if (known != null) {
      return known;
    }
    DispatchMethod method = linkage.choose(Atom.ofArguments(arguments));
    MethodHandle handle = new Call(linkage, view, site.type(), method).handle(arguments);
    handles.put(tuple, handle);
    site.learn(this, grown(tuple, handle));
    return handle;
  }

  private List<Class<?>> tuple(@Nullable Object[] arguments) {
    List<Class<?>> tuple = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      tuple.add(keys.get(i).of(arguments[i]));
    }
    return tuple;
  }

  private MethodHandle grown(List<Class<?>> tuple, MethodHandle handle) {
    if (tree != null) {
      tree.put(tuple, handle);
      return tree.handle();
    }
    if (handles.size() <= DEPTH) {
      return new GuardChain(site.type(), keys).handle(handles, miss);
    }
    ClassTree begun = new ClassTree(site.type(), keys, miss);
    handles.forEach(begun::put);
    tree = begun;
    return begun.handle();
  }
}
