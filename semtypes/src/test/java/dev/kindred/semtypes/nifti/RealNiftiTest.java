// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.nifti;

import static dev.kindred.semtypes.read.FetchedFiles.fetched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.read.Readers;
import dev.kindred.semtypes.volume.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The NIfTI files of nibabel have the voxels and the places that nibabel reads; {@code
 * config/oracle-nifti.py} asked it.
 */
@Tag("realdata")
class RealNiftiTest {
  private static final int STEP = 7919;

  private static Stream<List<String>> lines() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/dev/kindred/semtypes/nifti/oracle.tsv"))
        .stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> List.of(line.split("\t")));
  }

  static List<List<String>> readable() throws IOException {
    return lines().filter(line -> line.size() > 2).toList();
  }

  static List<String> others() throws IOException {
    return lines().filter(line -> line.size() == 2).map(List::getFirst).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void readable(List<String> expected) {
    List<Volume> frames = frames(fetched(expected.getFirst()));
    assertThat(shape(frames)).isEqualTo(expected.get(1));

    for (Volume frame : frames) {
      double[] affine =
          Stream.of(frame.grid().affineLps()).limit(3).flatMapToDouble(Arrays::stream).toArray();
      assertThat(affine).containsExactly(numbers(expected.get(3)), within(1e-4));
    }

    double[] values =
        frames.stream()
            .flatMapToDouble(frame -> Arrays.stream(frame.voxels().toDoubleArray()))
            .toArray();
    double sum = Arrays.stream(values).sum();
    assertThat(relative(sum, numbers(expected.get(4))[0])).as("sum %s", sum).isLessThan(1e-6);
    double[] probes = numbers(expected.get(5));
    for (int i = 0; i < probes.length; i++) {
      double value = values[(int) ((long) i * STEP % values.length)];
      assertThat(relative(value, probes[i])).as("value %s at probe %d", value, i).isLessThan(1e-6);
    }
  }

  /** Headers whose voxels are elsewhere, and matrices of connections, are refused. */
  @ParameterizedTest(name = "{0}")
  @MethodSource
  void others(String name) {
    Path file = fetched(name);
    assertThatThrownBy(() -> frames(file)).isInstanceOf(UnreadableFileException.class);
  }

  private static List<Volume> frames(Path file) {
    return switch (Readers.read(file)) {
      case Volume volume -> List.of(volume);
      case Batch<?> batch -> batch.items().stream().map(Volume.class::cast).toList();
      case Object other -> throw new AssertionError(file + " gave " + other);
    };
  }

  private static String shape(List<Volume> frames) {
    long[] kji = frames.getFirst().voxels().shape().toArray();
    String shape = "%d×%d×%d".formatted(kji[2], kji[1], kji[0]);
    return frames.size() == 1 ? shape : shape + "×" + frames.size();
  }

  /** The difference in relation to the expected value; 0 where neither is a number. */
  private static double relative(double value, double expected) {
    if (Double.isNaN(expected)) {
      return Double.isNaN(value) ? 0 : 1;
    }
    return Math.abs(value - expected) / Math.max(1, Math.abs(expected));
  }

  private static double[] numbers(String words) {
    return Stream.of(words.split(" "))
        .mapToDouble(word -> word.equals("nan") ? Double.NaN : Double.parseDouble(word))
        .toArray();
  }
}
