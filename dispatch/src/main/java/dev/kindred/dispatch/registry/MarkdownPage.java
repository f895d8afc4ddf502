// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page in GitHub's Markdown. */
final class MarkdownPage implements Page {
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|~&]");
  private static final Pattern TICKS = Pattern.compile("`+");

  private final StringBuilder text = new StringBuilder();

  @Override
  public void title(String title) {
    text.append("# ").append(escaped(title)).append("\n");
  }

  @Override
  public void section(String anchor, String title) {
    text.append("\n<a id=\"").append(anchor).append("\"></a>\n\n");
    text.append("## ").append(escaped(title)).append("\n");
  }

  @Override
  public void part(String title) {
    text.append("\n### ").append(escaped(title)).append("\n");
  }

  @Override
  public void paragraph(List<Text> words) {
    text.append("\n");
    text.append(words.stream().map(MarkdownPage::inline).collect(Collectors.joining(" ")));
    text.append("\n");
  }

  @Override
  public void java(List<String> lines) {
    text.append("\n```java\n").append(String.join("\n", lines)).append("\n```\n");
  }

  @Override
  public void table(List<String> heads, List<List<Text>> rows) {
    table(heads, rows, (_, cell) -> cell);
  }

  @Override
  public void contents(List<String> heads, List<List<Text>> rows, List<String> anchors) {
    table(heads, rows, (row, cell) -> "[%s](#%s)".formatted(cell, anchors.get(row)));
  }

  private void table(
      List<String> heads, List<List<Text>> rows, BiFunction<Integer, String, String> first) {
    if (rows.isEmpty()) {
      return;
    }
    text.append("\n");
    line(heads.stream().map(MarkdownPage::escaped).toList());
    line(heads.stream().map(_ -> "---").toList());
    for (int row = 0; row < rows.size(); row++) {
      List<Text> cells = rows.get(row);
      List<String> shown = new ArrayList<>(cells.stream().map(MarkdownPage::cell).toList());
      shown.set(0, first.apply(row, shown.getFirst()));
      line(shown);
    }
  }

  private void line(List<String> cells) {
    text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  /** In a table a bar ends the cell even within code. */
  private static String cell(Text words) {
    return words
        .words()
        .lines()
        .map(line -> inline(new Text(line, words.style())))
        .map(line -> words.style() == Text.Style.CODE ? line.replace("|", "\\|") : line)
        .collect(Collectors.joining("<br>"));
  }

  private static String inline(Text words) {
    return switch (words.style()) {
      case PLAIN -> escaped(words.words());
      case CODE -> code(words.words());
      case ERROR, WARNING -> "**" + escaped(words.words()) + "**";
    };
  }

  private static String escaped(String words) {
    return SPECIAL.matcher(words).replaceAll("\\\\$0");
  }

  private static String code(String words) {
    if (words.isEmpty()) {
      return "";
    }
    int longest =
        TICKS.matcher(words).results().mapToInt(ticks -> ticks.group().length()).max().orElse(0);
    String fence = "`".repeat(longest + 1);
    String space = longest == 0 ? "" : " ";
    return fence + space + words + space + fence;
  }

  @Override
  public String text() {
    return text.toString();
  }
}
