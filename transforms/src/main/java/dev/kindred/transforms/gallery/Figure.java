// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.gallery;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.show.Picture;
import dev.kindred.transforms.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The pictures of a sample and what its members are.
 *
 * @param when what the sample is called
 * @param shown the sample as it can be looked at
 * @param told the sample itself
 */
record Figure(String when, Sample shown, Sample told) {
  void write(Html html) {
    html.tag("<figure data-when=\"").text(when).tag("\">");
    List<Picture> pictures = new ArrayList<>(Composite.of(shown));
    pictures.addAll(Composite.clouds(shown));
    for (Picture picture : pictures) {
      html.tag("<img alt=\"").text(when).tag("\"").picture(picture);
    }
    Slides.write(shown, html);
    html.tag("<figcaption><b>").text(when).tag("</b><dl>");
    for (Map.Entry<String, Semantic> each : told.members().entrySet()) {
      html.element("dt", each.getKey()).element("dd", Composite.text(each.getValue()));
    }
    html.tag("</dl></figcaption></figure>\n");
  }
}
