// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.ply;

import dev.kindred.semtypes.read.Source;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The numbers of a body, one after the other. */
abstract sealed class PlyNumbers {
  private final Source source;

  /** Where the next one begins. */
  long at;

  private PlyNumbers(Source source, long start) {
    this.source = source;
    this.at = start;
  }

  static PlyNumbers of(Source source, PlyHeader header) {
    return switch (header.encoding()) {
      case ASCII -> new InText(source, header.body());
      case BINARY_LITTLE_ENDIAN -> new Binary(source, header.body(), ByteOrder.LITTLE_ENDIAN);
      case BINARY_BIG_ENDIAN -> new Binary(source, header.body(), ByteOrder.BIG_ENDIAN);
    };
  }

  /** The next number, which a type holds; exact. */
  abstract double next(PlyType type);

  /** The least bytes that so many numbers take, which have this size as binary. */
  abstract long least(long count, long binary);

  long left() {
    return source.size() - at;
  }

  private static final class Binary extends PlyNumbers {
    private final Source source;
    private final MemorySegment memory;
    private final ByteOrder order;

    Binary(Source source, long start, ByteOrder order) {
      super(source, start);
      this.source = source;
      this.memory = source.memory();
      this.order = order;
    }

    @Override
    double next(PlyType type) {
      if (left() < type.bytes()) {
        throw source.error(
            "the body ends at byte %d within its elements; the file is cut short, get it again"
                .formatted(at));
      }
      double value = type.get(memory, at, order);
      at += type.bytes();
      return value;
    }

    @Override
    long least(long count, long binary) {
      return binary;
    }
  }

  private static final class InText extends PlyNumbers {
    private static final int LONGEST = 400;

    private final Source source;
    private final MemorySegment memory;

    InText(Source source, long start) {
      super(source, start);
      this.source = source;
      this.memory = source.memory();
    }

    @Override
    double next(PlyType type) {
      long end = source.size();
      while (at < end && memory.get(ValueLayout.JAVA_BYTE, at) <= ' ') {
        at++;
      }
      long start = at;
      while (at < end && memory.get(ValueLayout.JAVA_BYTE, at) > ' ' && at - start < LONGEST) {
        at++;
      }
      if (start == at) {
        throw source.error(
            "the body ends at byte %d within its elements; the file is cut short, get it again"
                .formatted(at));
      }
      byte[] text = memory.asSlice(start, at - start).toArray(ValueLayout.JAVA_BYTE);
      double value = value(new String(text, StandardCharsets.ISO_8859_1), type, start);
      if (!type.holds(value)) {
        throw source.error(
            "%s at byte %d is no %s; the file is damaged".formatted(value, start, type.oldName()));
      }
      return value;
    }

    private double value(String text, PlyType type, long start) {
      try {
        return type == PlyType.FLOAT32 ? Float.parseFloat(text) : Double.parseDouble(text);
      } catch (NumberFormatException e) {
        // What the printf of C writes.
        return switch (text.toLowerCase(Locale.ROOT)) {
          case "nan", "-nan" -> Double.NaN;
          case "inf" -> Double.POSITIVE_INFINITY;
          case "-inf" -> Double.NEGATIVE_INFINITY;
          default -> throw source.error("no number at byte " + start + "; the file is damaged", e);
        };
      }
    }

    @Override
    long least(long count, long binary) {
      return 2 * count - 1; // a digit each, and what separates them
    }
  }
}
