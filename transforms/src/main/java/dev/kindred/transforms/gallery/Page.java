// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.gallery;

import java.util.List;
import java.util.stream.IntStream;

/** The gallery as one HTML file. */
final class Page {
  private final List<Exhibit> exhibits;
  private final Html html = new Html();

  Page(List<Exhibit> exhibits) {
    this.exhibits = exhibits;
  }

  String html() {
    html.tag("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .tag("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .tag("<title>Kindred gallery</title>\n<style>\n")
        .resource("gallery.css")
        .tag("</style>\n</head>\n<body>\n<header><h1>Kindred gallery</h1>\n<p>")
        .text("One draw moves every member of a sample; decoding brings it back. ")
        .text("Open a step to see which method ran for each member, and why.")
        .tag("</p>\n");
    contents();
    html.tag("</header>\n<main>\n");
    sections().forEach(html::tag);
    return html.tag("</main>\n</body>\n</html>\n").toString();
  }

  private void contents() {
    if (exhibits.size() > 1) {
      html.tag("<nav>");
      for (int i = 0; i < exhibits.size(); i++) {
        html.tag("<a href=\"#sample-" + i + "\">").text(exhibits.get(i).title()).tag("</a>");
      }
      html.tag("</nav>\n");
    }
  }

  /** Drawing and compressing pictures is most of the work, so sections are made side by side. */
  private List<String> sections() {
    return IntStream.range(0, exhibits.size())
        .parallel()
        .mapToObj(i -> new Section(exhibits.get(i)).html("sample-" + i))
        .toList();
  }
}
