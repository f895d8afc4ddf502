// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.Next;
import java.util.function.Supplier;

/** A type and methods that {@link UnloadingTest} loads once more by a loader of their own. */
public final class PluginSample implements Supplier<String> {
  @Override
  public String get() {
    return "plug-in";
  }

  @Dispatch(UnloadingTest.Show.class)
  static Object mine(@Next UnloadingTest.Show next, PluginSample x) {
    return "mine, not " + next.show(x);
  }

  @Dispatch(UnloadingTest.Show.class)
  static Object text(String x) {
    return "text of the plug-in";
  }

  @Override
  public String toString() {
    return get();
  }
}
