// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.dispatch;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.Next;

/** Four classes, each below the one before, and what each adds to what those above it do. */
final class Layers {
  static final Weigh WEIGH = GenericFunction.of(Weigh.class).call();

  private Layers() {}

  @Generic
  interface Weigh {
    int weigh(First x, int by);
  }

  /** The top. */
  static class First {
    private final int size;

    First(int size) {
      this.size = size;
    }

    int size() {
      return size;
    }

    /** The same, written with {@code super} below. */
    int weigh(int by) {
      return size + by;
    }
  }

  /** The second. */
  static class Second extends First {
    Second(int size) {
      super(size);
    }

    @Override
    int weigh(int by) {
      return 3 * super.weigh(by + 1);
    }
  }

  /** The third. */
  static class Third extends Second {
    Third(int size) {
      super(size);
    }

    @Override
    int weigh(int by) {
      return 5 ^ super.weigh(by + 1);
    }
  }

  /** The bottom. */
  static final class Fourth extends Third {
    Fourth(int size) {
      super(size);
    }

    @Override
    int weigh(int by) {
      return 7 + super.weigh(by + 1);
    }
  }

  @Dispatch(Weigh.class)
  static int first(First x, int by) {
    return x.size() + by;
  }

  @Dispatch(Weigh.class)
  static int second(@Next Weigh next, Second x, int by) {
    return 3 * next.weigh(x, by + 1);
  }

  @Dispatch(Weigh.class)
  static int third(@Next Weigh next, Third x, int by) {
    return 5 ^ next.weigh(x, by + 1);
  }

  @Dispatch(Weigh.class)
  static int fourth(@Next Weigh next, Fourth x, int by) {
    return 7 + next.weigh(x, by + 1);
  }
}
