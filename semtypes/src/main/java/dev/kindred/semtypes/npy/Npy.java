// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.npy;

import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.read.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Files of one array, as {@code numpy.save} writes and {@code numpy.load} reads them.
 *
 * <p>NumPy's i1 becomes i16, u4 becomes i64, u8 becomes i64 where every number fits; the other
 * types are those of {@link dev.kindred.semtypes.DType}. An array in Fortran order becomes a
 * transposed view. A file large enough to be mapped is not copied where its bytes are those of a
 * tensor.
 */
public final class Npy {
  /** The header fills up to a multiple of this, so that mapped elements are aligned. */
  private static final int ALIGNMENT = 64;

  private static final int CHUNK = 1 << 16;

  private Npy() {}

  /**
   * Reads a file.
   *
   * @throws UnreadableFileException naming the file and the reason where it is no NPY, cut short,
   *     or of a type that is not read
   */
  public static Tensor read(Path file) {
    return read(Source.of(file));
  }

  /**
   * Reads the bytes of a file; what follows the array is left.
   *
   * @throws UnreadableFileException as {@link #read(Path)}
   */
  public static Tensor read(Source source) {
    NpyHeader header = NpyHeader.of(source);
    NpyType type = NpyType.of(source, header.type());
    long[] claim = Arrays.copyOf(header.shape(), header.shape().length + 1);
    claim[claim.length - 1] = type.dtype().bytes();
    String what = "elements of type " + header.type();
    long count = source.claim(what, claim) / type.dtype().bytes();
    MemorySegment data = source.slice(header.data(), count * type.bytes(), what);
    long[] sizes = header.fortran() ? reversed(header.shape()) : header.shape();
    Shape shape = Shape.of(sizes);
    Tensor tensor =
        data.isNative() && type.isAsHere()
            ? Tensor.wrap(type.dtype(), shape, data)
            : Tensor.build(type.dtype(), shape, to -> NpyElements.copy(source, type, data, to));
    if (!header.fortran()) {
      return tensor;
    }
    int rank = sizes.length;
    return tensor.transpose(IntStream.range(0, rank).map(axis -> rank - 1 - axis).toArray());
  }

  private static long[] reversed(long[] sizes) {
    return IntStream.range(0, sizes.length).mapToLong(i -> sizes[sizes.length - 1 - i]).toArray();
  }

  /**
   * Writes a tensor as a file of version 1.
   *
   * @throws IllegalArgumentException for bf16, which NumPy lacks
   * @throws UnreadableFileException where the file cannot be written
   */
  public static void write(Tensor tensor, Path file) {
    byte[] header = header(tensor);
    try (OutputStream out = Files.newOutputStream(file)) {
      write(tensor, header, out);
    } catch (IOException e) {
      throw new UnreadableFileException(file.toString(), "cannot be written: " + e, e);
    }
  }

  static void write(Tensor tensor, byte[] header, OutputStream out) throws IOException {
    out.write(header);
    MemorySegment memory = tensor.memory();
    for (long at = 0; at < memory.byteSize(); at += CHUNK) {
      long length = Math.min(CHUNK, memory.byteSize() - at);
      out.write(memory.asSlice(at, length).toArray(ValueLayout.JAVA_BYTE));
    }
  }

  /** All that stands before the elements, for elements row by row. */
  static byte[] header(Tensor tensor) {
    long[] sizes = tensor.shape().toArray();
    String shape = Arrays.stream(sizes).mapToObj(Long::toString).collect(Collectors.joining(", "));
    String text =
        "{'descr': '%s', 'fortran_order': False, 'shape': (%s%s), }"
            .formatted(NpyType.nameOf(tensor.dtype()), shape, sizes.length == 1 ? "," : "");
    int unpadded = 10 + text.length() + 1;
    int length = (unpadded + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    String padded = text + " ".repeat(length - unpadded) + "\n";
    return ByteBuffer.allocate(length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(NpyHeader.MAGIC.getBytes(StandardCharsets.ISO_8859_1))
        .put(new byte[] {1, 0})
        .putShort((short) (length - 10))
        .put(padded.getBytes(StandardCharsets.ISO_8859_1))
        .array();
  }
}
