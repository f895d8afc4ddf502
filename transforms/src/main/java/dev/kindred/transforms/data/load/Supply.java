// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.load;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Sample;

/** What a {@link Loader} loads from: samples by place. Safe for any number of threads. */
public interface Supply {
  /** How many samples there are. */
  int size();

  /** What a report calls the sample at a place: its file, or its name. */
  String name(int place);

  /**
   * What everything random about the sample at a place is drawn from in an epoch. No two samples
   * and no two epochs have the same one.
   */
  DrawKey key(int place, long epoch);

  /** What the order of an epoch is drawn from. */
  DrawKey orderKey(long epoch);

  /** The sample at a place, ready for a batch, its draws made from a key. */
  Sample sample(int place, DrawKey key);
}
