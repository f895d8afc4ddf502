// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.codegen.Calls;
import dev.kindred.dispatch.codegen.ClassMark;
import dev.kindred.dispatch.codegen.Decision;
import dev.kindred.dispatch.codegen.Leaf;
import dev.kindred.dispatch.declare.View;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The tuples that one site has seen since its table came, and what runs for each. */
final class TupleCache {
  /**
   * How many tuples become bytecode, the first that come: the constant pool of a class has an end.
   */
  static final int MOST_COMPILED = 2048;

  private static final MethodHandle SELECT =
      Handles.own(
          MethodHandles.lookup(), "select", MethodHandle.class, TupleCache.class, Object[].class);

  private final Site site;
  private final Linkage linkage;
  private final View view;
  private final List<Key> keys;
  private final ClassTree tree;
  private final Calls calls;

  /** What becomes bytecode. */
  private final SequencedMap<List<Trait>, Leaf> leaves = new LinkedHashMap<>();

  private boolean requested;
  private int timesCompiled;

  /** Begins a cache for a site that takes this many arguments, none of them in an array. */
  TupleCache(Site site, Linkage linkage, View view, int arity) {
    this.site = site;
    this.linkage = linkage;
    this.view = view;
    this.keys = linkage.keys(view, arity);
    MethodType type = site.type();
    MethodHandle select =
        SELECT
            .bindTo(this)
            .asCollector(Object[].class, arity)
            .asType(type.changeReturnType(MethodHandle.class));
    MethodHandle miss = MethodHandles.foldArguments(MethodHandles.exactInvoker(type), select);
    this.tree = new ClassTree(type, keys, miss);
    this.calls = site.calls(linkage.ground(), view.name());
  }

  /**
   * Returns the handle that answers every call: it looks for the tuple, and resolves and remembers
   * it if it is new.
   */
  MethodHandle handle() {
    return tree.handle();
  }

  static MethodHandle select(TupleCache cache, @Nullable Object[] arguments) {
    return cache.select(arguments);
  }

  /** Asks, resolves and links without the lock, because arguments tell what they are by methods. */
  private MethodHandle select(@Nullable Object[] arguments) {
    List<Object> seen = new ArrayList<>();
    for (Key key : keys) {
      seen.add(key.of(arguments[key.position()]));
    }
    MethodHandle known = tree.get(seen);
    if (known != null) {
      return known;
    }
    Call call = linkage.call(view, site.type(), arguments);
    MethodHandle handle = call.handle();
    Leaf leaf = call.leaf(linkage.ground().lasting());
    return remember(seen, handle, traits(seen, arguments), leaf);
  }

  /** Returns what answers from now on: what another thread has linked meanwhile, or this. */
  private synchronized MethodHandle remember(
      List<Object> seen, MethodHandle handle, List<Trait> traits, Leaf leaf) {
    MethodHandle known = tree.get(seen);
    if (known != null) {
      return known;
    }
    tree.put(seen, handle);
    if (leaves.size() == MOST_COMPILED) {
      forgetUnloaded();
    }
    if (leaves.size() < MOST_COMPILED) {
      leaves.put(traits, leaf);
      if (!requested) {
        requested = true;
        linkage.ground().compilation().request(this);
      }
    }
    return handle;
  }

  private List<Trait> traits(List<Object> seen, @Nullable Object[] arguments) {
    Lasting lasting = linkage.ground().lasting();
    List<Trait> traits = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      Key key = keys.get(i);
      traits.add(
          switch (key) {
            case Key.IsNull _, Key.OfClass _ ->
                new Trait.OfClass(lasting.mark((Class<?>) seen.get(i)));
            case Key.Share share -> {
              Class<?> type = Key.classOf(arguments[key.position()]);
              yield new Trait.Share((int) seen.get(i), share.distinction().handle(type));
            }
          });
    }
    return traits;
  }

  /** Lets the site answer in bytecode what is known by now. */
  void compile() {
    Decision decision;
    synchronized (this) {
      requested = false;
      timesCompiled++;
      forgetUnloaded();
      if (leaves.isEmpty()) {
        return;
      }
      decision = new Decisions(keys).of(leaves);
    }
    site.compile(this, calls, decision, linkage.ground().compilation());
  }

  private void forgetUnloaded() {
    leaves.keySet().removeIf(seen -> seen.stream().anyMatch(TupleCache::isGone));
  }

  private static boolean isGone(Trait trait) {
    return trait instanceof Trait.OfClass(ClassMark.Weak mark) && mark.isGone();
  }

  /** Returns how often the cache was compiled. */
  synchronized int timesCompiled() {
    return timesCompiled;
  }
}
