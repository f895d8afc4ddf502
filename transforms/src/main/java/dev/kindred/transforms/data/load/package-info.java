// SPDX-License-Identifier: Apache-2.0
/**
 * From samples one by one to batches in a row: {@link dev.kindred.transforms.data.load.Loader} says
 * in which {@link dev.kindred.transforms.data.load.Order}, how many at once, for which process and
 * from which {@link dev.kindred.transforms.data.load.Position} on. Threads and how far they read
 * ahead decide when a batch is ready, never what is in it.
 */
@NullMarked
package dev.kindred.transforms.data.load;

import org.jspecify.annotations.NullMarked;
