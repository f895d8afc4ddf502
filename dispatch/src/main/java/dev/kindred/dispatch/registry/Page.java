// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.registry;

import java.util.List;

/** A page that grows from top to bottom; all that is given to it is escaped by it. */
interface Page {
  /** Begins the page. */
  void title(String title);

  /** Begins a section that {@link #contents} can link to by its anchor. */
  void section(String anchor, String title);

  /** Begins a part of a section. */
  void part(String title);

  /** Adds words, a space between each two. */
  void paragraph(List<Text> words);

  /** Adds lines of Java. */
  void java(List<String> lines);

  /**
   * Adds a table; one without rows leaves no trace.
   *
   * @param rows each as long as the heads
   */
  void table(List<String> heads, List<List<Text>> rows);

  /**
   * Adds a table whose first column links to the sections.
   *
   * @param rows each as long as the heads
   * @param anchors one for each row
   */
  void contents(List<String> heads, List<List<Text>> rows, List<String> anchors);

  /** Returns the whole page. */
  String text();
}
