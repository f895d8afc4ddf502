// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.yolo;

import dev.kindred.semtypes.geometry.Keypoints;

/**
 * The boxes of a file and the pose in each.
 *
 * @param boxes as many as poses
 * @param poses in the order of the boxes
 */
public record YoloPoses(YoloBoxes boxes, Keypoints poses) {}
