// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg2000;

import dev.kindred.semtypes.dicom.codec.Codestream;
import java.util.ArrayList;
import java.util.List;

/**
 * A precinct: the code blocks of one resolution in one area, for which a packet of each layer
 * brings code (T.800 B.6 and B.10).
 */
final class J2kPrecinct {
  /** More would not fit in an int. */
  private static final int MOST_PLANES = 30;

  private static final int SOP = 0x91;
  private static final int EPH = 0x92;

  /** The code blocks of one band in this precinct, row by row. */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
  record Part(J2kBand band, CodeBlock[] blocks, TagTree inclusion, TagTree emptyPlanes) {}

  final int component;
  final int resolution;
  final int number;

  /** Where it begins on the grid of the picture. */
  final long x;

  final long y;
  final List<Part> parts = new ArrayList<>();

  /** The layer of which the next packet comes. */
  int layer;

  private final int style;

  J2kPrecinct(int component, int resolution, int number, long x, long y, int style) {
    this.component = component;
    this.resolution = resolution;
    this.number = number;
    this.x = x;
    this.y = y;
    this.style = style;
  }

  /** Adds the blocks of a band: those of a size, 2^width by 2^height, that meet an area. */
  void add(J2kBand band, Area area, int width, int height) {
    Area own = area.intersect(band.area());
    if (own.isEmpty()) {
      return;
    }
    int firstX = own.x0() >> width;
    int firstY = own.y0() >> height;
    int across = ((own.x1() - 1) >> width) + 1 - firstX;
    int down = ((own.y1() - 1) >> height) + 1 - firstY;
    CodeBlock[] blocks = new CodeBlock[across * down];
    for (int i = 0; i < blocks.length; i++) {
      int x0 = (firstX + i % across) << width;
      int y0 = (firstY + i / across) << height;
      Area block = new Area(x0, y0, x0 + (1 << width), y0 + (1 << height)).intersect(own);
      blocks[i] =
          new CodeBlock(
              block.x0() - band.area().x0() + band.left(),
              block.y0() - band.area().y0() + band.top(),
              block.width(),
              block.height());
    }
    parts.add(new Part(band, blocks, new TagTree(across, down), new TagTree(across, down)));
  }

  /** Reads the packet of the next layer from where the codestream stands, before an index. */
  void readPacket(Codestream code, int end) {
    skip(code, end, SOP, 6);
    PacketBits bits = new PacketBits(code, end);
    List<CodeBlock> brought = new ArrayList<>();
    if (bits.bit() == 1) {
      for (Part part : parts) {
        for (int i = 0; i < part.blocks().length; i++) {
          if (readHeader(bits, code, part, i)) {
            brought.add(part.blocks()[i]);
          }
        }
      }
    }
    bits.align();
    skip(code, end, EPH, 2);
    for (CodeBlock block : brought) {
      block.readBody(code, end);
    }
    layer++;
  }

  private static void skip(Codestream code, int end, int marker, int length) {
    byte[] bytes = code.bytes();
    int at = code.at();
    if (end - at >= length && bytes[at] == -1 && bytes[at + 1] == (byte) marker) {
      code.moveTo(at + length);
    }
  }

  /** Whether the packet brings something for a block. */
  private boolean readHeader(PacketBits bits, Codestream code, Part part, int index) {
    CodeBlock block = part.blocks()[index];
    if (!block.included) {
      if (!part.inclusion().isBelow(bits, index, layer + 1)) {
        return false;
      }
      int empty = 0;
      while (!part.emptyPlanes().isBelow(bits, index, empty + 1)) {
        empty++;
      }
      block.included = true;
      block.planes = part.band().planes() - empty;
      if (block.planes < 0 || block.planes > MOST_PLANES) {
        throw code.damaged("a code block of %d bit planes".formatted(block.planes));
      }
    } else if (bits.bit() == 0) {
      return false;
    }
    block.readLengths(bits, code, passes(bits), style);
    return true;
  }

  /** Table B.4 of T.800. */
  private static int passes(PacketBits bits) {
    if (bits.bit() == 0) {
      return 1;
    }
    if (bits.bit() == 0) {
      return 2;
    }
    int few = bits.bits(2);
    if (few < 3) {
      return 3 + few;
    }
    int more = bits.bits(5);
    return more < 31 ? 6 + more : 37 + bits.bits(7);
  }
}
