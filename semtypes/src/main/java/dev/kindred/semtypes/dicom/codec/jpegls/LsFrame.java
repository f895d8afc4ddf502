// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpegls;

import dev.kindred.semtypes.dicom.codec.Cells;
import dev.kindred.semtypes.dicom.codec.Codestream;
import dev.kindred.semtypes.dicom.codec.Colours;
import dev.kindred.semtypes.dicom.codec.DecodedFrame;
import dev.kindred.semtypes.dicom.codec.FrameLayout;
import dev.kindred.semtypes.dicom.codec.JpegMarker;

/**
 * A JPEG-LS codestream (T.87 annex C): its segments, and the order in which its scans bring lines.
 * Mapping tables, subsampled components, point transforms and sizes that are told by other markers
 * are refused; none of them occurs in DICOM.
 */
public final class LsFrame {
  private static final int LSE = 0xF8;

  /** One bit of a run stands for at most 2^15 samples. */
  private static final long MAX_GAIN = Byte.SIZE << 15;

  private final Codestream code;
  private final FrameLayout layout;
  private int precision;
  private int[] components = {};
  private boolean[] done = {};
  private LsParameters presets = new LsParameters(0, 0, 0, 0, 0, 0);
  private int restartLines;

  /** A frame that begins where {@code code} stands. */
  public LsFrame(Codestream code, FrameLayout layout) {
    this.code = code;
    this.layout = layout;
  }

  /**
   * Decodes it; once only.
   *
   * @throws dev.kindred.semtypes.UnreadableFileException when it cannot be read
   */
  public DecodedFrame decode() {
    if (code.marker() != JpegMarker.SOI) {
      throw code.damaged("it does not begin like a JPEG file");
    }
    if (layout.pixels() * layout.samples() > code.length() * MAX_GAIN) {
      throw code.damaged("%d bytes cannot hold %s".formatted(code.length(), layout));
    }
    int marker = code.marker();
    while (marker != JpegMarker.SOS) {
      segment(marker);
      marker = code.marker();
    }
    if (components.length == 0) {
      throw code.damaged("a scan comes before the frame header");
    }
    Cells cells = new Cells(layout);
    while (true) {
      scan(cells);
      if (allDone()) {
        return cells.frame(Colours.AS_STORED);
      }
      marker = code.marker();
      while (marker != JpegMarker.SOS) {
        segment(marker);
        marker = code.marker();
      }
    }
  }

  private boolean allDone() {
    boolean all = true;
    for (boolean each : done) {
      all &= each;
    }
    return all;
  }

  private void segment(int marker) {
    if (marker == JpegMarker.EOI) {
      throw code.damaged("it ends before all its components have come");
    }
    int end = code.segmentEnd();
    if (marker == JpegMarker.SOF55) {
      frameHeader();
    } else if (marker == LSE) {
      presets();
    } else if (marker == JpegMarker.DRI) {
      restartLines = 0;
      while (code.at() < end) {
        restartLines = restartLines << 8 | code.u8();
      }
    } else if (JpegMarker.isFrame(marker)) {
      throw code.unread(
          "marker %s begins a frame of another codec".formatted(JpegMarker.name(marker)),
          "correct the transfer syntax of the file");
    }
    code.moveTo(end);
  }

  private void frameHeader() {
    precision = code.u8();
    int rows = code.u16();
    int columns = code.u16();
    int count = code.u8();
    if (rows != layout.rows() || columns != layout.columns() || count != layout.samples()) {
      throw code.damaged(
          "%d rows of %d columns of %d samples where the data set says %s"
              .formatted(rows, columns, count, layout));
    }
    if (precision < 2 || precision > 16 || precision > layout.bitsAllocated()) {
      throw code.damaged(
          "samples of %d bits where the data set says %s".formatted(precision, layout));
    }
    components = new int[count];
    done = new boolean[count];
    for (int i = 0; i < count; i++) {
      components[i] = code.u8();
      if (code.u8() != 0x11) {
        throw code.unread("component %d is subsampled".formatted(i), "encode it anew");
      }
      code.u8();
    }
  }

  private void presets() {
    int kind = code.u8();
    if (kind == 1) {
      presets = new LsParameters(code.u16(), 0, code.u16(), code.u16(), code.u16(), code.u16());
    } else if (kind > 3) {
      throw code.unread("presets of kind %d".formatted(kind), "encode it anew");
    }
  }

  private void scan(Cells cells) {
    int end = code.segmentEnd();
    int[] chosen = new int[code.u8()];
    if (chosen.length < 1 || chosen.length > components.length) {
      throw code.damaged(
          "a scan of %d of %d components".formatted(chosen.length, components.length));
    }
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = sample(code.u8());
      if (code.u8() != 0) {
        throw code.unread("a mapping table", "encode it anew");
      }
    }
    LsParameters parameters = parameters(code.u8());
    int interleave = code.u8();
    int transform = code.u8();
    boolean matches = interleave == 0 ? chosen.length == 1 : interleave <= 2;
    if (transform != 0 || !matches) {
      throw code.unread(
          "interleave mode %d of %d components with point transform %d"
              .formatted(interleave, chosen.length, transform),
          "encode it anew");
    }
    code.moveTo(end);
    lines(
        cells,
        chosen,
        new LsScan(code, parameters, layout.columns(), chosen.length),
        interleave == 2);
  }

  private int sample(int id) {
    for (int i = 0; i < components.length; i++) {
      if (components[i] == id && !done[i]) {
        done[i] = true;
        return i;
      }
    }
    throw code.damaged("a scan of component %d, which is none that is left".formatted(id));
  }

  private LsParameters parameters(int near) {
    int most = (1 << precision) - 1;
    int maxval = presets.maxval() == 0 ? most : presets.maxval();
    LsParameters parameters =
        new LsParameters(maxval, near, presets.t1(), presets.t2(), presets.t3(), presets.reset())
            .withDefaults();
    if (maxval > most || !parameters.areValid()) {
      throw code.damaged("%s for samples of %d bits".formatted(parameters, precision));
    }
    return parameters;
  }

  private void lines(Cells cells, int[] chosen, LsScan scan, boolean bySample) {
    for (int row = 0; row < layout.rows(); row++) {
      if (restartLines > 0 && row > 0 && row % restartLines == 0) {
        scan.restart(row / restartLines - 1);
      }
      int[][] together = bySample ? scan.interleavedLine() : new int[0][];
      for (int i = 0; i < chosen.length; i++) {
        cells.line(row, chosen[i], bySample ? together[i] : scan.line(i), 1);
      }
    }
    scan.finish();
  }
}
