// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.coco;

import dev.kindred.semtypes.geometry.PointOrigin;
import dev.kindred.semtypes.read.FuzzSeed;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A small COCO file, to be damaged. */
public final class CocoSeeds {
  private CocoSeeds() {}

  /** All parts of an annotation. */
  public static List<FuzzSeed> seeds() {
    String json =
        """
        {"images": [{"id": 5, "file_name": "a.png", "width": 6, "height": 4}],
         "categories": [{"id": 1, "name": "cat", "keypoints": ["nose", "tail"], "skeleton": [[1, 2]]}],
         "annotations": [
          {"id": 1, "image_id": 5, "category_id": 1, "bbox": [1, 0, 3, 2.5], "area": 7,
           "segmentation": [[1, 0, 4, 0, 4, 2.5, 1, 2.5]], "keypoints": [2, 1, 2, 0, 0, 0]},
          {"id": 2, "image_id": 5, "category_id": 1, "iscrowd": 1,
           "segmentation": {"size": [4, 6], "counts": "5c0"}},
          {"id": 3, "image_id": 5, "category_id": 1,
           "segmentation": {"size": [4, 6], "counts": [1, 2, 21]}}]}
        """;
    return List.of(
        new FuzzSeed(
            "COCO",
            json.getBytes(StandardCharsets.UTF_8),
            source ->
                Coco.read(source, PointOrigin.EDGE).photos().stream()
                    .filter(photo -> photo.canvas().area() < 1e6)
                    .forEach(AnnotatedPhoto::mask)));
  }
}
