// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.read;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import java.nio.file.Path;

/**
 * What is known of one photo.
 *
 * @param file the photo, beside the file of annotations
 * @param canvas its size as the annotations say it
 * @param boxes those of all annotations that have one, labelled by category
 * @param points the labelled keypoints of all annotations, with their names
 * @param mask category ids: a pixel belongs to an outline where its centre lies inside (even-odd);
 *     later annotations cover earlier ones, 0 is background
 */
public record AnnotatedPhoto(Path file, Canvas canvas, Boxes boxes, Points points, Mask mask) {
  /**
   * Reads the photo itself.
   *
   * @throws dev.kindred.semtypes.UnreadableFileException where it cannot be read
   * @throws IllegalArgumentException where its size is not the annotated one
   */
  public Image image() {
    Image image = Image.read(file);
    canvas.requireSame("annotations", image.canvas(), file.toString());
    return image;
  }
}
