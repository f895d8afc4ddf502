// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg2000;

import dev.kindred.semtypes.dicom.codec.Cells;
import dev.kindred.semtypes.dicom.codec.Codestream;
import dev.kindred.semtypes.dicom.codec.Colours;
import dev.kindred.semtypes.dicom.codec.DecodedFrame;
import dev.kindred.semtypes.dicom.codec.FrameLayout;
import dev.kindred.semtypes.dicom.codec.JpegMarker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;

/**
 * A JPEG 2000 codestream (T.800 annex A), bare or in a JP2 file (annex I): its headers and tiles.
 * All of part 1 is read but subsampled components, regions of interest and packed packet headers,
 * none of which occurs in DICOM.
 */
public final class J2kFrame {
  private static final int SOC = 0x4F;
  private static final int CAP = 0x50;
  private static final int SIZ = 0x51;
  private static final int SOT = 0x90;
  private static final int SOD = 0x93;
  private static final int EOC = 0xD9;

  private final Codestream code;
  private final FrameLayout layout;
  private final J2kParameters parameters;
  private final Map<Integer, J2kParameters> tileParameters = new LinkedHashMap<>();
  private final Map<Integer, List<int[]>> tilePieces = new LinkedHashMap<>();
  private Area picture = new Area(0, 0, 0, 0);
  private Area firstTile = picture;
  private final int[] precisions;
  private final boolean[] signs;
  private final int threads;

  /** A frame that begins where {@code code} stands. */
  public J2kFrame(Codestream code, FrameLayout layout) {
    this(code, layout, ForkJoinPool.getCommonPoolParallelism() + 1);
  }

  /**
   * A frame of which a number of threads decode the code blocks, if there are enough of these: the
   * calling one and others of its pool, or of the common one.
   */
  J2kFrame(Codestream code, FrameLayout layout, int threads) {
    this.threads = threads;
    this.code = code;
    this.layout = layout;
    parameters = new J2kParameters(layout.samples());
    precisions = new int[layout.samples()];
    signs = new boolean[layout.samples()];
  }

  /**
   * Decodes it; once only.
   *
   * @throws dev.kindred.semtypes.UnreadableFileException when it cannot be read
   */
  public DecodedFrame decode() {
    new Jp2Boxes(code).findCodestream();
    if (code.marker() != SOC || code.marker() != SIZ) {
      throw code.damaged("it does not begin like a JPEG 2000 codestream");
    }
    int end = code.segmentEnd();
    size();
    code.moveTo(end);
    headers();
    Cells cells = new Cells(layout);
    int across = tilesAcross();
    for (int i = 0; i < across * tilesDown(); i++) {
      tile(i, across, cells);
    }
    boolean rgb = layout.samples() == 3 && parameters.mixesComponents();
    return cells.frame(rgb ? Colours.RGB : Colours.AS_STORED);
  }

  private void size() {
    code.u16();
    int x1 = code.u31();
    int y1 = code.u31();
    picture = new Area(code.u31(), code.u31(), x1, y1);
    int width = code.u31();
    int height = code.u31();
    int x0 = code.u31();
    int y0 = code.u31();
    int count = code.u16();
    if (picture.isEmpty()
        || picture.width() != layout.columns()
        || picture.height() != layout.rows()
        || count != layout.samples()) {
      throw code.damaged(
          "%d rows of %d columns of %d samples where the data set says %s"
              .formatted(picture.height(), picture.width(), count, layout));
    }
    boolean meets = x0 <= picture.x0() && y0 <= picture.y0() && width > 0 && height > 0;
    if (!meets || (long) x0 + width <= picture.x0() || (long) y0 + height <= picture.y0()) {
      throw code.damaged("tiles of %d by %d from %d, %d".formatted(width, height, x0, y0));
    }
    firstTile = new Area(x0, y0, sum(x0, width), sum(y0, height));
    if ((long) tilesAcross() * tilesDown() > 0xFFFF) {
      throw code.damaged("%d by %d tiles".formatted(tilesAcross(), tilesDown()));
    }
    for (int i = 0; i < count; i++) {
      component(i);
    }
  }

  private void component(int index) {
    int depth = code.u8();
    precisions[index] = (depth & 0x7F) + 1;
    signs[index] = depth >> 7 == 1;
    int across = code.u8();
    int down = code.u8();
    if (across != 1 || down != 1) {
      throw code.unread("component %d is subsampled".formatted(index), "encode it anew");
    }
    if (precisions[index] > Math.min(layout.bitsAllocated(), 24)) {
      throw code.unread(
          "samples of %d bits where the data set says %s".formatted(precisions[index], layout),
          "encode it anew");
    }
  }

  private static int sum(int start, int length) {
    return (int) Math.min(Integer.MAX_VALUE, (long) start + length);
  }

  private int tilesAcross() {
    return count(picture.x1() - (long) firstTile.x0(), firstTile.width());
  }

  private int tilesDown() {
    return count(picture.y1() - (long) firstTile.y0(), firstTile.height());
  }

  private static int count(long length, int unit) {
    return (int) ((length + unit - 1) / unit);
  }

  /** Reads the main header and those of the tile parts, and notes where packets stand. */
  private void headers() {
    int marker = code.marker();
    while (marker != SOT) {
      if (marker == CAP) {
        throw code.unread(
            "capabilities beyond part 1, high-throughput coding perhaps",
            "encode it anew by part 1 of JPEG 2000");
      }
      segment(parameters, marker);
      marker = code.marker();
    }
    while (marker == SOT) {
      tilePart();
      marker = code.remaining() < 2 ? EOC : code.marker();
    }
    if (marker != EOC) {
      throw code.damaged("marker %s between tiles".formatted(JpegMarker.name(marker)));
    }
  }

  private void segment(J2kParameters scope, int marker) {
    int end = code.segmentEnd();
    scope.read(code, marker, end);
    code.moveTo(end);
  }

  private void tilePart() {
    int start = code.at() - 2;
    code.segmentEnd();
    int tile = code.u16();
    int length = code.u31();
    code.u16();
    int end = length == 0 ? code.length() : sum(start, length);
    if (tile >= tilesAcross() * tilesDown() || end > code.length()) {
      throw code.damaged(
          "tile %d of %d bytes where %d are left".formatted(tile, length, code.length() - start));
    }
    J2kParameters scope = tileParameters.computeIfAbsent(tile, each -> parameters.forTile());
    int marker = code.marker();
    while (marker != SOD) {
      segment(scope, marker);
      marker = code.marker();
    }
    if (code.at() > end) {
      throw code.damaged("tile %d ends before its header does".formatted(tile));
    }
    tilePieces.computeIfAbsent(tile, each -> new ArrayList<>()).add(new int[] {code.at(), end});
    code.moveTo(end);
  }

  private void tile(int index, int across, Cells cells) {
    List<int[]> pieces = tilePieces.get(index);
    J2kParameters scope = tileParameters.get(index);
    if (pieces == null || scope == null) {
      throw code.damaged("tile %d is missing".formatted(index));
    }
    long x = firstTile.x0() + (long) (index % across) * firstTile.width();
    long y = firstTile.y0() + (long) (index / across) * firstTile.height();
    Area area =
        new Area(
                (int) x,
                (int) y,
                (int) Math.min(Integer.MAX_VALUE, x + firstTile.width()),
                (int) Math.min(Integer.MAX_VALUE, y + firstTile.height()))
            .intersect(picture);
    J2kTile tile = new J2kTile(code, scope, area, precisions, pieces);
    tile.readPackets();
    int[][] samples = tile.samples(threads);
    for (int i = 0; i < samples.length; i++) {
      shift(samples[i], precisions[i], signs[i]);
      for (int row = 0; row < area.height(); row++) {
        cells.part(
            area.y0() - picture.y0() + row,
            area.x0() - picture.x0(),
            area.width(),
            i,
            samples[i],
            row * area.width());
      }
    }
  }

  /** Unsigned samples are coded around 0; what is rounded beyond the range comes back into it. */
  private static void shift(int[] samples, int precision, boolean signed) {
    int half = 1 << (precision - 1);
    int offset = signed ? 0 : half;
    int low = signed ? -half : 0;
    int high = low + 2 * half - 1;
    for (int i = 0; i < samples.length; i++) {
      samples[i] = Math.max(low, Math.min(high, samples[i] + offset));
    }
  }
}
