// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.coco;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Keypoints;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.geometry.Presence;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one photo. The photo is read, and its mask painted, when asked for.
 *
 * @param id of the photo in its file
 * @param file of the photo, beside the file of annotations
 * @param canvas the size of the photo as the annotations say it
 * @param annotations in the order of the file
 */
public record AnnotatedPhoto(long id, Path file, Canvas canvas, List<CocoAnnotation> annotations) {
  /** Copies the list. */
  public AnnotatedPhoto {
    annotations = List.copyOf(annotations);
  }

  /**
   * The boxes of all annotations that have one, in the order of the file, labelled by category,
   * with what stands for a group marked as a crowd.
   */
  public Boxes boxes() {
    List<CocoAnnotation> boxed =
        annotations.stream().filter(each -> each.box().isPresent()).toList();
    float[][] edges = new float[boxed.size()][];
    boolean[] crowd = new boolean[boxed.size()];
    List<String> labels = new ArrayList<>();
    boolean any = false;
    for (int i = 0; i < edges.length; i++) {
      Boxes box = boxed.get(i).box().orElseThrow();
      edges[i] = box.edges(0);
      labels.addAll(box.labels());
      crowd[i] = boxed.get(i).crowd();
      any |= crowd[i];
    }
    Boxes boxes = Boxes.xyxy(canvas, edges).withLabels(labels);
    return any ? boxes.withCrowd(crowd) : boxes;
  }

  /**
   * The keypoints of all annotations that are labelled, in the order of the file, with their names;
   * what has no place is left out.
   */
  public Points points() {
    List<float[]> places = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (CocoAnnotation each : annotations) {
      each.keypoints()
          .ifPresent(pose -> {
            for (int i = 0; i < pose.count(); i++) {
              if (pose.presence(i) != Presence.ABSENT) {
                places.add(new float[] {pose.x(i), pose.y(i)});
                names.add(pose.names().get(i));
              }
            }
          });
    }
    return Points.xy(canvas, places.toArray(new float[0][])).withNames(names);
  }

  /** The poses of all annotations of a category, in the order of the file; none where none has. */
  public Optional<Keypoints> keypoints(int category) {
    List<Keypoints> poses =
        annotations.stream()
            .filter(each -> each.category() == category)
            .flatMap(each -> each.keypoints().stream())
            .toList();
    if (poses.isEmpty()) {
      return Optional.empty();
    }
    int points = poses.getFirst().count();
    float[] xy = new float[2 * points * poses.size()];
    Presence[] presence = new Presence[points * poses.size()];
    for (int i = 0; i < presence.length; i++) {
      Keypoints pose = poses.get(i / points);
      xy[2 * i] = pose.x(i % points);
      xy[2 * i + 1] = pose.y(i % points);
      presence[i] = pose.presence(i % points);
    }
    Tensor places = Tensor.of(xy, presence.length, 2);
    return Optional.of(
        Keypoints.of(canvas, poses.getFirst().skeleton(), places).withPresence(presence));
  }

  /**
   * Paints the outlines: each pixel has the category id of the last annotation that covers its
   * centre, 0 where none does. Labels are u8 where every id fits, else i32.
   */
  public Mask mask() {
    int[] labels = new int[canvas.height() * canvas.width()];
    int most = 0;
    for (CocoAnnotation each : annotations) {
      if (each.outline().isPresent()) {
        each.outline().get().paint(labels, each.category());
        most = Math.max(most, each.category());
      }
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
    return "%s: %s, %d annotations".formatted(file, canvas, annotations.size());
  }
}
