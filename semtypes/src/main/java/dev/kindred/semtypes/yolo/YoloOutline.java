// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.yolo;

import dev.kindred.semtypes.geometry.Polygon;

/**
 * One thing and its outline.
 *
 * @param label the name of its class
 * @param outline in pixels of the picture
 */
public record YoloOutline(String label, Polygon outline) {}
