// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data;

import dev.kindred.semtypes.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What files hold, as SHA-256 in hexadecimal digits. A file whose size and time of change are those
 * it had when it was read before is not read again, as long as this object lives.
 *
 * <p>Safe for any number of threads.
 */
public final class Contents {
  private static final int BUFFER = 1 << 16;

  private final Map<Path, Known> known = new ConcurrentHashMap<>();

  private record Known(long size, FileTime changed, String hash) {}

  /** Of nothing yet. */
  Contents() {}

  /**
   * What a file holds; of a folder, the names and contents of all files below it.
   *
   * @throws UnreadableFileException where it cannot be read
   */
  public String of(Path file) {
    try {
      return Files.isDirectory(file) ? folder(file) : plain(file);
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadableFileException(file.toString(), "cannot be looked at: " + e, e);
    }
  }

  private String plain(Path file) throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    Known before = known.get(file);
    if (before != null
        && before.size == now.size()
        && before.changed.equals(now.lastModifiedTime())) {
      return before.hash;
    }
    String hash = read(file);
    known.put(file, new Known(now.size(), now.lastModifiedTime(), hash));
    return hash;
  }

  private static String read(Path file) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private String folder(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    StringBuilder all = new StringBuilder();
    for (Path each : files) {
      all.append(folder.relativize(each)).append(' ').append(plain(each)).append('\n');
    }
    return of(all.toString());
  }

  /** The hash of a text. */
  static String of(String text) {
    return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
