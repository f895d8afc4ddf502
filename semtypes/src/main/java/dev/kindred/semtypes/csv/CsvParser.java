// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.csv;

import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.read.Source;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into rows and fields: a field in quotes may hold separators, line ends and doubled
 * quotes. Line ends are LF, CR LF or CR; empty lines are skipped.
 */
final class CsvParser {
  /** A row and the line it begins in, counted from 1. */
  record Row(int line, List<String> fields) {}

  private final Source source;
  private final String text;
  private final char separator;
  private int at;
  private int line = 1;

  /** Where the line begins: the column of an error is counted from it. */
  private int start;

  private CsvParser(Source source, char separator) {
    this.source = source;
    this.separator = separator;
    this.text = text(source);
  }

  static List<Row> rows(Source source, char separator) {
    return new CsvParser(source, separator).rows();
  }

  private static String text(Source source) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(source.bytes())).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw source.error("no text in UTF-8; save it so", e);
    }
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    while (at < text.length()) {
      if (isLineEnd()) {
        endLine();
      } else {
        rows.add(row());
      }
    }
    return rows;
  }

  private Row row() {
    int first = line;
    List<String> fields = new ArrayList<>();
    boolean more = true;
    while (more) {
      fields.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
      more = at < text.length() && text.charAt(at) == separator;
      at += more ? 1 : 0;
    }
    if (at < text.length()) {
      endLine();
    }
    return new Row(first, List.copyOf(fields));
  }

  private String plain() {
    int from = at;
    while (at < text.length() && text.charAt(at) != separator && !isLineEnd()) {
      if (text.charAt(at) == '"') {
        throw error("a quote within a field; put the field in quotes and double the quote");
      }
      at++;
    }
    return text.substring(from, at);
  }

  private String quoted() {
    UnreadableFileException open = error("a quote that is never closed");
    StringBuilder field = new StringBuilder();
    at++;
    while (at < text.length()) {
      char letter = text.charAt(at);
      if (letter != '"') {
        field.append(letter);
        if (isLineEnd()
            && !(letter == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n')) {
          line++;
          start = at + 1;
        }
        at++;
      } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
        field.append('"');
        at += 2;
      } else {
        at++;
        if (at < text.length() && text.charAt(at) != separator && !isLineEnd()) {
          throw error("text after a closed quote; double a quote within a field");
        }
        return field.toString();
      }
    }
    throw open;
  }

  private boolean isLineEnd() {
    char letter = text.charAt(at);
    return letter == '\n' || letter == '\r';
  }

  private void endLine() {
    boolean two = text.startsWith("\r\n", at);
    at += two ? 2 : 1;
    line++;
    start = at;
  }

  private UnreadableFileException error(String reason) {
    return source.error("line %d, column %d: %s".formatted(line, at - start + 1, reason));
  }
}
