// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.read;

import dev.kindred.semtypes.UnreadableFileException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that a reader reads, what errors call them, and how much they may make it allocate.
 * Immutable; the bytes must not change while it is in use.
 */
public final class Source {
  /** A file of more bytes is mapped rather than read into an array. */
  private static final long MAPPED_FROM = 1L << 26;

  private static final long LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  private final String name;
  private final MemorySegment memory;
  private final Limits limits;
  private final @Nullable Path path;

  private Source(String name, MemorySegment memory, Limits limits, @Nullable Path path) {
    this.name = name;
    this.memory = memory;
    this.limits = limits;
    this.path = path;
  }

  /**
   * A file; one above 64 MiB is mapped into memory, not read.
   *
   * @throws UnreadableFileException where it is missing, a folder or cannot be read
   */
  public static Source of(Path file) {
    String name = file.toString();
    try (FileChannel channel = FileChannel.open(file)) {
      MemorySegment bytes =
          channel.size() > MAPPED_FROM
              ? channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto())
              : MemorySegment.ofArray(Files.readAllBytes(file));
      return new Source(name, bytes, Limits.DEFAULT, file);
    } catch (NoSuchFileException e) {
      throw new UnreadableFileException(name, "no such file; check the path", e);
    } catch (IOException e) {
      String reason = Files.isDirectory(file) ? "it is a folder; name a file" : e.toString();
      throw new UnreadableFileException(name, "cannot be read: " + reason, e);
    }
  }

  /** Bytes in an array, which is not copied. */
  public static Source of(String name, byte[] bytes) {
    return of(name, MemorySegment.ofArray(bytes));
  }

  /** Bytes in memory, which is not copied. */
  public static Source of(String name, MemorySegment bytes) {
    return new Source(name, bytes, Limits.DEFAULT, null);
  }

  /**
   * Reads a stream to its end, up to 2 GiB; whoever opened it closes it.
   *
   * @throws UnreadableFileException where it fails or is longer
   */
  public static Source of(String name, InputStream in) {
    Source empty = of(name, new byte[0]);
    return of(name, empty.drain(in, LONGEST_ARRAY, "the stream"));
  }

  /** The same bytes under other limits. */
  public Source with(Limits other) {
    return new Source(name, memory, other, path);
  }

  /** What errors call the bytes: the path of a file. */
  public String name() {
    return name;
  }

  /** How much the bytes may make a reader allocate. */
  public Limits limits() {
    return limits;
  }

  /** The file, where the bytes are those of one. */
  public Optional<Path> path() {
    return Optional.ofNullable(path);
  }

  /** The number of bytes. */
  public long size() {
    return memory.byteSize();
  }

  /** All bytes, read-only. */
  public MemorySegment memory() {
    return memory.asReadOnly();
  }

  /**
   * All bytes as an array, not to be written: without a copy where they are in one already.
   *
   * @throws UnreadableFileException above 2 GiB
   */
  public byte[] bytes() {
    if (size() > LONGEST_ARRAY) {
      throw error("has " + size() + " bytes; files of this format are read up to 2 GiB");
    }
    if (memory.heapBase().orElse(null) instanceof byte[] whole && whole.length == size()) {
      return whole;
    }
    return memory.toArray(ValueLayout.JAVA_BYTE);
  }

  /** The first bytes, as many as asked for or there are. */
  public byte[] head(int most) {
    return memory.asSlice(0, Math.min(most, size())).toArray(ValueLayout.JAVA_BYTE);
  }

  /**
   * Whether these bytes stand at an offset.
   *
   * @param signature Latin-1 characters, each a byte
   */
  public boolean has(long offset, String signature) {
    if (offset > size() - signature.length()) {
      return false;
    }
    for (int i = 0; i < signature.length(); i++) {
      if ((memory.get(ValueLayout.JAVA_BYTE, offset + i) & 0xFF) != signature.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * A range of the bytes, without a copy.
   *
   * @param what such as {@code voxels}
   * @throws UnreadableFileException where the bytes end before the range does
   */
  public MemorySegment slice(long offset, long length, String what) {
    if (offset < 0 || length < 0 || length > size() - offset) {
      throw error(
          "%s at byte %d need %d bytes, %d are left; the file is cut short or damaged, get it again"
              .formatted(what, offset, length, Math.max(0, size() - Math.max(0, offset))));
    }
    return memory().asSlice(offset, length);
  }

  /**
   * The product of sizes that a header claims, checked against the limits.
   *
   * @param what such as {@code voxels of 512×512×300}
   * @param factors of which the product is a number of bytes
   * @throws UnreadableFileException where a factor is negative or the product exceeds the limits
   */
  public long claim(String what, long... factors) {
    boolean empty = Arrays.stream(factors).anyMatch(factor -> factor == 0);
    long product = empty ? 0 : 1;
    for (long factor : factors) {
      if (factor < 0) {
        throw error("claims a size of " + factor + " for " + what + "; it is damaged");
      }
      if (!empty) {
        product = product > Long.MAX_VALUE / factor ? -1 : product * factor;
        limits.require(this, product, what);
      }
    }
    return product;
  }

  /**
   * Reads a stream over some of the bytes, such as an unpacking one, to its end.
   *
   * @param most bytes to come, at most 2 GiB; the limits hold besides
   * @param what such as {@code the deflated voxels}
   * @throws UnreadableFileException where it fails or more bytes come
   */
  public byte[] drain(InputStream in, long most, String what) {
    long bound = Math.min(Math.min(most, limits.bytes()), LONGEST_ARRAY);
    try {
      byte[] bytes = in.readNBytes((int) bound);
      if (in.read() >= 0) {
        throw error(
            what + " give more than " + bound + " bytes, which is refused; it may be damaged");
      }
      return bytes;
    } catch (IOException e) {
      throw error("%s cannot be read: %s; the file is cut short or damaged".formatted(what, e), e);
    }
  }

  /**
   * These bytes without the gzip around them, or these where there is none. Of at most 2 GiB.
   *
   * @throws UnreadableFileException where the gzip is damaged
   */
  public Source unzipped() {
    if (!has(0, "\u001f\u008b\b")) {
      return this;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes()), 1 << 16)) {
      byte[] plain = drain(in, LONGEST_ARRAY, "the gzipped bytes");
      return new Source(name + " (unzipped)", MemorySegment.ofArray(plain), limits, path);
    } catch (IOException e) {
      throw error("is gzip with a damaged header: " + e.getMessage(), e);
    }
  }

  /**
   * A file beside this one, under the same limits: the pixels that a header keeps apart.
   *
   * @param fileName as the header names it; no other folder is looked into
   * @throws UnreadableFileException where this is no file, the name leads elsewhere, or the other
   *     cannot be read
   */
  public Source sibling(String fileName) {
    try {
      Path other = Path.of(fileName);
      if (path != null && other.getNameCount() == 1 && !other.isAbsolute() && isPlain(fileName)) {
        return of(path.resolveSibling(other)).with(limits);
      }
    } catch (InvalidPathException e) {
      throw error("names the file \"" + fileName + "\", which is no file name", e);
    }
    throw error(
        path == null
            ? "needs the file \"%s\" beside it; read it by its path".formatted(fileName)
            : "names the file \"%s\", which is not in its folder; move it there"
                .formatted(fileName));
  }

  private static boolean isPlain(String fileName) {
    return !fileName.isEmpty() && !fileName.equals("..") && !fileName.equals(".");
  }

  /** What was found in the file, and what to do about it; to be thrown. */
  public UnreadableFileException error(String reason) {
    return new UnreadableFileException(name, reason);
  }

  /** As above, with what caused it. */
  public UnreadableFileException error(String reason, Throwable cause) {
    return new UnreadableFileException(name, reason, cause);
  }

  /** Name and size. */
  @Override
  public String toString() {
    return name + ", " + size() + " bytes";
  }
}
