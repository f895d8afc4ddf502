// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.keep;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;

/** The bytes of a sample file, as the package says. */
final class SampleFile {
  /** The version of the form; a file of another one is not read. */
  static final int VERSION = 1;

  private static final byte[] MAGIC = "KINDRED\n".getBytes(StandardCharsets.US_ASCII);
  private static final int HEAD = 64;

  /** Where that begins which the checksum, right before it, is of. */
  private static final int SUMMED = 16;

  private static final int MOST_AT_ONCE = 1 << 30;

  private SampleFile() {}

  /** Writes a new file. */
  static void write(Path file, KeptSample sample) throws IOException {
    TreeWriter writer = new TreeWriter();
    writer.write(sample);
    List<ByteBuffer> parts = parts(writer);
    long length = HEAD + parts.stream().mapToLong(ByteBuffer::remaining).sum();
    ByteBuffer head = ByteBuffer.allocate(HEAD);
    head.put(MAGIC).putInt(VERSION).putInt(0);
    head.putLong(writer.tree().length).putLong(length);
    CRC32C sum = new CRC32C();
    sum.update(head.slice(SUMMED, HEAD - SUMMED));
    parts.forEach(each -> sum.update(each.duplicate()));
    head.putInt(SUMMED - Integer.BYTES, (int) sum.getValue()).rewind();
    try (FileChannel to =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      parts.addFirst(head);
      for (ByteBuffer each : parts) {
        while (each.hasRemaining()) {
          to.write(each);
        }
      }
    }
  }

  /** What a value means, in digits. */
  static String hash(Semantic value) {
    try {
      TreeWriter writer = new TreeWriter();
      writer.write(value);
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      parts(writer).forEach(digest::update);
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("writing to memory, every Java has SHA-256", e);
    }
  }

  /** Tree and tensors, each filled up to where the next begins. */
  private static List<ByteBuffer> parts(TreeWriter writer) {
    List<ByteBuffer> parts = new ArrayList<>();
    byte[] tree = writer.tree();
    parts.add(ByteBuffer.wrap(tree));
    parts.add(fill(tree.length));
    for (Tensor each : writer.tensors()) {
      MemorySegment elements = each.memory();
      for (long at = 0; at < elements.byteSize(); at += MOST_AT_ONCE) {
        long count = Math.min(MOST_AT_ONCE, elements.byteSize() - at);
        parts.add(elements.asSlice(at, count).asByteBuffer());
      }
      parts.add(fill(elements.byteSize()));
    }
    return parts;
  }

  private static ByteBuffer fill(long length) {
    return ByteBuffer.allocate((int) (TreeWriter.aligned(length) - length));
  }

  /**
   * Reads a file.
   *
   * @throws DamagedFileException where it is not what was written
   * @throws IOException where there is none, or it cannot be read
   */
  static KeptSample read(Path file) throws IOException {
    MemorySegment whole = whole(file);
    if (whole.byteSize() < HEAD) {
      throw new DamagedFileException("it has %d bytes".formatted(whole.byteSize()));
    }
    ByteBuffer head = whole.asSlice(0, HEAD).asByteBuffer();
    byte[] magic = new byte[MAGIC.length];
    head.get(magic);
    int version = head.getInt();
    int sum = head.getInt();
    long tree = head.getLong();
    long length = head.getLong();
    if (!Arrays.equals(magic, MAGIC) || version != VERSION) {
      throw new DamagedFileException("it is no sample file of version " + VERSION);
    }
    if (length != whole.byteSize() || tree > length - HEAD || tree < 0) {
      throw new DamagedFileException("it has %d bytes of %d".formatted(whole.byteSize(), length));
    }
    if (sum != sum(whole)) {
      throw new DamagedFileException("its checksum is another");
    }
    MemorySegment numbers = whole.asSlice(Math.min(length, HEAD + TreeWriter.aligned(tree)));
    try {
      return (KeptSample) held(new TreeReader(whole.asSlice(HEAD, tree).asByteBuffer(), numbers));
    } catch (RuntimeException e) { // written by other versions of the classes it names
      throw new DamagedFileException("it cannot be understood: " + e.getMessage(), e);
    }
  }

  private static Object held(TreeReader reader) {
    Object held = reader.read();
    if (held == null) {
      throw new IllegalArgumentException("it holds nothing");
    }
    return held;
  }

  private static int sum(MemorySegment whole) {
    CRC32C sum = new CRC32C();
    for (long at = SUMMED; at < whole.byteSize(); at += MOST_AT_ONCE) {
      long count = Math.min(MOST_AT_ONCE, whole.byteSize() - at);
      sum.update(whole.asSlice(at, count).asByteBuffer());
    }
    return (int) sum.getValue();
  }

  /** Memory of its own, which lives as long as a tensor in it. */
  private static MemorySegment whole(Path file) throws IOException {
    try (FileChannel from = FileChannel.open(file, StandardOpenOption.READ)) {
      MemorySegment whole = Arena.ofAuto().allocate(from.size(), TreeWriter.ALIGNMENT);
      for (long at = 0; at < whole.byteSize(); ) {
        long count = Math.min(MOST_AT_ONCE, whole.byteSize() - at);
        int read = from.read(whole.asSlice(at, count).asByteBuffer());
        if (read < 0) {
          throw new EOFException(file + " ended after " + at + " bytes");
        }
        at += read;
      }
      return whole;
    }
  }
}
