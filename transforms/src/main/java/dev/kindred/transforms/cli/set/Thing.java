// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cli.set;

import dev.kindred.semtypes.coco.CocoOutline;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Keypoints;
import dev.kindred.semtypes.voc.VocObject;
import java.util.Optional;

/**
 * One thing in a picture, with all that the formats say of it.
 *
 * @param label the name of its class
 * @param box one, labelled, in edge coordinates
 * @param outline which pixels it covers
 * @param pose one
 * @param crowd whether it stands for a group
 * @param voc what VOC says beside the box
 */
public record Thing(
    String label,
    Optional<Boxes> box,
    Optional<CocoOutline> outline,
    Optional<Keypoints> pose,
    boolean crowd,
    Optional<VocObject> voc) {
  /** A thing of which no more than a box is known. */
  public static Thing of(String label, Boxes box) {
    return new Thing(
        label, Optional.of(box), Optional.empty(), Optional.empty(), false, Optional.empty());
  }
}
