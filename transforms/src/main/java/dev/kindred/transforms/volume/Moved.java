// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.ops.Plan;

/**
 * Moves places in the patient: landmarks, and clouds of points in millimetres.
 *
 * @param motion of the world
 */
public record Moved(WorldAffine motion) implements Plan {}
