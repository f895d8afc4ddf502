// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.yolo;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.geometry.Skeleton;
import dev.kindred.semtypes.read.FuzzSeed;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small files of YOLO, to be damaged. */
public final class YoloSeeds {
  private static final Canvas CANVAS = Canvas.hw(100, 200);

  private YoloSeeds() {}

  /** Boxes, outlines and poses. */
  public static List<FuzzSeed> seeds() {
    List<String> names = List.of("cat", "dog");
    return List.of(
        new FuzzSeed(
            "YOLO boxes",
            bytes("1 0.5 0.5 0.1 0.2\n0 0.25 .5 0.5 1\n"),
            source -> Yolo.boxes(source, CANVAS, names)),
        new FuzzSeed(
            "YOLO outlines",
            bytes("1 0 0 0.5 0 0.5 0.5\n0 0.1 0.1 0.2 0.2 0.3 0.1 1 1\n"),
            source -> Yolo.outlines(source, CANVAS, names)),
        new FuzzSeed(
            "YOLO poses",
            bytes("1 0.5 0.5 0.1 0.2 0.5 0.5 2\n0 0.25 .5 0.5 1 0 0 0\n"),
            source -> Yolo.poses(source, CANVAS, names, Skeleton.of("nose"))));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
