// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.load;

import dev.kindred.transforms.Sample;

/** What came of making a sample. */
sealed interface Made {
  record Good(Sample sample) implements Made {}

  record Bad(RuntimeException cause) implements Made {}
}
