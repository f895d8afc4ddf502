// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg;

import dev.kindred.semtypes.dicom.codec.Cells;
import dev.kindred.semtypes.dicom.codec.Codestream;
import dev.kindred.semtypes.dicom.codec.Colours;
import dev.kindred.semtypes.dicom.codec.DecodedFrame;
import dev.kindred.semtypes.dicom.codec.FrameLayout;
import dev.kindred.semtypes.dicom.codec.JpegMarker;
import java.util.ArrayList;
import java.util.List;

/**
 * A JPEG codestream (T.81 annex B): its segments, the frame header, and the scans that bring the
 * components.
 */
public final class JpegFrame {
  private static final int PROGRESSIVE = 0xC2;
  private static final int LOSSLESS = 0xC3;
  private static final int ARITHMETIC = 0xC9;
  private static final int BLOCK = 8;

  private static final long MAX_GAIN = 64 * Byte.SIZE;

  private final Codestream code;
  private final FrameLayout layout;
  private final JpegTables tables;
  private final JpegColours colours = new JpegColours();
  private final List<JpegPlane> planes = new ArrayList<>();
  private int process;
  private int precision;
  private int restartInterval;
  private int mostAcross = 1;
  private int mostDown = 1;

  /** A frame that begins where {@code code} stands. */
  public JpegFrame(Codestream code, FrameLayout layout) {
    this.code = code;
    this.layout = layout;
    this.tables = new JpegTables(code);
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
    segments();
    if (planes.isEmpty()) {
      throw code.damaged("a scan comes before the frame header");
    }
    // A sample of a lossless frame takes at least one bit, and so does a block of 64.
    long gain = process == LOSSLESS ? Byte.SIZE : MAX_GAIN;
    if (layout.pixels() > code.length() * gain) {
      throw code.damaged("%d bytes cannot hold %s".formatted(code.length(), layout));
    }
    Cells cells = new Cells(layout);
    switch (process) {
      case LOSSLESS -> losslessScans(cells);
      case PROGRESSIVE -> ProgressiveJpeg.decode(code, layout, cells);
      default -> dctScans(cells);
    }
    return cells.frame(process == LOSSLESS ? Colours.AS_STORED : colours.of(planes));
  }

  private boolean allDone() {
    return planes.stream().allMatch(plane -> plane.done);
  }

  /** Reads on until a scan begins. */
  private void segments() {
    int marker = code.marker();
    while (marker != JpegMarker.SOS) {
      if (marker == JpegMarker.EOI) {
        throw code.damaged("it ends before all its components have come");
      }
      segment(marker);
      marker = code.marker();
    }
  }

  private void segment(int marker) {
    int end = code.segmentEnd();
    switch (marker) {
      case JpegMarker.DHT -> tables.readHuffman(end);
      case JpegMarker.DQT -> tables.readQuantisation(end);
      case JpegMarker.DRI -> restartInterval = code.u16();
      case JpegMarker.APP0, JpegMarker.APP14 -> colours.read(code, marker, end);
      default -> {
        if (JpegMarker.isFrame(marker)) {
          process = marker;
          frameHeader();
        }
      }
    }
    code.moveTo(end);
  }

  private void frameHeader() {
    checkProcess();
    precision = code.u8();
    int rows = code.u16();
    int columns = code.u16();
    int count = code.u8();
    if (rows != layout.rows() || columns != layout.columns() || count != layout.samples()) {
      throw code.damaged(
          "%d rows of %d columns of %d samples where the data set says %s"
              .formatted(rows, columns, count, layout));
    }
    boolean known =
        process == LOSSLESS
            ? precision >= 2 && precision <= 16
            : precision == 8 || (precision == 12 && process != PROGRESSIVE);
    if (!known || precision > layout.bitsAllocated()) {
      throw code.unread(
          "samples of %d bits where the data set says %s".formatted(precision, layout),
          "encode it anew");
    }
    planes.clear();
    for (int i = 0; i < count; i++) {
      int id = code.u8();
      int sampling = code.u8();
      planes.add(new JpegPlane(id, sampling >> 4, sampling & 15, code.u8()));
    }
    checkSampling();
  }

  private void checkProcess() {
    if (!planes.isEmpty()) {
      throw code.damaged("a second frame header");
    }
    if (process > LOSSLESS) {
      throw code.unread(
          "marker %s begins a frame that is %s"
              .formatted(
                  JpegMarker.name(process),
                  process == JpegMarker.SOF55
                      ? "JPEG-LS"
                      : process >= ARITHMETIC ? "coded arithmetically" : "hierarchical"),
          process == JpegMarker.SOF55
              ? "correct the transfer syntax of the file"
              : "encode it anew, by Huffman codes and in sequence");
    }
  }

  private void checkSampling() {
    for (JpegPlane plane : planes) {
      mostAcross = Math.max(mostAcross, plane.across);
      mostDown = Math.max(mostDown, plane.down);
    }
    for (JpegPlane plane : planes) {
      boolean whole =
          plane.across > 0
              && plane.down > 0
              && mostAcross % plane.across == 0
              && mostDown % plane.down == 0;
      boolean full = plane.across == mostAcross && plane.down == mostDown;
      if (!whole || mostAcross > 4 || mostDown > 4 || (process == LOSSLESS && !full)) {
        throw code.unread(
            "component %d is sampled %d by %d where %d by %d is the most"
                .formatted(plane.id, plane.across, plane.down, mostAcross, mostDown),
            "encode it anew");
      }
    }
  }

  private void losslessScans(Cells cells) {
    while (true) {
      JpegScanHeader header = JpegScanHeader.read(code, planes);
      int shift = header.approximation() & 15;
      if (header.start() < 1 || header.start() > 7 || shift >= precision) {
        throw code.damaged("predictor %d and point transform %d".formatted(header.start(), shift));
      }
      if (restartInterval % layout.columns() != 0) {
        throw code.unread(
            "restarts every %d samples, in the middle of a line".formatted(restartInterval),
            "encode it anew");
      }
      HuffmanTable[] chosen = new HuffmanTable[header.samples().length];
      for (int i = 0; i < chosen.length; i++) {
        chosen[i] = tables.dc(header.tables()[i] >> 4);
      }
      new LosslessScan(code, chosen, header.start(), 1 << (precision - shift - 1), layout.columns())
          .decode(
              cells, layout.rows(), header.samples(), shift, restartInterval / layout.columns());
      if (allDone()) {
        return;
      }
      segments();
    }
  }

  private void dctScans(Cells cells) {
    for (JpegPlane plane : planes) {
      plane.allocate(layout.columns(), layout.rows(), mostAcross, mostDown);
    }
    InverseDct transform = new InverseDct(precision);
    dctScan(transform);
    while (!allDone()) {
      segments();
      dctScan(transform);
    }
    int[] line = new int[layout.columns()];
    for (int row = 0; row < layout.rows(); row++) {
      for (int i = 0; i < planes.size(); i++) {
        planes.get(i).line(row, line);
        cells.line(row, i, line, 0);
      }
    }
  }

  private void dctScan(InverseDct transform) {
    JpegScanHeader header = JpegScanHeader.read(code, planes);
    DctScan.Part[] parts = new DctScan.Part[header.samples().length];
    for (int i = 0; i < parts.length; i++) {
      JpegPlane plane = planes.get(header.samples()[i]);
      int numbers = header.tables()[i];
      parts[i] =
          new DctScan.Part(
              plane,
              tables.dc(numbers >> 4),
              tables.ac(numbers & 15),
              tables.steps(plane.quantisation));
    }
    JpegPlane first = planes.get(header.samples()[0]);
    boolean alone = parts.length == 1;
    new DctScan(code, transform, parts)
        .decode(
            alone ? first.blocksAcross() : units(layout.columns(), mostAcross),
            alone ? first.blocksDown() : units(layout.rows(), mostDown),
            restartInterval);
  }

  private static int units(int length, int most) {
    return (length + BLOCK * most - 1) / (BLOCK * most);
  }
}
