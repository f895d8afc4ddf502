// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.ops.Plan;

/**
 * Takes back what a field bent: the result at p + d(p) is what was at p.
 *
 * @param field that bent it
 */
public record ElasticReturn(ElasticField field) implements Plan {}
