// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import org.jspecify.annotations.Nullable;

/** The call site of one view of a facade. It answers from one cache at a time. */
final class Site extends MutableCallSite {
  private @Nullable InlineCache cache;

  Site(MethodType type) {
    super(type);
  }

  /** Answers from here on with this target, which never changes by itself. */
  synchronized void start(MethodHandle target) {
    cache = null;
    setTarget(target);
  }

  /** Answers from here on with what the cache knows, at first nothing. */
  synchronized void start(InlineCache begun) {
    cache = begun;
    setTarget(begun.miss());
  }

  /** Takes over what a cache has learnt, unless the site has left that cache behind. */
  synchronized void learn(InlineCache from, MethodHandle target) {
    if (cache == from) {
      setTarget(target);
    }
  }
}
