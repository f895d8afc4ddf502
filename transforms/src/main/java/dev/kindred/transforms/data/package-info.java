// SPDX-License-Identifier: Apache-2.0
/**
 * From files to batches: a {@link dev.kindred.transforms.data.DataBlock} says where items, inputs
 * and targets come from, how items are split and what is done to each; a {@link
 * dev.kindred.transforms.data.Dataset} is what it builds.
 *
 * <pre>
 * DataBlock.build
 *   → Split.parts(items)                        which item is learned from
 *   → Source.fitted(training items)             names that the training items have
 *   → Pipeline.fit(training samples)            what transforms learn
 * Part.batches(64).forEach
 *   → Order.places, Shard                       which items a step takes
 *   → Source.of(item) → Pipeline.encode         on virtual threads, ahead of time
 *   → BatchStage.apply → Samples                in order
 * </pre>
 *
 * <p>To extend it: a {@link dev.kindred.transforms.data.Source} gives members from items, a {@link
 * dev.kindred.transforms.data.split.Split} parts, an {@link dev.kindred.transforms.data.load.Order}
 * an order. There are no hidden defaults: what would have to be guessed is an error that says what
 * to write.
 */
@NullMarked
package dev.kindred.transforms.data;

import org.jspecify.annotations.NullMarked;
