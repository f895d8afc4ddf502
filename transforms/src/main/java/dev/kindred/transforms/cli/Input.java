// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cli;

import dev.kindred.semtypes.geometry.PointOrigin;
import dev.kindred.transforms.cli.set.PictureSet;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which data set a command reads. */
final class Input {
  @Parameters(
      paramLabel = "SET",
      description = {
        "A folder of pictures (PNG, JPEG, TIFF, BMP, GIF, DICOM; cat.mask.png is the mask of"
            + " cat.jpg),",
        "a COCO file or a folder with one, a folder of VOC files, a YOLO folder with classes.txt,",
        "or one picture."
      })
  private Path place = Path.of("");

  @Option(
      names = "--keypoints",
      paramLabel = "ORIGIN",
      description = {
        "What 0 means for a keypoint of a COCO file: PIXEL_INDEX, the centre of the first pixel,",
        "as in the published sets (default), or EDGE, its edge."
      })
  private PointOrigin keypoints = PointOrigin.PIXEL_INDEX;

  PictureSet read() {
    return PictureSet.read(place, keypoints);
  }

  PointOrigin keypoints() {
    return keypoints;
  }

  Path place() {
    return place;
  }
}
