// SPDX-License-Identifier: Apache-2.0
/**
 * Transforms of clouds of points, in the cloud's own unit and axes. Colours, labels and other
 * numbers stay with their points, normals turn with them; which points were left out is in the
 * report. Every cloud of a sample makes the same motion; points are dropped and jittered for each
 * cloud by itself. Clouds that lie in a patient beside a volume are moved by the transforms of
 * volumes.
 */
@NullMarked
package dev.kindred.transforms.cloud;

import org.jspecify.annotations.NullMarked;
