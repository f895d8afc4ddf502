// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.coco;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import java.nio.file.Path;
import java.util.List;

/** What is known of one photo. The photo is read, and its mask painted, when asked for. */
public final class AnnotatedPhoto {
  private final Path file;
  private final Canvas canvas;
  private final Boxes boxes;
  private final Points points;
  private final List<LabelledOutline> outlines;

  AnnotatedPhoto(
      Path file, Canvas canvas, Boxes boxes, Points points, List<LabelledOutline> outlines) {
    this.file = file;
    this.canvas = canvas;
    this.boxes = boxes;
    this.points = points;
    this.outlines = List.copyOf(outlines);
  }

  /** The file of the photo, beside the file of annotations. */
  public Path file() {
    return file;
  }

  /** The size of the photo as the annotations say it. */
  public Canvas canvas() {
    return canvas;
  }

  /** The boxes of all annotations that have one, in the order of the file, labelled by category. */
  public Boxes boxes() {
    return boxes;
  }

  /** The labelled keypoints of all annotations, in the order of the file, with their names. */
  public Points points() {
    return points;
  }

  /**
   * Paints the outlines: each pixel has the category id of the last annotation that covers its
   * centre (by the even-odd rule), 0 where none does. Labels are u8 where every id fits, else i32.
   */
  public Mask mask() {
    int[] labels = new int[canvas.height() * canvas.width()];
    int most = 0;
    for (LabelledOutline each : outlines) {
      each.outline().paint(labels, canvas, each.label());
      most = Math.max(most, each.label());
    }
    Tensor ids = Tensor.of(labels, canvas.height(), canvas.width());
    return Mask.of(most <= DType.U8.max() ? ids.castTo(DType.U8) : ids);
  }

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

  /** The file and what is known of it. */
  @Override
  public String toString() {
    return "%s: %s, %s, %d outlines".formatted(file, boxes, points, outlines.size());
  }
}
