// SPDX-License-Identifier: Apache-2.0
/**
 * What is said of things: a {@link dev.kindred.semtypes.label.Category} or several of a {@link
 * dev.kindred.semtypes.label.Vocabulary}, a number with its unit, a text.
 *
 * <p>None of them lies on a canvas, so geometry and colour leave them as they are.
 */
@NullMarked
package dev.kindred.semtypes.label;

import org.jspecify.annotations.NullMarked;
