// SPDX-License-Identifier: Apache-2.0
package example.sepia;

import dev.kindred.ops.Plan;

/**
 * A plan of our own that is neither a move nor an operation on pixels: a border painted white.
 *
 * @param width in pixels
 */
public record Frame(int width) implements Plan {}
