// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for, and then kept. */
final class Once<T> implements Supplier<T> {
  private @Nullable Supplier<T> make;
  private @Nullable T value;

  Once(Supplier<T> make) {
    this.make = make;
  }

  @Override
  public synchronized T get() {
    T known = value;
    if (known == null) {
      if (make == null) {
        throw new IllegalStateException("a value that is made once: it was made of nothing");
      }
      known = make.get();
      value = known;
      make = null; // what it was made of may go
    }
    return known;
  }
}
