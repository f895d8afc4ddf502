// SPDX-License-Identifier: Apache-2.0
/**
 * Many values of one type at once, and the numbers in a value as opposed to what they mean.
 *
 * <p>A {@link dev.kindred.semtypes.batch.Batch} knows the type of its items, so that methods can be
 * chosen by it, and its items keep their metadata. {@link dev.kindred.semtypes.batch.Numbers} and
 * {@link dev.kindred.semtypes.batch.WithNumbers} are the border to what knows tensors only: a model
 * takes the stacked numbers of a batch, and what it gives back becomes a batch of the same items.
 */
@NullMarked
package dev.kindred.semtypes.batch;

import org.jspecify.annotations.NullMarked;
