// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.dispatch;

/** Calls that stay as javac compiles them; word for word the same as in {@link OwnSiteLoop}. */
final class SharedSiteLoop {
  private SharedSiteLoop() {}

  static int sum(Cell[] first, Cell[] second) {
    int sum = 0;
    for (int i = 0; i < first.length; i++) {
      sum += CallSiteBenchmark.MEET.meet(first[i], second[i]);
    }
    return sum;
  }
}
