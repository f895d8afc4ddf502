// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.kindred.semtypes.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged files give an error of the one type, soon, and never anything else. */
class DicomFuzzTest {
  private static final Duration SOON = Duration.ofMinutes(1);

  @ParameterizedTest
  @ValueSource(strings = {"MR_small", "MR_small_implicit", "MR_small_bigendian", "MR_small_RLE"})
  void cutAtEveryByte(String name) throws IOException {
    byte[] whole = Files.readAllBytes(Part10Sample.FILES.resolve(name + ".dcm"));
    Assertions.assertTimeoutPreemptively(
        SOON,
        () -> {
          int read = 0;
          for (int length = 0; length < whole.length; length++) {
            read += isRead(Arrays.copyOf(whole, length)) ? 1 : 0;
          }
          // Only what trails the pixels, padding, may be cut without harm.
          assertThat(read).isLessThan(200);
        });
    assertThat(isRead(whole)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"MR_small", "MR_small_implicit", "MR_small_bigendian", "MR_small_RLE"})
  void withBytesChanged(String name) throws IOException {
    byte[] whole = Files.readAllBytes(Part10Sample.FILES.resolve(name + ".dcm"));
    RandomGenerator random = new SplittableRandom(name.hashCode());
    Assertions.assertTimeoutPreemptively(
        SOON,
        () -> {
          for (int round = 0; round < 1000; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i <= round % 8; i++) {
              damaged[random.nextInt(132, 2500)] = (byte) random.nextInt();
            }
            isRead(damaged);
          }
        });
  }

  private static boolean isRead(byte[] bytes) {
    try {
      DicomImage image = DicomImage.parse("fuzz.dcm", bytes);
      image.display();
      return true;
    } catch (UnreadableFileException expected) {
      assertThat(expected.getMessage()).startsWith("fuzz.dcm");
      return false;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError other) {
      return fail("an error of another type", other);
    }
  }
}
