// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.declare.View;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Calls whose last argument is an array of arguments: for each length a site of its own.
 *
 * <p>The lengths seen first are compared with constants, so that the compiler of the JVM sees what
 * their sites lead to; the sites of others are looked up.
 */
final class VariadicCalls {
  private static final int MOST_COMPARED = 8;

  private static final MethodHandle ARE_EQUAL =
      Handles.own(MethodHandles.lookup(), "areEqual", boolean.class, int.class, int.class);

  private static final MethodHandle NULL_LIST =
      Handles.own(MethodHandles.lookup(), "nullList", NullPointerException.class, String.class);

  private static final MethodHandle IS_NULL =
      Handles.own(MethodHandles.lookup(), "isNull", boolean.class, Object.class);

  private static final MethodHandle FOR_LENGTH =
      Handles.own(
          MethodHandles.lookup(), "forLength", MethodHandle.class, VariadicCalls.class, int.class);

  private final Site site;
  private final Linkage linkage;
  private final MethodType type;
  private final IntFunction<View> views;
  private final MethodHandle refusal;
  private volatile @Nullable MethodHandle[] byLength = new @Nullable MethodHandle[0];

  /** Compares with what is known and looks the rest up. Guarded by this. */
  private MethodHandle handle;

  private int compared;

  /**
   * Begins without any length.
   *
   * @param site takes the calls, an array last
   * @param views tells for a number of arguments, none of them in an array, how callers see them
   */
  VariadicCalls(Site site, Linkage linkage, IntFunction<View> views) {
    this.site = site;
    this.linkage = linkage;
    this.type = site.type();
    this.views = views;
    this.refusal = refusal(linkage.ground().generic().functionName(), type);
    this.handle =
        MethodHandles.foldArguments(
            MethodHandles.exactInvoker(type), ofLength(FOR_LENGTH.bindTo(this)));
  }

  /** Returns the handle that looks at the length of its array and goes on. */
  synchronized MethodHandle handle() {
    return MethodHandles.guardWithTest(ofList(IS_NULL), refusal, handle);
  }

  private static MethodHandle refusal(String functionName, MethodType type) {
    MethodHandle thrower =
        MethodHandles.throwException(type.returnType(), NullPointerException.class);
    MethodHandle refusal =
        MethodHandles.collectArguments(thrower, 0, NULL_LIST.bindTo(functionName));
    return MethodHandles.dropArguments(refusal, 0, type.parameterList());
  }

  /** Returns what takes the length of the array, taking all arguments. */
  private MethodHandle ofLength(MethodHandle taker) {
    MethodHandle length = MethodHandles.arrayLength(type.lastParameterType());
    return ofList(MethodHandles.filterArguments(taker, 0, length));
  }

  /** Returns what takes the array, taking all arguments. */
  private MethodHandle ofList(MethodHandle taker) {
    Class<?> returned = taker.type().returnType();
    return MethodHandles.permuteArguments(
        taker.asType(MethodType.methodType(returned, type.lastParameterType())),
        type.changeReturnType(returned),
        type.parameterCount() - 1);
  }

  static boolean isNull(@Nullable Object list) {
    return list == null;
  }

  static NullPointerException nullList(String functionName) {
    return View.nullList(functionName);
  }

  static boolean areEqual(int wanted, int found) {
    return wanted == found;
  }

  static MethodHandle forLength(VariadicCalls calls, int length) {
    @Nullable MethodHandle[] known = calls.byLength;
    MethodHandle handle = length < known.length ? known[length] : null;
    return handle != null ? handle : calls.begin(length);
  }

  private MethodHandle begin(int length) {
    MethodHandle begun;
    synchronized (this) {
      @Nullable MethodHandle[] known = byLength;
      begun = length < known.length ? known[length] : null;
      if (begun != null) {
        return begun;
      }
      begun = made(length);
      @Nullable MethodHandle[] grown = Arrays.copyOf(known, Math.max(known.length, length + 1));
      grown[length] = begun;
      byLength = grown;
      if (compared == MOST_COMPARED) {
        return begun;
      }
      compared++;
      MethodHandle isLength = ofLength(MethodHandles.insertArguments(ARE_EQUAL, 0, length));
      handle = MethodHandles.guardWithTest(isLength, begun, handle);
    }
    site.changed(this);
    return begun;
  }

  private MethodHandle made(int length) {
    int arity = type.parameterCount() - 1 + length;
    Arity.require(linkage.ground().generic().functionName(), arity);
    View view = views.apply(arity);
    Site ofLength = new Site.OfHandle(view.spread(arity));
    ofLength.start(new TupleCache(ofLength, linkage, view, arity));
    return ofLength
        .callSite()
        .dynamicInvoker()
        .asSpreader(type.lastParameterType(), length)
        .asType(type);
  }
}
