// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.gallery;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.show.Picture;
import dev.kindred.semtypes.show.VolumeSlices;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.transforms.Sample;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The volumes of a sample, slice by slice, with its labels over them. */
final class Slides {
  private static final int MOST = 32;
  private static final int LONGEST = 320;

  private Slides() {}

  /** A viewer for each volume; of label volumes only where there is no other. */
  static void write(Sample sample, Html html) {
    List<LabelVolume> labels = of(sample, LabelVolume.class);
    boolean alone = of(sample, Volume.class).size() == labels.size();
    for (Map.Entry<String, Semantic> each : sample.members().entrySet()) {
      if (each.getValue() instanceof Volume volume && (alone || !labels.contains(volume))) {
        viewer(
            each.getKey(),
            VolumeSlices.of(volume, alone ? List.of() : labels, MOST, LONGEST),
            html);
      }
    }
  }

  private static <T extends Semantic> List<T> of(Sample sample, Class<T> type) {
    Collection<Semantic> members = sample.members().values();
    return members.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static void viewer(String member, List<Picture> slices, Html html) {
    int middle = slices.size() / 2;
    html.tag("<div class=\"slices\">");
    for (int i = 0; i < slices.size(); i++) {
      html.tag("<img alt=\"")
          .text(member + ", " + slices.get(i).text())
          .tag(i == middle ? "\"" : "\" hidden=\"hidden\"")
          .picture(slices.get(i));
    }
    html.tag("<label><input type=\"range\" min=\"0\" max=\"" + (slices.size() - 1) + "\" value=\"")
        .tag(middle + "\" aria-label=\"slice of ")
        .text(member)
        .tag("\"><output>")
        .text(slices.get(middle).text())
        .tag("</output></label></div>");
  }
}
