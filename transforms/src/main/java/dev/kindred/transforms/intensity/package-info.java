// SPDX-License-Identifier: Apache-2.0
/**
 * Transforms of measured values: windows and scales, and what scanners do to pictures (noise, bias
 * fields, ghosts, ringing, motion, low resolution). Nothing moves: label volumes, landmarks, masks,
 * boxes and points stay as they are.
 *
 * <p>Those that treat every value by itself ({@link
 * dev.kindred.transforms.intensity.IntensityPlan}) work on DICOM slices too, whose window and unit
 * follow. What lies outside a volume is treated like any other value, so that a volume that is
 * moved after a CT window is surrounded by 0 and not by −1024.
 */
@NullMarked
package dev.kindred.transforms.intensity;

import org.jspecify.annotations.NullMarked;
