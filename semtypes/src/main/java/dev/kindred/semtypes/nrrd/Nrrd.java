// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.nrrd;

import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.read.NumberType;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Writes volumes as NRRD, which does not say CT or MR (read such by {@link
 * dev.kindred.semtypes.volume.CtVolume#read}): header and data in one file, little-endian, in LPS
 * millimetres. Places are written with all their digits, so they come back exactly; the names of a
 * LabelVolume's codes in the way of 3D Slicer. Read by {@link dev.kindred.semtypes.read.Readers} or
 * {@link Volume#read}.
 */
public final class Nrrd {
  /** How the numbers are written. */
  public enum Encoding {
    /** As they are in memory. */
    RAW,
    /** Smaller, slower. */
    GZIP
  }

  private Nrrd() {}

  /**
   * Writes a file, gzipped within.
   *
   * @throws IllegalArgumentException where NRRD has no such type of numbers (f16, bf16), or cannot
   *     hold a key
   * @throws UnreadableFileException where the file cannot be written
   */
  public static void write(Volume volume, Path file) {
    String header = header(volume, Encoding.GZIP);
    try (OutputStream out = Files.newOutputStream(file)) {
      write(volume, header, Encoding.GZIP, out);
    } catch (IOException e) {
      throw new UnreadableFileException(file.toString(), "cannot be written: " + e, e);
    }
  }

  /**
   * The bytes of a file. Up to 2 GiB.
   *
   * @throws IllegalArgumentException where NRRD has no such type of numbers (f16, bf16), or cannot
   *     hold a key
   */
  public static byte[] toBytes(Volume volume, Encoding encoding) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(volume, header(volume, encoding), encoding, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(Volume volume, String header, Encoding encoding, OutputStream out)
      throws IOException {
    out.write(header.getBytes(StandardCharsets.UTF_8));
    if (encoding == Encoding.RAW) {
      NumberType.write(volume.voxels(), out);
    } else {
      GZIPOutputStream gzip = new GZIPOutputStream(out, 1 << 16);
      NumberType.write(volume.voxels(), gzip);
      gzip.finish();
    }
  }

  private static String header(Volume volume, Encoding encoding) {
    VoxelGrid grid = volume.grid();
    StringBuilder steps = new StringBuilder();
    StringBuilder sizes = new StringBuilder();
    for (GridAxis axis : GridAxis.values()) {
      steps.append(' ').append(text(grid.step(axis)));
      sizes.append(' ').append(grid.size().along(axis));
    }
    StringBuilder text = new StringBuilder("NRRD0005\n");
    text.append("type: ").append(NrrdType.name(volume.dtype()));
    text.append("\ndimension: 3\nspace: ").append(space(volume));
    text.append("\nsizes:").append(sizes);
    text.append("\nspace directions:").append(steps);
    text.append("\nkinds: domain domain domain\nendian: little\nencoding: ");
    text.append(encoding == Encoding.RAW ? "raw" : "gzip");
    text.append("\nspace origin: ").append(text(grid.origin()));
    text.append("\nspace units: \"mm\" \"mm\" \"mm\"\n");
    if (volume.info().orElse(null) instanceof NrrdInfo info) {
      info.fields().forEach((name, value) -> text.append(name + ": " + value + "\n"));
    }
    keys(volume).forEach((key, value) -> text.append(key(key) + ":=" + escaped(value) + "\n"));
    return text.append('\n').toString();
  }

  private static String space(Volume volume) {
    return volume.info().orElse(null) instanceof NrrdInfo info && !info.space().isEmpty()
        ? info.space()
        : "left-posterior-superior";
  }

  private static Map<String, String> keys(Volume volume) {
    Map<String, String> keys = new TreeMap<>();
    if (volume.info().orElse(null) instanceof NrrdInfo info) {
      keys.putAll(Segments.others(info.keys()));
    }
    if (volume instanceof LabelVolume labels) {
      keys.putAll(Segments.keys(labels.codes()));
    }
    return keys;
  }

  private static String text(Vector3 vector) {
    return "(" + vector.x() + "," + vector.y() + "," + vector.z() + ")";
  }

  private static String key(String key) {
    if (key.isEmpty() || key.startsWith("#") || key.contains(": ") || key.contains(":=")) {
      throw new IllegalArgumentException(
          "write NRRD with the key \"%s\": it would read as something else; use letters and digits"
              .formatted(key));
    }
    return escaped(key);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n");
  }
}
