// SPDX-License-Identifier: Apache-2.0
/**
 * Plans that make pixels anew where they are: from their neighbours, or because they lie in a
 * rectangle. What has no pixels stays as it is, and nothing moves.
 *
 * <p>A {@link dev.kindred.ops.filter.Filter} is open: a library author writes a record and one
 * method of {@link dev.kindred.ops.Engine} for images. Videos then go frame by frame, and masks,
 * boxes and points stay as they are, without a word more.
 */
@NullMarked
package dev.kindred.ops.filter;

import org.jspecify.annotations.NullMarked;
