// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.voc;

import dev.kindred.semtypes.geometry.Boxes;

/**
 * One thing in the picture.
 *
 * @param box one, in edge coordinates, labelled with the name of the class
 * @param pose such as {@code Left}, empty where the file says nothing
 * @param truncated whether the picture shows a part of it only
 * @param difficult whether it is left out of evaluations
 * @param occluded whether something hides a part of it
 */
public record VocObject(
    Boxes box, String pose, boolean truncated, boolean difficult, boolean occluded) {
  /** The name of the class. */
  public String name() {
    return box.labels().getFirst();
  }
}
