// SPDX-License-Identifier: Apache-2.0
/**
 * Transforms that blur and add noise and move nothing. Noise is counted from a seed and the place
 * of the pixel: no order of work, thread or device can change it.
 */
@NullMarked
package dev.kindred.transforms.noise;

import org.jspecify.annotations.NullMarked;
