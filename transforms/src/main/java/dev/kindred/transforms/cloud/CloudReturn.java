// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cloud;

import dev.kindred.ops.Plan;
import dev.kindred.transforms.volume.WorldAffine;

/**
 * Moves a cloud back.
 *
 * @param motion the way back
 */
record CloudReturn(WorldAffine motion) implements Plan {}
