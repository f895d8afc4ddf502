// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.registry;

/**
 * A few words of a page.
 *
 * @param words the words; a line break is one on the page too
 * @param style how they look
 */
record Text(String words, Style style) {
  /** How words look. */
  enum Style {
    /** As prose. */
    PLAIN,
    /** As code. */
    CODE,
    /** As something that is wrong. */
    ERROR,
    /** As something that may go wrong. */
    WARNING
  }

  static Text plain(Object words) {
    return new Text(words.toString(), Style.PLAIN);
  }

  static Text code(Object words) {
    return new Text(words.toString(), Style.CODE);
  }

  static Text error(Object words) {
    return new Text(words.toString(), Style.ERROR);
  }

  static Text warning(Object words) {
    return new Text(words.toString(), Style.WARNING);
  }

  /** Constants that methods ask for may be texts of several lines. */
  static String oneLine(Object told) {
    return told.toString().replace("\r", "\\r").replace("\n", "\\n");
  }
}
