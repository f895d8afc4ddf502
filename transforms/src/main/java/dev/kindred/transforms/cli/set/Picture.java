// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cli.set;

import dev.kindred.semtypes.Canvas;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One picture of a set. Its annotations are read when asked for.
 *
 * @param name unique in the set, with {@code /} between folders and without the ending
 * @param file where it lies
 * @param declared its size as the annotations say it
 * @param annotations the things on it, for a picture of a size
 * @param mask the file of its mask
 */
public record Picture(
    String name,
    Path file,
    Optional<Canvas> declared,
    Function<Canvas, List<Thing>> annotations,
    Optional<Path> mask) {
  /** The things on it. */
  public List<Thing> things(Canvas canvas) {
    return annotations.apply(canvas);
  }

  /** The ending of its file in lower case, without the dot. */
  public String ending() {
    return Stems.ending(file);
  }
}
