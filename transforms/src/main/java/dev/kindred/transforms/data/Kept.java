// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data;

import dev.kindred.transforms.Sample;
import java.util.function.Supplier;

/** The samples of one data set that are kept. Safe for any number of threads. */
public interface Kept {
  /** The sample that is kept under a key; made and kept where there is none. */
  Sample get(Key key, Supplier<Sample> make);
}
