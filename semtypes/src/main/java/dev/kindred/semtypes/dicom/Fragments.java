// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.UnreadableFileException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which fragments make up which frame (PS3.5 A.4). The extended offset table decides, else the
 * basic one, else one fragment is one frame; where neither holds, a frame begins where a codestream
 * does.
 */
final class Fragments {
  /** The tag and the length of an item. */
  private static final int ITEM_HEADER = 8;

  private final DataSet dataSet;
  private final Element.Encapsulated element;
  private final List<ByteBuffer> pieces;
  private final int frames;

  private Fragments(DataSet dataSet, Element.Encapsulated element, int frames) {
    this.dataSet = dataSet;
    this.element = element;
    this.frames = frames;
    this.pieces = element.fragments().stream().skip(1).toList();
  }

  /** The encoded bytes of each frame: the pieces of it, not yet joined. */
  static List<List<ByteBuffer>> byFrame(DataSet dataSet, Element.Encapsulated element, int frames) {
    return new Fragments(dataSet, element, frames).byFrame();
  }

  /** The pieces of a frame as one array. */
  static byte[] joined(List<ByteBuffer> pieces) {
    int length = pieces.stream().mapToInt(ByteBuffer::remaining).sum();
    ByteBuffer all = ByteBuffer.allocate(length);
    pieces.forEach(piece -> all.put(piece.duplicate()));
    return all.array();
  }

  private List<List<ByteBuffer>> byFrame() {
    if (pieces.size() < frames) {
      throw damaged("%d fragments for %d frames".formatted(pieces.size(), frames));
    }
    if (frames == 1) {
      return List.of(pieces);
    }
    Optional<long[]> offsets = extendedOffsets().or(this::basicOffsets);
    if (offsets.isPresent()) {
      return cutAt(starts(offsets.get()));
    }
    return pieces.size() == frames
        ? pieces.stream().map(List::of).toList()
        : cutAt(codestreamStarts());
  }

  private Optional<long[]> extendedOffsets() {
    return dataSet
        .value(Attribute.EXTENDED_OFFSETS)
        .map(Element.Value::bytes)
        .filter(ByteBuffer::hasRemaining)
        .map(bytes -> longs(bytes, Long.BYTES));
  }

  private Optional<long[]> basicOffsets() {
    ByteBuffer table = element.fragments().isEmpty() ? null : element.fragments().getFirst();
    return table == null || !table.hasRemaining()
        ? Optional.empty()
        : Optional.of(longs(table, Integer.BYTES));
  }

  private long[] longs(ByteBuffer table, int size) {
    ByteBuffer bytes = table.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.remaining() != (long) frames * size) {
      throw damaged(
          "an offset table of %d bytes for %d frames".formatted(bytes.remaining(), frames));
    }
    long[] offsets = new long[frames];
    for (int i = 0; i < frames; i++) {
      offsets[i] = size == Long.BYTES ? bytes.getLong() : Integer.toUnsignedLong(bytes.getInt());
    }
    return offsets;
  }

  /** The index of the first fragment of each frame. */
  private int[] starts(long[] offsets) {
    int[] starts = new int[frames];
    long at = 0;
    int frame = 0;
    for (int piece = 0; piece < pieces.size() && frame < frames; piece++) {
      if (offsets[frame] == at) {
        starts[frame++] = piece;
      }
      at += ITEM_HEADER + pieces.get(piece).remaining();
    }
    if (frame < frames || starts[0] != 0) {
      throw damaged(
          "an offset table whose entry %d, %d, is where no fragment begins"
              .formatted(Math.min(frame, frames - 1), offsets[Math.min(frame, frames - 1)]));
    }
    return starts;
  }

  private int[] codestreamStarts() {
    List<Integer> starts = new ArrayList<>();
    for (int piece = 0; piece < pieces.size(); piece++) {
      if (beginsCodestream(pieces.get(piece))) {
        starts.add(piece);
      }
    }
    if (starts.size() != frames || starts.getFirst() != 0) {
      throw damaged(
          "%d fragments for %d frames, no offset table, and %d codestreams"
              .formatted(pieces.size(), frames, starts.size()));
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  /** SOI of JPEG and JPEG-LS, SOC of JPEG 2000 (a marker, then another one). */
  private static boolean beginsCodestream(ByteBuffer piece) {
    if (piece.remaining() < 3) {
      return false;
    }
    int at = piece.position();
    int first = piece.get(at) & 0xFF;
    int second = piece.get(at + 1) & 0xFF;
    return first == 0xFF
        && (second == 0xD8 || second == 0x4F)
        && (piece.get(at + 2) & 0xFF) == 0xFF;
  }

  private List<List<ByteBuffer>> cutAt(int[] starts) {
    List<List<ByteBuffer>> all = new ArrayList<>(frames);
    for (int frame = 0; frame < frames; frame++) {
      int end = frame + 1 < frames ? starts[frame + 1] : pieces.size();
      all.add(pieces.subList(starts[frame], end));
    }
    return all;
  }

  private UnreadableFileException damaged(String found) {
    return new UnreadableFileException(
        dataSet.file(),
        "%s from byte %d has %s; the file is cut short or damaged, get it again"
            .formatted(element.tag(), element.offset(), found));
  }
}
