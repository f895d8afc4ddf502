// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

/**
 * What to do, fully drawn: immutable data with every number decided, so the same plan gives the
 * same result for any value, on any thread, again and again. {@link Geometry} and {@link PixelOp}
 * come with Kindred; a library author adds a record of their own and methods of {@link Engine} for
 * it.
 */
public interface Plan {}
