// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.nrrd;

import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.read.Limits;
import dev.kindred.semtypes.read.NumberType;
import dev.kindred.semtypes.read.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** The numbers of one file, in any of the encodings. */
final class NrrdData {
  private final Source source;
  private final NrrdHeader header;
  private final NumberType type;
  private final Shape shape;
  private final long bytes;

  /**
   * @param shape outermost axis first
   * @param bytes what the numbers take, checked against the limits
   */
  NrrdData(Source source, NrrdHeader header, NumberType type, Shape shape, long bytes) {
    this.source = source;
    this.header = header;
    this.type = type;
    this.shape = shape;
    this.bytes = bytes;
  }

  Tensor read() {
    boolean apart = header.field("data file").isPresent();
    Source data = apart ? source.sibling(header.required("data file")) : source;
    long start = afterLines(data, apart ? 0 : header.end());
    return switch (header.required("encoding").toLowerCase(Locale.ROOT)) {
      case "raw" -> raw(data, start);
      case "gzip", "gz" -> numbers(data, unzipped(data, start));
      case "ascii", "text", "txt" -> new NrrdText(data, start, type).read(shape);
      case "hex" -> numbers(data, hex(data, start));
      default ->
          throw source.error(
              "encoding is none of raw, gzip, ascii and hex; write it in one of them, such as by"
                  + " unu save -e gzip");
    };
  }

  private long afterLines(Source data, long start) {
    long at = start;
    for (long lines = header.whole("line skip", 0); lines > 0; lines--) {
      while (at < data.size() && data.memory().get(ValueLayout.JAVA_BYTE, at) != '\n') {
        at++;
      }
      if (at >= data.size()) {
        throw data.error(
            "line skip goes %d lines beyond the end; the file is cut short or damaged"
                .formatted(lines));
      }
      at++;
    }
    return at;
  }

  private Tensor raw(Source data, long start) {
    long skip = header.whole("byte skip", 0);
    long at = skip == -1 ? data.size() - bytes : start + Math.max(0, skip);
    return numbers(data, data.slice(at, bytes, "the voxels"));
  }

  private MemorySegment unzipped(Source data, long start) {
    long packed = data.size() - start;
    data.limits().require(data, bytes, packed, Limits.DEFLATE, "the gzipped voxels");
    long skip = Math.max(0, header.whole("byte skip", 0));
    try (InputStream in =
        new GZIPInputStream(
            new ByteArrayInputStream(data.bytes(), (int) start, (int) packed), 1 << 16)) {
      in.skipNBytes(skip);
      byte[] all = data.drain(in, bytes, "the gzipped voxels");
      return MemorySegment.ofArray(all);
    } catch (IOException e) {
      throw data.error("its gzipped voxels are cut short or damaged: " + e.getMessage(), e);
    }
  }

  private MemorySegment hex(Source data, long start) {
    byte[] text = data.bytes();
    if (bytes > (text.length - start) / 2) {
      throw tooShort(data, (text.length - start) / 2);
    }
    byte[] plain = new byte[(int) bytes];
    int digits = 0;
    for (int at = (int) start; at < text.length && digits < 2 * plain.length; at++) {
      if (!Character.isWhitespace(text[at])) {
        int digit = Character.digit(text[at], 16);
        if (digit < 0) {
          throw data.error("byte %d is no hex digit; the file is damaged".formatted(at));
        }
        plain[digits / 2] |= (byte) (digits % 2 == 0 ? digit << 4 : digit);
        digits++;
      }
    }
    return MemorySegment.ofArray(Arrays.copyOf(plain, digits / 2));
  }

  private Tensor numbers(Source data, MemorySegment stored) {
    if (stored.byteSize() != bytes) {
      throw tooShort(data, stored.byteSize());
    }
    return type.read(source, stored, order(), shape);
  }

  private UnreadableFileException tooShort(Source data, long found) {
    return data.error(
        "its voxels take %d bytes, %d are there; the file is cut short or damaged"
            .formatted(bytes, found));
  }

  private ByteOrder order() {
    if (type.bytes() == 1) {
      return ByteOrder.LITTLE_ENDIAN;
    }
    return switch (header.required("endian").toLowerCase(Locale.ROOT)) {
      case "little" -> ByteOrder.LITTLE_ENDIAN;
      case "big" -> ByteOrder.BIG_ENDIAN;
      default -> throw source.error("field \"endian\" is neither little nor big; correct it");
    };
  }
}
