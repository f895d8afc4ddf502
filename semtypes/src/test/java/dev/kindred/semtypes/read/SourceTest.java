// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kindred.semtypes.UnreadableFileException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTest {
  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String why) {
    assertThatExceptionOfType(UnreadableFileException.class).isThrownBy(call).withMessage(why);
  }

  @Test
  void givesItsBytesWithoutACopy() {
    byte[] bytes = {1, 2, 3};
    Source source = Source.of("three", bytes);
    assertThat(source.bytes()).isSameAs(bytes);
    assertThat(source.head(2)).containsExactly(1, 2);
    assertThat(source.head(9)).containsExactly(1, 2, 3);
    assertThat(source.memory().isReadOnly()).isTrue();
    assertThat(source).hasToString("three, 3 bytes");
    Source part = Source.of("part", MemorySegment.ofArray(bytes).asSlice(1));
    assertThat(part.bytes()).containsExactly(2, 3);
  }

  @Test
  void looksForSignaturesWithinItsBytesOnly() {
    Source source = Source.of("three", new byte[] {1, (byte) 0xFF, 3});
    assertThat(source.has(1, "\u00ff\3")).isTrue();
    assertThat(source.has(1, "\u00ff\4")).isFalse();
    assertThat(source.has(2, "\3\4")).isFalse();
    assertThat(source.has(100, "\3")).isFalse();
  }

  @Test
  void largeFilesAreMapped(@TempDir Path folder) throws IOException {
    Path large = folder.resolve("large");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength((1L << 26) + 8); // sparse
      file.seek(1L << 26);
      file.write(7);
    }
    Source source = Source.of(large);
    assertThat(source.memory().isMapped()).isTrue();
    assertThat(source.memory().get(ValueLayout.JAVA_BYTE, 1L << 26)).isEqualTo((byte) 7);
    assertThat(source.path()).contains(large);
  }

  @Test
  void claimsAreCheckedBeforeAnythingIsAllocated() {
    Source source = Source.of("bomb", new byte[10]).with(new Limits(1000));
    assertThat(source.claim("voxels", 10, 100)).isEqualTo(1000);
    assertThat(source.claim("voxels", Long.MAX_VALUE, Long.MAX_VALUE, 0)).isZero();
    refused(
        () -> source.claim("voxels of 1001", 1001),
        "bomb: claims 1001 bytes for voxels of 1001, the limit is 1000;"
            + " if the file is to be trusted, read it with higher Limits");
    refused(
        () -> source.claim("voxels", Long.MAX_VALUE / 2, 4),
        "bomb: claims 4611686018427387903 bytes for voxels, the limit is 1000;"
            + " if the file is to be trusted, read it with higher Limits");
    refused(
        () -> source.claim("voxels", 4, -1), "bomb: claims a size of -1 for voxels; it is damaged");
    Source trusted = source.with(new Limits(Long.MAX_VALUE));
    refused(
        () -> trusted.claim("voxels", Long.MAX_VALUE / 2, 4),
        "bomb: claims more than 2^63 bytes for voxels, the limit is 9223372036854775807;"
            + " if the file is to be trusted, read it with higher Limits");
    refused(
        () -> Limits.DEFAULT.require(source, 20_000, 10, Limits.DEFLATE, "pixels"),
        "bomb: claims 20000 bytes for pixels, packed in 10 bytes,"
            + " which can hold 10320 at most; it is damaged");
    assertThatIllegalArgumentException().isThrownBy(() -> new Limits(-1));
  }

  @Test
  void rangesEndWithTheBytes() {
    Source source = Source.of("ten", new byte[10]);
    assertThat(source.slice(4, 6, "six").byteSize()).isEqualTo(6);
    for (long[] range : new long[][] {{5, 6}, {-1, 1}, {0, -1}, {11, 0}, {1, Long.MAX_VALUE}}) {
      assertThatExceptionOfType(UnreadableFileException.class)
          .isThrownBy(() -> source.slice(range[0], range[1], "range"))
          .withMessageStartingWith("ten: range at byte " + range[0]);
    }
  }

  @Test
  void unpackingIsBounded() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(new byte[2000]);
    }
    Source source = Source.of("zeros.gz", zipped.toByteArray());
    assertThat(source.unzipped().size()).isEqualTo(2000);
    assertThat(source.unzipped().name()).isEqualTo("zeros.gz (unzipped)");
    refused(
        () -> source.with(new Limits(1999)).unzipped(),
        "zeros.gz: the gzipped bytes give more than 1999 bytes, which is refused;"
            + " it may be damaged");
    byte[] cut = Arrays.copyOf(source.bytes(), 15);
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Source.of("cut", cut).unzipped())
        .withMessageStartingWith("cut: the gzipped bytes cannot be read");
    byte[] header = Arrays.copyOf(source.bytes(), 5);
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Source.of("cut", header).unzipped())
        .withMessageStartingWith("cut: is gzip with a damaged header");
    refused(
        () -> Source.of("none", InputStream.nullInputStream()).drain(failing(), 9, "it"),
        "none: it cannot be read: java.io.IOException: no more;"
            + " the file is cut short or damaged");
  }

  private static InputStream failing() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("no more");
      }
    };
  }

  @Test
  void siblingsAreInTheSameFolderOnly(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve("a.raw"), new byte[] {5});
    Path header = Files.write(folder.resolve("a.hdr"), new byte[0]);
    Source source = Source.of(header).with(new Limits(77));
    assertThat(source.sibling("a.raw").bytes()).containsExactly(5);
    assertThat(source.sibling("a.raw").limits()).isEqualTo(new Limits(77));
    for (String elsewhere : new String[] {"../a.raw", "/etc/hosts", "..", ".", "", "sub/a.raw"}) {
      refused(
          () -> source.sibling(elsewhere),
          header
              + ": names the file \""
              + elsewhere
              + "\", which is not in its folder; move it there");
    }
    refused(
        () -> source.sibling("a\0b"), header + ": names the file \"a\0b\", which is no file name");
    refused(
        () -> Source.of("memory", new byte[0]).sibling("a.raw"),
        "memory: needs the file \"a.raw\" beside it; read it by its path");
  }
}
