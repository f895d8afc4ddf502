// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.nrrd;

import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.read.NumberType;
import dev.kindred.semtypes.read.Source;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Numbers written as text, between white space or commas. */
final class NrrdText {
  private final Source data;
  private final byte[] text;
  private final NumberType type;
  private int at;

  NrrdText(Source data, long start, NumberType type) {
    this.data = data;
    this.text = data.bytes();
    this.type = type;
    this.at = (int) start;
  }

  Tensor read(Shape shape) {
    if (shape.count() > (text.length - at + 1) / 2) {
      throw data.error(
          "holds %d numbers as text in %d bytes, which is too few; the file is cut short"
              .formatted(shape.count(), text.length - at));
    }
    int count = (int) shape.count();
    if (type == NumberType.F32 || type == NumberType.F64) {
      double[] values = new double[count];
      for (int i = 0; i < count; i++) {
        values[i] = real(next());
      }
      return Tensor.of(values, shape.toArray()).castTo(type.dtype());
    }
    long[] values = new long[count];
    for (int i = 0; i < count; i++) {
      values[i] = whole(next());
    }
    return Tensor.of(values, shape.toArray()).castTo(type.dtype());
  }

  private String next() {
    while (at < text.length && isBetween(text[at])) {
      at++;
    }
    int start = at;
    while (at < text.length && !isBetween(text[at])) {
      at++;
    }
    if (at == start) {
      throw data.error(
          "numbers as text end at byte " + at + " before all voxels; the file is cut short");
    }
    return new String(text, start, Math.min(at - start, 40), StandardCharsets.ISO_8859_1);
  }

  private static boolean isBetween(byte letter) {
    return letter == ',' || Character.isWhitespace(letter);
  }

  private long whole(String word) {
    try {
      long value = Long.parseLong(word);
      if (value < least() || value > most()) {
        throw wrong(word);
      }
      return value;
    } catch (NumberFormatException e) {
      throw wrong(word);
    }
  }

  private long least() {
    return switch (type) {
      case U8, U16, U32, U64 -> 0;
      default -> -1 - most();
    };
  }

  private long most() {
    return switch (type) {
      case I8 -> Byte.MAX_VALUE;
      case U8 -> 255;
      case I16 -> Short.MAX_VALUE;
      case U16 -> 65535;
      case I32 -> Integer.MAX_VALUE;
      case U32 -> 0xFFFF_FFFFL;
      default -> Long.MAX_VALUE;
    };
  }

  private double real(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "nan", "-nan" -> Double.NaN;
      case "inf", "+inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> {
        try {
          yield Double.parseDouble(word);
        } catch (NumberFormatException e) {
          throw wrong(word);
        }
      }
    };
  }

  private UnreadableFileException wrong(String word) {
    return data.error(
        "text before byte %d is \"%s\", no %s; the file is damaged".formatted(at, word, type));
  }
}
