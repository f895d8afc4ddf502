// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.keep;

import dev.kindred.semtypes.Semantic;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Samples in files of a folder, up to a number of bytes together; those that were asked for the
 * longest time ago go first. Any number of threads and processes may use one folder at once: a file
 * is there whole or not at all.
 */
public final class SampleFolder {
  /** The version of the form that samples are kept in. */
  public static final int VERSION = SampleFile.VERSION;

  private static final String ENDING = ".sample";
  private static final String BEGUN = ".part";

  private final Path root;
  private final long most;
  private final Consumer<String> told;

  /** What the files of this folder are thought to take; others may write there too. */
  private long bytes;

  /** What was written since the files were counted. */
  private long since;

  private SampleFolder(Path root, long most, Consumer<String> told) {
    this.root = root;
    this.most = most;
    this.told = told;
  }

  /**
   * The samples of a folder, which is made where it is not there.
   *
   * @param most bytes of all files together, at least 1
   * @param told is told what went wrong without harm, such as a damaged file
   * @throws IllegalArgumentException where the folder cannot be made
   */
  public static SampleFolder at(Path root, long most, Consumer<String> told) {
    if (most < 1) {
      throw new IllegalArgumentException(
          "keep %d bytes of samples in %s: too few; give at least 1".formatted(most, root));
    }
    try {
      Files.createDirectories(root);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "keep samples in %s: %s; give a folder that can be written".formatted(root, e), e);
    }
    SampleFolder folder = new SampleFolder(root, most, told);
    folder.bound(0);
    return folder;
  }

  /**
   * What a value means, as SHA-256 in hexadecimal digits.
   *
   * @throws IllegalArgumentException where its type cannot be kept, with what to add
   */
  public static String hash(Semantic value) {
    return SampleFile.hash(value);
  }

  /**
   * The sample that was kept under a key, if it is there and whole. One that is damaged is told,
   * and not there.
   *
   * @param key 64 hexadecimal digits
   * @param steps the fixed transforms it came by
   */
  public Optional<Sample> find(String key, Pipeline steps) {
    Path file = file(key);
    try {
      KeptSample kept = SampleFile.read(file);
      if (!kept.key().equals(key)) {
        throw new DamagedFileException("it was kept as " + kept.key());
      }
      Sample sample = kept.after(steps);
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      return Optional.of(sample);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      told.accept(
          "kept sample %s cannot be used: %s; it is made again".formatted(file, e.getMessage()));
      return Optional.empty();
    }
  }

  /**
   * Keeps a sample. Where that fails for want of room or rights it is told, and not kept.
   *
   * @param key 64 hexadecimal digits
   * @throws IllegalArgumentException where a member is of a type that cannot be kept, with what to
   *     add
   */
  public void keep(String key, Sample sample) {
    KeptSample kept = KeptSample.of(key, sample);
    Path file = file(key);
    Path begun = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + BEGUN);
    try {
      Files.createDirectories(begun.resolveSibling("."));
      SampleFile.write(begun, kept);
      long size = Files.size(begun);
      if (size > most) {
        Files.delete(begun);
        return;
      }
      bound(size);
      Files.move(begun, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      told.accept("sample is not kept in %s: %s".formatted(root, e));
      begun.toFile().delete(); // what is left of it, if anything
    }
  }

  private Path file(String key) {
    return root.resolve(key.substring(0, 2)).resolve(key + ENDING);
  }

  /**
   * Makes room for a file that was just written. The files are counted anew when they seem to be
   * too much, and now and then, since other processes may write here too.
   */
  private synchronized void bound(long more) {
    bytes += more;
    since += more;
    if (more == 0 || bytes > most || since > most / 16) {
      bytes = shrink(most);
      since = 0;
    }
  }

  private record Known(Path file, long size, FileTime used) {}

  private long shrink(long to) {
    List<Known> all = new ArrayList<>(known());
    all.sort(Comparator.comparing(Known::used));
    long sum = all.stream().mapToLong(Known::size).sum();
    for (Known each : all) {
      if (sum <= to) {
        break;
      }
      if (deleted(each.file())) {
        sum -= each.size();
      }
    }
    return sum;
  }

  /** What is here now; another process may take some of it away meanwhile. */
  private List<Known> known() {
    return files().stream().flatMap(SampleFolder::known).toList();
  }

  private static Stream<Known> known(Path file) {
    try {
      return Stream.of(new Known(file, Files.size(file), Files.getLastModifiedTime(file)));
    } catch (IOException e) {
      return Stream.empty(); // gone since it was listed
    }
  }

  private List<Path> files() {
    try (Stream<Path> walk = Files.walk(root, 2)) {
      return walk.filter(
              each -> {
                String name = String.valueOf(each.getFileName());
                return name.endsWith(ENDING) || name.endsWith(BEGUN);
              })
          .toList();
    } catch (IOException | UncheckedIOException e) {
      told.accept("samples in %s cannot be listed: %s".formatted(root, e.getMessage()));
      return List.of();
    }
  }

  private boolean deleted(Path file) {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      told.accept("kept sample %s cannot be taken away: %s".formatted(file, e));
      return false;
    }
  }

  /** How many bytes the files take. */
  public long bytes() {
    return known().stream().mapToLong(Known::size).sum();
  }

  /** Takes all samples away, and nothing else that may lie there. */
  public synchronized void clear() {
    files().forEach(this::deleted);
    bytes = 0;
    since = 0;
  }
}
