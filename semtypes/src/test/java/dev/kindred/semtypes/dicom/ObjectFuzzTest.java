// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.dicom.series.SliceStack;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Damaged objects of every kind give an error of the one type, soon: colours, palettes, frames,
 * segmentations, doses, enhanced objects, overlays, letters, and what is written again.
 */
class ObjectFuzzTest {
  private static final Duration SOON = Duration.ofMinutes(1);
  private static final int ROUNDS = 300;

  private record Sample(String name, byte[] bytes) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Sample> samples() {
    Stream<Sample> real =
        Stream.of(
                "SC_rgb_rle_2frame",
                "SC_ybr_full_422_uncompressed",
                "ExplVR_BigEnd",
                "liver_1frame",
                "rtdose",
                "rtdose_rle",
                "image_dfl",
                "charset/chrH32",
                "charset/chrSQEncoding")
            .map(name -> new Sample(name, file(name)));
    return Stream.concat(
        real,
        Stream.of(
            new Sample("palette", Synthetic.palette().toBytes()),
            new Sample("overlays", Synthetic.overlays().toBytes()),
            new Sample("enhanced", Synthetic.enhanced(5, 1, 3).toBytes()),
            new Sample("bare", bare(Synthetic.palette().toBytes()))));
  }

  private static byte[] file(String name) {
    try {
      return Files.readAllBytes(Part10Sample.FILES.resolve(name + ".dcm"));
    } catch (IOException absent) {
      throw new AssertionError(absent);
    }
  }

  private static byte[] bare(byte[] whole) {
    DataSet meta = Part10.parse("x", whole).meta();
    long length = meta.integers(new Tag(2, 0))[0];
    return Arrays.copyOfRange(whole, 144 + (int) length, whole.length);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void withBytesChanged(Sample sample) {
    SplittableRandom random = new SplittableRandom(sample.name.hashCode());
    byte[] whole = sample.bytes;
    int start = sample.name.equals("bare") ? 0 : 132;
    int header = Math.min(whole.length, 5000);
    Assertions.assertTimeoutPreemptively(
        SOON,
        () -> {
          for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i <= round % 6; i++) {
              damaged[random.nextInt(start, header)] = (byte) random.nextInt();
            }
            attempt(round % 5 == 0 ? cut(damaged, random) : damaged);
          }
        });
    attempt(whole);
  }

  private static byte[] cut(byte[] bytes, SplittableRandom random) {
    return Arrays.copyOf(bytes, random.nextInt(bytes.length));
  }

  private static void attempt(byte[] bytes) {
    DicomFile file;
    try {
      file = DicomFile.parse("fuzz.dcm", bytes);
    } catch (UnreadableFileException expected) {
      assertThat(expected.getMessage()).startsWith("fuzz.dcm");
      return;
    }
    List<Runnable> uses =
        List.of(
            file::value,
            file::image,
            file::overlays,
            file::stored,
            () -> SliceStack.of(file).volume(),
            () -> file.dataSet().deidentified(),
            () -> DicomFile.parse("fuzz.dcm", file.toBytes()),
            () -> file.dataSet().elements().forEach(e -> file.dataSet().text(e.tag())));
    for (Runnable use : uses) {
      try {
        use.run();
      } catch (UnreadableFileException expected) {
        assertThat(expected.getMessage()).startsWith("fuzz.dcm");
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError other) {
        fail("an error of another type", other);
      }
    }
  }
}
