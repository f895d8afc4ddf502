// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.voc;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Spatial;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.read.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a VOC file says of one picture: its things and their boxes. Parts of things (heads, hands)
 * and what else a file says (source, owner) are not read.
 *
 * @param fileName of the picture
 * @param canvas its size
 * @param objects in the order of the file
 */
public record VocAnnotation(String fileName, Canvas canvas, List<VocObject> objects)
    implements Spatial {
  /** Copies the list. */
  public VocAnnotation {
    objects = List.copyOf(objects);
  }

  /**
   * Reads a file whose pixels are counted as the standard has it.
   *
   * @throws dev.kindred.semtypes.UnreadableFileException naming the file, the line and the reason
   *     where it is damaged, something is missing or does not fit
   */
  public static VocAnnotation read(Path xml) {
    return read(Source.of(xml), VocPixels.INCLUSIVE_FROM_ONE);
  }

  /**
   * Reads the bytes of a file.
   *
   * @throws dev.kindred.semtypes.UnreadableFileException as {@link #read(Path)}
   */
  public static VocAnnotation read(Source source, VocPixels pixels) {
    return new VocReader(source, pixels).read();
  }

  /**
   * Writes a file.
   *
   * @throws dev.kindred.semtypes.UnreadableFileException where it cannot be written
   */
  public void write(Path xml, VocPixels pixels) {
    new VocWriter(this, pixels).write(xml);
  }

  /** All boxes, in the order of the file, labelled with the names of the classes. */
  public Boxes boxes() {
    List<String> labels = new ArrayList<>();
    float[][] edges = new float[objects.size()][];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = objects.get(i).box().edges(0);
      labels.add(objects.get(i).name());
    }
    return Boxes.xyxy(canvas, edges).withLabels(labels);
  }

  /** The same but for boxes that differ by no more than the tolerance. */
  @Override
  public boolean closeTo(Semantic other, double tolerance) {
    return other instanceof VocAnnotation that
        && fileName.equals(that.fileName)
        && sameFlags(that)
        && boxes().closeTo(that.boxes(), tolerance);
  }

  private boolean sameFlags(VocAnnotation that) {
    boolean same = objects.size() == that.objects.size();
    for (int i = 0; same && i < objects.size(); i++) {
      VocObject mine = objects.get(i);
      VocObject theirs = that.objects.get(i);
      same =
          mine.equals(
              new VocObject(
                  mine.box(),
                  theirs.pose(),
                  theirs.truncated(),
                  theirs.difficult(),
                  theirs.occluded()));
    }
    return same;
  }

  /** File, canvas and boxes. */
  @Override
  public String toString() {
    return "VocAnnotation of " + fileName + ": " + boxes();
  }
}
