// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.coco;

import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Keypoints;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a COCO file says of one thing in a photo.
 *
 * @param id of the annotation
 * @param category its id in {@link Coco#categories}
 * @param box one, labelled with the name of the category, where there is one
 * @param outline where there is one
 * @param keypoints one pose, where there is one
 * @param crowd whether it stands for a group of things
 * @param area as the file says it, in square pixels
 */
public record CocoAnnotation(
    long id,
    int category,
    Optional<Boxes> box,
    Optional<CocoOutline> outline,
    Optional<Keypoints> keypoints,
    boolean crowd,
    OptionalDouble area) {}
