// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.read.Source;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DicomFormatTest {
  @TempDir private Path folder;

  @Test
  void letsImagesBeReadFromDicomWhateverTheirName() throws IOException {
    Path source = Part10Sample.FILES.resolve("CT_small.dcm");
    Path renamed = Files.copy(source, folder.resolve("slice.png"));
    assertThat(Image.read(renamed)).isEqualTo(DicomImage.read(source));
  }

  @Test
  void namesTheTagAndTheByteWhereAFileIsCutShort() throws IOException {
    byte[] whole = Files.readAllBytes(Part10Sample.FILES.resolve("CT_small.dcm"));
    Path cut = Files.write(folder.resolve("cut.dcm"), Arrays.copyOf(whole, 20_000));
    assertThatThrownBy(() -> Image.read(cut))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessage(
            cut
                + ": (7FE0,0010) PixelData at byte 6300 needs 32768 bytes, 13700 are left;"
                + " the file is cut short or damaged, get it again");
  }

  /** A mapped file of another format is not copied only to see that it is no DICOM. */
  @Test
  void looksAtTwoBytesOfWhatIsNoDicom() {
    MemorySegment zeros = Arena.ofAuto().allocate(1 << 26);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThat(new DicomFormat().recognizes(Source.of("zeros", zeros))).isFalse();
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1 << 20);
  }
}
