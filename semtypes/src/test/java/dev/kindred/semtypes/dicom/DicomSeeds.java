// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.read.FuzzSeed;
import dev.kindred.semtypes.read.Readers;
import dev.kindred.semtypes.read.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Small DICOM files of every kind and transfer syntax, to be damaged. */
public final class DicomSeeds {
  private static final int PREAMBLE = 128;

  private DicomSeeds() {}

  /** One of each kind among the files of this repository. */
  public static List<FuzzSeed> seeds() {
    return Stream.of(
            "MR_small",
            "MR_small_implicit",
            "MR_small_bigendian",
            "MR_small_RLE",
            "MR_small_jpeg_ls_lossless",
            "MR_small_jp2klossless",
            "JPGExtended",
            "SC_rgb_jpeg_gdcm",
            "SC_rgb_dcmtk_+eb+cr",
            "SC_rgb_dcmtk_+eb+cy+s4",
            "SC_rgb_gdcm_KY",
            "SC_rgb_rle_16bit_2frame",
            "SC_rgb_small_odd",
            "SC_rgb_small_odd_jpeg",
            "rtdose",
            "rtdose_rle",
            "image_dfl")
        .map(DicomSeeds::seed)
        .toList();
  }

  private static FuzzSeed seed(String name) {
    Path file = Part10Sample.FILES.resolve(name + ".dcm");
    try {
      byte[] bytes = Files.readAllBytes(file);
      return new FuzzSeed("DICOM " + name, bytes, DicomSeeds::read, header(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that can be asked of the file. */
  private static void read(Source source) {
    DicomFile file = DicomFile.parse(source);
    file.stored();
    for (int frame = 0; frame < file.frames(); frame++) {
      file.image(frame);
    }
    file.overlays();
    String words = file + " " + file.dataSet();
    if (words.isEmpty()) {
      throw new IllegalStateException("no words for " + source);
    }
    Readers.read(source);
  }

  /** Where the pixels begin, about: at the last element of group 7FE0 that is in the open. */
  private static int header(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int pixels = Math.max(text.lastIndexOf("à\u007f\u0010\0"), text.lastIndexOf("\u007fà\0\u0010"));
    return pixels < PREAMBLE ? bytes.length : pixels + 64;
  }
}
