// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.conformance;

import dev.kindred.dispatch.Generic;
import org.jspecify.annotations.Nullable;

/**
 * The generic function of every dispatch case: typed views of one table, one per number of
 * arguments.
 */
@Generic
interface Probe {
  Object call();

  Object call(@Nullable Object a);

  Object call(@Nullable Object a, @Nullable Object b);

  Object call(@Nullable Object a, @Nullable Object b, @Nullable Object c);

  Object call(@Nullable Object a, @Nullable Object b, @Nullable Object c, @Nullable Object d);

  Object call(
      @Nullable Object a,
      @Nullable Object b,
      @Nullable Object c,
      @Nullable Object d,
      @Nullable Object e);

  Object call(
      @Nullable Object a,
      @Nullable Object b,
      @Nullable Object c,
      @Nullable Object d,
      @Nullable Object e,
      @Nullable Object f);

  /** Calls the view that has as many parameters as there are arguments. */
  static Object spread(Probe p, @Nullable Object[] a) {
    return switch (a.length) {
      case 0 -> p.call();
      case 1 -> p.call(a[0]);
      case 2 -> p.call(a[0], a[1]);
      case 3 -> p.call(a[0], a[1], a[2]);
      case 4 -> p.call(a[0], a[1], a[2], a[3]);
      case 5 -> p.call(a[0], a[1], a[2], a[3], a[4]);
      case 6 -> p.call(a[0], a[1], a[2], a[3], a[4], a[5]);
      default -> throw new IllegalArgumentException(a.length + " arguments: at most 6 are probed");
    };
  }
}
