// SPDX-License-Identifier: Apache-2.0
/**
 * Operations on pixels: colours, types, statistics. Each is a {@link dev.kindred.ops.PixelOp}, one
 * record with its numbers decided, and runs on every engine with the same bytes.
 */
@NullMarked
package dev.kindred.ops.pixel;

import org.jspecify.annotations.NullMarked;
