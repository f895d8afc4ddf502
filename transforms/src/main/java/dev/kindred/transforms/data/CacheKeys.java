// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data;

import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.data.items.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a kept sample depends on, as text. */
final class CacheKeys {
  private CacheKeys() {}

  /** How many of the first transforms give the same in every epoch and every part. */
  static int fixed(Pipeline pipeline) {
    int count = 0;
    for (Transform each : pipeline.transforms()) {
      if (!(each instanceof FixedTransform)) {
        break;
      }
      count++;
    }
    return count;
  }

  /** Item, the size of its file and when it was changed, and the steps. */
  static String of(Item item, Pipeline pipeline, int steps) {
    return String.join(
        "\n",
        item.name(),
        item.source().map(CacheKeys::state).orElse(""),
        pipeline.transforms().subList(0, steps).toString());
  }

  private static String state(Path file) {
    try {
      return "%s %d %s".formatted(file, Files.size(file), Files.getLastModifiedTime(file));
    } catch (IOException e) {
      throw new UnreadableFileException(file.toString(), "cannot be looked at: " + e, e);
    }
  }
}
