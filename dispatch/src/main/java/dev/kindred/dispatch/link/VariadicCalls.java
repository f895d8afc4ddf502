// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.declare.View;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Calls whose last argument is an array of arguments: for each length a site of its own. */
final class VariadicCalls {
  private static final MethodHandle FOR_LENGTH =
      Handles.own(
          MethodHandles.lookup(), "forLength", MethodHandle.class, VariadicCalls.class, int.class);

  private final Linkage linkage;
  private final MethodType type;
  private final IntFunction<View> views;
  private volatile @Nullable MethodHandle[] byLength = new @Nullable MethodHandle[0];

  /**
   * Begins without any length.
   *
   * @param type of the calls, an array last
   * @param views tells for a number of arguments, none of them in an array, how callers see them
   */
  VariadicCalls(Linkage linkage, MethodType type, IntFunction<View> views) {
    this.linkage = linkage;
    this.type = type;
    this.views = views;
  }

  /** Returns the handle that looks at the length of its array and goes on. */
  MethodHandle handle() {
    int last = type.parameterCount() - 1;
    MethodHandle length = MethodHandles.arrayLength(type.parameterType(last));
    MethodHandle select = MethodHandles.filterArguments(FOR_LENGTH.bindTo(this), 0, length);
    return MethodHandles.foldArguments(
        MethodHandles.exactInvoker(type),
        MethodHandles.permuteArguments(select, type.changeReturnType(MethodHandle.class), last));
  }

  static MethodHandle forLength(VariadicCalls calls, int length) {
    @Nullable MethodHandle[] known = calls.byLength;
    MethodHandle handle = length < known.length ? known[length] : null;
    return handle != null ? handle : calls.begin(length);
  }

  private synchronized MethodHandle begin(int length) {
    @Nullable MethodHandle[] known = byLength;
    MethodHandle begun = length < known.length ? known[length] : null;
    if (begun != null) {
      return begun;
    }
    int arity = type.parameterCount() - 1 + length;
    Arity.require(linkage.ground().generic().functionName(), arity);
    View view = views.apply(arity);
    Site site = new Site.OfHandle(view.spread(arity));
    site.start(new TupleCache(site, linkage, view, arity));
    MethodHandle handle =
        site.callSite().dynamicInvoker().asSpreader(type.lastParameterType(), length).asType(type);
    @Nullable MethodHandle[] grown = Arrays.copyOf(known, Math.max(known.length, length + 1));
    grown[length] = handle;
    byLength = grown;
    return handle;
  }
}
