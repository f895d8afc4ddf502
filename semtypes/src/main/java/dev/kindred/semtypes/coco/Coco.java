// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.coco;

import dev.kindred.semtypes.geometry.PointOrigin;
import dev.kindred.semtypes.geometry.Skeleton;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.read.Source;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The annotations of a COCO file (object detection and keypoint detection, cocodataset.org): boxes,
 * keypoints and masks per photo. What else a file says (info, licences, supercategories, dates) is
 * not read.
 *
 * @param photos in the order of the file
 * @param categories by their id, which is also their value in the masks
 * @param skeletons of the categories that have keypoints, by their id
 */
public record Coco(
    List<AnnotatedPhoto> photos,
    SortedMap<Integer, Category> categories,
    SortedMap<Integer, Skeleton> skeletons) {
  /** Copies all three. */
  public Coco {
    photos = List.copyOf(photos);
    categories = Collections.unmodifiableSortedMap(new TreeMap<>(categories));
    skeletons = Collections.unmodifiableSortedMap(new TreeMap<>(skeletons));
  }

  /**
   * Reads a file whose keypoints are edge coordinates, as Kindred's own. Holds the whole file in
   * memory while reading.
   *
   * @throws dev.kindred.semtypes.UnreadableFileException naming the file, the annotation and the
   *     reason where something is missing or does not fit
   */
  public static Coco read(Path json) {
    return read(json, PointOrigin.EDGE);
  }

  /**
   * Reads a file. In the published COCO sets keypoints are {@link PointOrigin#PIXEL_INDEX}; boxes
   * and polygons are edge coordinates in every file.
   *
   * @throws dev.kindred.semtypes.UnreadableFileException naming the file, the annotation and the
   *     reason where something is missing or does not fit
   */
  public static Coco read(Path json, PointOrigin keypoints) {
    return read(Source.of(json), keypoints);
  }

  /**
   * Reads the bytes of a file; photos are looked for beside it where it is one.
   *
   * @throws dev.kindred.semtypes.UnreadableFileException as {@link #read(Path, PointOrigin)}
   */
  public static Coco read(Source source, PointOrigin keypoints) {
    return new CocoReader(source, keypoints).read();
  }

  /**
   * Writes a file that {@link #read(Path, PointOrigin)} reads back as it was, photos by their names
   * as seen from its folder.
   *
   * @param keypoints what a coordinate 0 of a keypoint is to mean there
   * @throws dev.kindred.semtypes.UnreadableFileException where it cannot be written
   */
  public void write(Path json, PointOrigin keypoints) {
    new CocoWriter(this, json, keypoints).write();
  }

  /**
   * The annotations of the photo with this file name.
   *
   * @throws IllegalArgumentException where there is none
   */
  public AnnotatedPhoto photo(String fileName) {
    return photos.stream()
        .filter(photo -> photo.file().endsWith(fileName))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "photo %s: there are %s; give one of these"
                    .formatted(
                        fileName,
                        photos.stream().map(photo -> photo.file().getFileName()).toList())));
  }
}
