// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.ply;

import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.semtypes.read.Source;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Point clouds from and to PLY files. */
public final class Ply {
  private static final System.Logger LOG = System.getLogger(Ply.class.getName());

  private Ply() {}

  /**
   * The vertices of a file, as {@link PlyFile#cloud} gives them. What that leaves out, such as
   * faces, is logged as a warning; {@link PlyFile#read} keeps it.
   *
   * @throws UnreadableFileException naming the file, the line or byte and the reason where it is no
   *     PLY, damaged, without vertices, or has a vertex that is nowhere (NaN)
   */
  public static PointCloud read(Source source) {
    PlyFile file = PlyFile.read(source);
    try {
      PointCloud cloud = file.cloud();
      List<String> leftOut = file.leftOut();
      if (!leftOut.isEmpty()) {
        LOG.log(
            System.Logger.Level.WARNING,
            "{0}: read as {1}; left out: {2}. PlyFile.read keeps it",
            source.name(),
            cloud,
            String.join("; ", leftOut));
      }
      return cloud;
    } catch (IllegalArgumentException e) { // no vertices, or not finite
      throw source.error(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Writes a cloud: all that is known of its points under the names that {@link PlyFile#cloud}
   * reads, its unit as a comment.
   *
   * @throws IllegalArgumentException where PLY has no type for its numbers (bool, i64, f16, bf16),
   *     or a field has the name of something else or one with blanks
   * @throws UnreadableFileException where the file cannot be written
   */
  public static void write(PointCloud cloud, Path file, PlyEncoding encoding) {
    PlyTable table = PlyTable.of(cloud);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      table.write(out, encoding);
    } catch (IOException e) {
      throw new UnreadableFileException(file.toString(), "cannot be written: " + e, e);
    }
  }
}
