// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.registry;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * A page in HTML that needs nothing beside it: no script, no font, no style sheet. On a narrow
 * screen each row of a table becomes a card; colours follow the reader's system.
 */
final class HtmlPage implements Page {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; --ink: #1d1f23; --dim: #5f6672; --line: #d9dce1;
        --paper: #fff; --code: #f4f5f7; --link: #0b57d0; --error: #b3261e; --warning: #8a5a00 }
      @media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --dim: #9aa2ae; --line: #343a43;
        --paper: #15181c; --code: #1f2429; --link: #8ab4f8; --error: #ff8a80; --warning: #f2c063 } }
      * { box-sizing: border-box }
      body { margin: 0; background: var(--paper); color: var(--ink);
        font: 16px/1.5 system-ui, sans-serif; overflow-wrap: break-word }
      main { max-width: 76rem; margin: 0 auto; padding: 1rem 1.25rem 4rem }
      h1 { font-size: 1.7rem; margin: .5rem 0 }
      h2 { font-size: 1.3rem; margin: 3rem 0 .25rem; padding-top: 1rem;
        border-top: 1px solid var(--line) }
      h3 { font-size: 1rem; margin: 1.5rem 0 .25rem }
      p { margin: .5rem 0 }
      a { color: var(--link) }
      code, pre { font: .875em/1.5 ui-monospace, Menlo, Consolas, monospace }
      pre { background: var(--code); border-radius: .4rem; margin: .75rem 0; padding: .6rem .8rem;
        white-space: pre-wrap }
      table { border-collapse: collapse; width: 100%; margin: .75rem 0 }
      th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0;
        border-bottom: 1px solid var(--line) }
      th { color: var(--dim); font-weight: 500; font-size: .8125rem }
      .error, .warning { font-weight: 600; white-space: nowrap }
      .error { color: var(--error) }
      .warning { color: var(--warning) }
      @media (max-width: 48rem) {
        body { overflow-wrap: anywhere }
        thead { display: none }
        table, tbody, tr, td { display: block }
        tr { border: 1px solid var(--line); border-radius: .5rem; margin: .6rem 0;
          padding: .4rem .75rem }
        td { border: 0; display: grid; grid-template-columns: 6rem 1fr; padding: .2rem 0 }
        td:empty { display: none }
        td[data-head=""] { grid-template-columns: 1fr }
        td[data-head=""]::before { display: none }
        td::before { content: attr(data-head); color: var(--dim); font-size: .8125rem }
      }
      """;

  private final StringBuilder body = new StringBuilder();
  private String title = "";

  @Override
  public void title(String title) {
    this.title = escaped(title);
    body.append("<h1>").append(this.title).append("</h1>\n");
  }

  @Override
  public void section(String anchor, String title) {
    body.append("<h2 id=\"%s\">%s</h2>\n".formatted(escaped(anchor), escaped(title)));
  }

  @Override
  public void part(String title) {
    body.append("<h3>").append(escaped(title)).append("</h3>\n");
  }

  @Override
  public void paragraph(List<Text> words) {
    body.append(
        words.stream().map(HtmlPage::inline).collect(Collectors.joining(" ", "<p>", "</p>\n")));
  }

  @Override
  public void java(List<String> lines) {
    body.append("<pre>").append(escaped(String.join("\n", lines))).append("</pre>\n");
  }

  @Override
  public void table(List<String> heads, List<List<Text>> rows) {
    table(heads, rows, (_, cell) -> cell);
  }

  @Override
  public void contents(List<String> heads, List<List<Text>> rows, List<String> anchors) {
    table(
        heads,
        rows,
        (row, cell) -> "<a href=\"#%s\">%s</a>".formatted(escaped(anchors.get(row)), cell));
  }

  private void table(
      List<String> heads, List<List<Text>> rows, BiFunction<Integer, String, String> first) {
    if (rows.isEmpty()) {
      return;
    }
    body.append("<table>\n<thead><tr>");
    heads.forEach(head -> body.append("<th>").append(escaped(head)).append("</th>"));
    body.append("</tr></thead>\n<tbody>\n");
    for (int row = 0; row < rows.size(); row++) {
      body.append("<tr>");
      for (int i = 0; i < heads.size(); i++) {
        String cell = cell(rows.get(row).get(i));
        body.append("<td data-head=\"%s\">".formatted(escaped(heads.get(i))));
        body.append(i == 0 ? first.apply(row, cell) : cell).append("</td>");
      }
      body.append("</tr>\n");
    }
    body.append("</tbody>\n</table>\n");
  }

  /**
   * One element around the lines, so that a card has the head on one side and them on the other.
   */
  private static String cell(Text words) {
    String lines =
        words
            .words()
            .lines()
            .map(line -> inline(new Text(line, words.style())))
            .collect(Collectors.joining("<br>"));
    return lines.isEmpty() ? "" : "<div>" + lines + "</div>";
  }

  private static String inline(Text words) {
    String escaped = escaped(words.words());
    return switch (words.style()) {
      case PLAIN -> escaped;
      case CODE -> "<code>" + escaped + "</code>";
      case ERROR, WARNING ->
          "<span class=\"%s\">%s</span>"
              .formatted(words.style().name().toLowerCase(Locale.ROOT), escaped);
    };
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  @Override
  public String text() {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <style>
    %s</style>
    </head>
    <body>
    <main>
    %s</main>
    </body>
    </html>
    """
        .formatted(title, STYLE, body);
  }
}
