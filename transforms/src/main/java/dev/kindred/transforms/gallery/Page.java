// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.gallery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Cards as one HTML file that needs no network. Without scripts all is there to be read; with them
 * it can be filtered and slid.
 */
final class Page {
  private final String title;
  private final String words;
  private final List<Card> cards;
  private final Html html = new Html();

  Page(String title, String words, List<Card> cards) {
    this.title = title;
    this.words = words;
    this.cards = cards;
  }

  String html() {
    html.tag("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .tag("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .element("title", title)
        .tag("\n<style>\n")
        .resource("gallery.css")
        .tag("</style>\n</head>\n<body>\n<header>")
        .element("h1", title)
        .tag("\n")
        .element("p", words)
        .tag("\n");
    tools();
    contents();
    html.tag("</header>\n<main>\n");
    for (int i = 0; i < cards.size(); i++) {
      section(cards.get(i), "sample-" + i);
    }
    return html.tag("</main>\n<script>\n")
        .resource("gallery.js")
        .tag("</script>\n</body>\n</html>\n")
        .toString();
  }

  private void tools() {
    if (cards.size() < 2) {
      return;
    }
    html.tag("<div id=\"filters\" class=\"tools\" hidden=\"hidden\">");
    names()
        .forEach((facet, counts) -> {
          html.tag("<label>").text(facet).tag(" <select data-facet=\"").text(facet).tag("\">");
          html.element("option value=\"\"", "all");
          counts.forEach((name, count) ->
              html.tag("<option value=\"")
                  .text(name)
                  .tag("\">")
                  .text(name + " (" + count + ")")
                  .tag("</option>"));
          html.tag("</select></label>");
        });
    if (cards.stream().anyMatch(card -> card.loss().isPresent())) {
      html.tag("<label>order <select id=\"order\">")
          .element("option value=\"given\"", "as given")
          .element("option value=\"worst\"", "highest loss first")
          .element("option value=\"best\"", "lowest loss first")
          .tag("</select></label>");
    }
    html.tag("<span id=\"shown\" role=\"status\"></span>")
        .tag("<span class=\"quiet\">keys: <kbd>j</kbd> next, <kbd>k</kbd> previous</span></div>\n");
  }

  /** The names of all cards by kind, each with the number of cards that have it. */
  private SequencedMap<String, SortedMap<String, Integer>> names() {
    SequencedMap<String, SortedMap<String, Integer>> names = new LinkedHashMap<>();
    for (Card card : cards) {
      for (Map.Entry<String, SortedSet<String>> facet : card.facets().entrySet()) {
        SortedMap<String, Integer> counts =
            names.computeIfAbsent(facet.getKey(), _ -> new TreeMap<>());
        facet.getValue().forEach(name -> counts.merge(name, 1, Integer::sum));
      }
    }
    names.values().removeIf(Map::isEmpty);
    return names;
  }

  private void contents() {
    if (cards.size() > 1) {
      html.tag("<nav>");
      for (int i = 0; i < cards.size(); i++) {
        html.tag("<a href=\"#sample-" + i + "\">").text(cards.get(i).title()).tag("</a>");
      }
      html.tag("</nav>\n");
    }
  }

  private void section(Card card, String id) {
    html.tag("<section id=\"" + id + "\" tabindex=\"-1\"");
    card.facets()
        .forEach((facet, names) ->
            html.tag(" data-" + facet + "=\"").text(String.join("\n", names)).tag("\""));
    card.loss().ifPresent(loss -> html.tag(" data-loss=\"" + loss + "\""));
    html.tag(">\n").element("h2", card.title()).tag("\n").tag(card.body()).tag("</section>\n");
  }
}
