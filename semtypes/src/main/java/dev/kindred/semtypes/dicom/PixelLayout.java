// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.dicom.codec.FrameLayout;

/**
 * How the pixels of a file are laid out (PS3.3 C.7.6.3): sizes, samples, cells.
 *
 * @param frames how many frames, at least 1
 * @param rows at least 1
 * @param columns at least 1
 * @param photometric what the samples stand for
 * @param planar whether each sample has its plane, rather than each pixel its samples
 * @param bits where a sample sits in its cell
 */
record PixelLayout(
    int frames, int rows, int columns, Photometric photometric, boolean planar, StoredBits bits) {
  private static final long MOST_CELLS = Integer.MAX_VALUE - 8L;

  static PixelLayout read(DataSet dataSet) {
    Photometric photometric = Photometric.read(dataSet);
    int samples = dataSet.integer(Attribute.SAMPLES_PER_PIXEL).orElse(photometric.samples());
    if (samples != photometric.samples()) {
      throw dataSet.bad(
          Attribute.SAMPLES_PER_PIXEL,
          "says %d samples in a pixel where %s has %d; the file is damaged"
              .formatted(samples, photometric, photometric.samples()));
    }
    PixelLayout layout =
        new PixelLayout(
            positive(dataSet, Attribute.FRAMES, dataSet.integer(Attribute.FRAMES).orElse(1)),
            positive(dataSet, Attribute.ROWS, dataSet.requiredInteger(Attribute.ROWS)),
            positive(dataSet, Attribute.COLUMNS, dataSet.requiredInteger(Attribute.COLUMNS)),
            photometric,
            dataSet.integer(Attribute.PLANAR_CONFIGURATION).orElse(0) == 1,
            StoredBits.read(dataSet));
    if (layout.pixels() * samples > MOST_CELLS) {
      throw dataSet.bad(
          Attribute.ROWS,
          "says frames of %d samples, more than 2^31; give them in tiles"
              .formatted(layout.pixels() * samples));
    }
    return layout;
  }

  static int positive(DataSet dataSet, Tag tag, int number) {
    if (number < 1) {
      throw dataSet.bad(tag, "is %d; the file is damaged".formatted(number));
    }
    return number;
  }

  int samples() {
    return photometric.samples();
  }

  long pixels() {
    return (long) rows * columns;
  }

  /** Whether neighbours share their chroma where the pixels are in the open. */
  boolean halvesChroma() {
    return photometric == Photometric.YBR_FULL_422 || photometric == Photometric.YBR_PARTIAL_422;
  }

  PixelLayout with(Photometric other) {
    return new PixelLayout(frames, rows, columns, other, planar, bits);
  }

  /** As a codec gives it: each pixel with all its samples. */
  PixelLayout decodedAs(Photometric other) {
    return new PixelLayout(frames, rows, columns, other, false, bits);
  }

  PixelLayout inPlanes() {
    return new PixelLayout(frames, rows, columns, photometric, true, bits);
  }

  /** As codecs give it that know of values and not of cells. */
  PixelLayout inLowBits() {
    StoredBits low =
        new StoredBits(bits.allocated(), bits.stored(), bits.stored() - 1, bits.signed());
    return new PixelLayout(frames, rows, columns, photometric, planar, low);
  }

  /**
   * The size of a frame in the open, in bits: frames of single bits follow each other without gaps.
   */
  long frameBits() {
    long samplesPerPixel = halvesChroma() ? 2 : samples();
    return pixels() * samplesPerPixel * bits.allocated();
  }

  /** What a codec has to know. */
  FrameLayout codecLayout(String file) {
    if (bits.allocated() > Integer.SIZE || bits.allocated() < Byte.SIZE) {
      throw new UnreadableFileException(
          file,
          "compressed pixels in cells of %d bits; no codec has such cells, the file is damaged"
              .formatted(bits.allocated()));
    }
    return new FrameLayout(
        rows, columns, samples(), bits.allocated(), bits.stored(), bits.signed());
  }
}
