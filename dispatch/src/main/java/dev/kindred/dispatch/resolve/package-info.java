// SPDX-License-Identifier: Apache-2.0
/**
 * Which of two methods is the more specific for a call, and which of many is the answer.
 *
 * <p>For a tuple of arguments, methods that fit it are compared by a chain of {@linkplain
 * dev.kindred.dispatch.resolve.Criterion criteria}, one class each: types for these arguments,
 * types as declared, fixed before variadic, the narrower tail, the longer fixed part. The first
 * criterion that is not a {@link dev.kindred.dispatch.resolve.Verdict#TIE} decides, and what it
 * finds incomparable stays unordered. Each criterion is a preorder for every tuple, so the chain is
 * a strict partial order, and a method that no other beats is the only answer or one of several
 * that are truly tied. Neither the order of registration nor the order of parameters nor the
 * distance between classes plays a part.
 */
@NullMarked
package dev.kindred.dispatch.resolve;

import org.jspecify.annotations.NullMarked;
