// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.load;

import dev.kindred.transforms.DrawKey;

/** One sample of an epoch: its place in the supply, and what to draw it from. */
record Draw(int place, DrawKey key) {}
