// SPDX-License-Identifier: Apache-2.0
/**
 * How a {@link dev.kindred.ops.Sequence} becomes passes over the pixels: {@link
 * dev.kindred.ops.pass.Passes} is the plan of the plan, the same for every engine, printable with
 * the reason for each pass. Engines run the passes; they do not decide about them.
 */
@NullMarked
package dev.kindred.ops.pass;

import org.jspecify.annotations.NullMarked;
