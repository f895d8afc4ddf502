// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.nifti;

import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.volume.Volume;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * Writes volumes as NIfTI, in one file, little-endian, placed by an sform in RAS millimetres, and
 * by a qform too where the axes are at right angles, so that programs that prefer either agree.
 * They are read by {@link dev.kindred.semtypes.read.Readers} or {@link Volume#read}.
 *
 * <p>Nothing in the format says CT or MR, so a CtVolume comes back as a Volume: read it by {@link
 * dev.kindred.semtypes.volume.CtVolume#read}.
 *
 * <p>Numbers are stored as they are: bool, u8, i16, u16, i32, i64, f32, f64. NIfTI-1 keeps places
 * to float precision (about 10⁻⁵ mm), {@link Version#TWO} to double. The names of a LabelVolume's
 * codes have no place in the format; that it is labels is kept.
 */
public final class Nifti {
  /** Which header. */
  public enum Version {
    /** What every program reads; up to 32767 voxels along an axis. */
    ONE,
    /** Doubles and longs throughout. */
    TWO
  }

  private Nifti() {}

  /**
   * Writes a NIfTI-1 file, gzipped where its name ends in {@code .gz}.
   *
   * @throws IllegalArgumentException where NIfTI-1 cannot hold the volume
   * @throws UnreadableFileException where the file cannot be written
   */
  public static void write(Volume volume, Path file) {
    write(file, NiftiWriter.of(List.of(volume), Version.ONE));
  }

  /**
   * Writes the frames of a series as the fourth axis of a NIfTI-1 file.
   *
   * @throws IllegalArgumentException where they differ in class, type or grid, there is none, or
   *     NIfTI-1 cannot hold them
   * @throws UnreadableFileException where the file cannot be written
   */
  public static void write(Batch<? extends Volume> frames, Path file) {
    write(file, NiftiWriter.of(List.copyOf(frames.items()), Version.ONE));
  }

  private static void write(Path file, NiftiWriter writer) {
    boolean gzip = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    try (OutputStream plain = Files.newOutputStream(file);
        OutputStream out = gzip ? new GZIPOutputStream(plain, 1 << 16) : plain) {
      writer.write(out);
    } catch (IOException e) {
      throw new UnreadableFileException(file.toString(), "cannot be written: " + e, e);
    }
  }

  /**
   * The bytes of a file, not gzipped. Up to 2 GiB.
   *
   * @throws IllegalArgumentException where the version cannot hold the volume
   */
  public static byte[] toBytes(Volume volume, Version version) {
    return bytes(List.of(volume), version);
  }

  /**
   * The bytes of a file with a frame per volume, not gzipped. Up to 2 GiB.
   *
   * @throws IllegalArgumentException where they differ in class, type or grid, there is none, or
   *     the version cannot hold them
   */
  public static byte[] toBytes(Batch<? extends Volume> frames, Version version) {
    return bytes(List.copyOf(frames.items()), version);
  }

  private static byte[] bytes(List<Volume> frames, Version version) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      NiftiWriter.of(frames, version).write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
