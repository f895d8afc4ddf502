// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.coco;

import dev.kindred.semtypes.geometry.PointOrigin;
import dev.kindred.semtypes.label.Category;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The annotations of a COCO file (object detection and keypoint detection, cocodataset.org): boxes,
 * keypoints and masks per photo.
 *
 * @param photos in the order of the file
 * @param categories by their id, which is also their value in the masks
 */
public record Coco(List<AnnotatedPhoto> photos, SortedMap<Integer, Category> categories) {
  /** Copies both. */
  public Coco {
    photos = List.copyOf(photos);
    categories = Collections.unmodifiableSortedMap(new TreeMap<>(categories));
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
    return new CocoReader(json, keypoints).read();
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
