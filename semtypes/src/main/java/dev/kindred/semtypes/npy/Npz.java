// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.npy;

import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.read.Limits;
import dev.kindred.semtypes.read.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Files of several arrays by name, as {@code numpy.savez} and {@code savez_compressed} write them.
 */
public final class Npz {
  private static final String ENDING = ".npy";

  private Npz() {}

  /**
   * Reads a file.
   *
   * @throws UnreadableFileException naming the file, the entry and the reason where it is damaged
   *     or holds something else than arrays
   */
  public static NpyArrays read(Path file) {
    return read(Source.of(file));
  }

  /**
   * Reads the bytes of a file, at most 2 GiB; the limits hold for all arrays together.
   *
   * @throws UnreadableFileException as {@link #read(Path)}
   */
  public static NpyArrays read(Source source) {
    Map<String, Tensor> arrays = new LinkedHashMap<>();
    long left = source.limits().bytes();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(source.bytes()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        Source inner = Source.of(source.name() + "!" + name, new byte[0]).with(new Limits(left));
        if (!name.endsWith(ENDING)) {
          throw inner.error("no array; an NPZ file holds entries that end in .npy only");
        }
        byte[] bytes = inner.drain(zip, Long.MAX_VALUE, "its bytes");
        left -= bytes.length;
        Tensor array = Npy.read(Source.of(inner.name(), bytes).with(inner.limits()));
        if (arrays.put(name.substring(0, name.length() - ENDING.length()), array) != null) {
          throw inner.error("stands there twice; the file is damaged");
        }
      }
    } catch (IOException | IllegalArgumentException e) { // the latter for names that are no text
      throw source.error("a zip file that is cut short or damaged: " + e.getMessage(), e);
    }
    if (arrays.isEmpty()) {
      throw source.error("no zip file with arrays; give what numpy.savez wrote");
    }
    return new NpyArrays(arrays);
  }

  /**
   * Writes arrays, packed, in the order of the map.
   *
   * @throws IllegalArgumentException where there is none, or one is bf16
   * @throws UnreadableFileException where the file cannot be written
   */
  public static void write(Map<String, Tensor> arrays, Path file) {
    NpyArrays all = new NpyArrays(arrays);
    Map<String, byte[]> headers = new LinkedHashMap<>();
    all.arrays().forEach((name, tensor) -> headers.put(name, Npy.header(tensor)));
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> each : headers.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey() + ENDING));
        Npy.write(all.array(each.getKey()), each.getValue(), zip);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UnreadableFileException(file.toString(), "cannot be written: " + e, e);
    }
  }
}
