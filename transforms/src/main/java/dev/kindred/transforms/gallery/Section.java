// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.gallery;

import dev.kindred.dispatch.Explanation;
import dev.kindred.dispatch.Resolution;
import dev.kindred.transforms.Report;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.Space;
import dev.kindred.transforms.Step;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.SortedSet;

/** The part of the page that shows one exhibit. */
final class Section {
  private final Exhibit exhibit;
  private final Html html = new Html();

  Section(Exhibit exhibit) {
    this.exhibit = exhibit;
  }

  /** The exhibit, to be found by its transforms and by the classes of what it shows. */
  Card card() {
    SequencedMap<String, SortedSet<String>> facets = new LinkedHashMap<>();
    facets.put("transform", Facets.transforms(exhibit.encoded()));
    facets.put("class", Facets.classes(exhibit.before()));
    return new Card(exhibit.title(), facets, OptionalDouble.empty(), body());
  }

  private String body() {
    html.tag("<div class=\"tools\" hidden=\"hidden\">")
        .tag(
            "<button type=\"button\" data-from=\"before\" data-with=\"after\""
                + " aria-pressed=\"false\">")
        .text("slide before ↔ after")
        .tag(
            "</button><button type=\"button\" data-from=\"before\" data-with=\"decoded\""
                + " aria-pressed=\"false\">")
        .text("slide before ↔ decoded")
        .tag("</button></div>\n<div class=\"triptych\">\n");
    figure("before", exhibit.before(), exhibit.before());
    figure("after", exhibit.encoded().showable(), exhibit.encoded());
    figure("decoded", exhibit.decoded(), exhibit.decoded());
    html.tag("</div>\n<div class=\"columns\">\n<div>\n<h3>What was drawn</h3>\n<ol>\n");
    exhibit.encoded().trace().forEach(this::step);
    html.tag("</ol>\n</div>\n<div>\n");
    report(
        "After encoding",
        exhibit.encoded().report(),
        "No point or box lies outside, no value was clamped.");
    report("After decoding", exhibit.decoded().report(), "Everything came back as it was.");
    return html.tag("</div>\n</div>\n").toString();
  }

  private void figure(String when, Sample shown, Sample told) {
    new Figure(when, shown, told).write(html);
  }

  private void step(Step step) {
    html.tag("<li><details><summary><span class=\"words\">")
        .text(step.plan().words())
        .tag("</span></summary>\n<p class=\"quiet\">drawn by ")
        .text(step.transform().toString())
        .tag("</p><dl class=\"members\">");
    for (Map.Entry<String, Space> each : step.before().entrySet()) {
      html.tag("<dt>").text(each.getKey()).tag(" <span class=\"quiet\">");
      html.text(each.getValue().toString()).tag("</span></dt><dd>");
      Walk.of(step, each.getKey(), each.getValue()).forEach(this::call);
      html.tag("</dd>");
    }
    html.tag("</dl></details></li>\n");
  }

  private void call(Explanation call) {
    String chosen =
        call.resolution() instanceof Resolution.Chosen(var method)
            ? method.name() + method.signature() + " at " + method.source()
            : "no method";
    html.tag("<details><summary><code>").text(chosen).tag("</code></summary><ul>");
    Why.of(call).forEach(line -> html.element("li", line));
    html.tag("</ul><details><summary class=\"quiet\">the whole table for this call</summary><pre>")
        .text(call.toString())
        .tag("</pre></details></details>");
  }

  private void report(String title, Report report, String fine) {
    html.element("h3", title);
    if (report.isEmpty()) {
      html.element("p class=\"fine\"", fine);
      return;
    }
    html.tag("<ul class=\"report\">");
    report
        .byWords()
        .forEach((words, members) ->
            html.tag("<li><b>")
                .text(String.join(", ", members))
                .tag("</b> ")
                .text(words)
                .tag("</li>"));
    html.tag("</ul>\n");
  }
}
