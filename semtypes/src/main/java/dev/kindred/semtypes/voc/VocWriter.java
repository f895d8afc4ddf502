// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.voc;

import dev.kindred.semtypes.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes one VOC file. */
final class VocWriter {
  private static final int COLORS = 3;

  private final VocAnnotation annotation;
  private final VocPixels pixels;
  private final StringBuilder text = new StringBuilder("<annotation>\n");

  VocWriter(VocAnnotation annotation, VocPixels pixels) {
    this.annotation = annotation;
    this.pixels = pixels;
  }

  void write(Path xml) {
    line(1, "filename", annotation.fileName());
    text.append("\t<size>\n");
    line(2, "width", String.valueOf(annotation.canvas().width()));
    line(2, "height", String.valueOf(annotation.canvas().height()));
    line(2, "depth", String.valueOf(COLORS));
    text.append("\t</size>\n");
    annotation.objects().forEach(this::object);
    text.append("</annotation>\n");
    try {
      Files.writeString(xml, text);
    } catch (IOException e) {
      throw new UnreadableFileException(xml.toString(), "cannot be written: " + e, e);
    }
  }

  private void object(VocObject object) {
    float[] edges = object.box().edges(0);
    text.append("\t<object>\n");
    line(2, "name", object.name());
    line(2, "pose", object.pose());
    line(2, "truncated", object.truncated() ? "1" : "0");
    line(2, "difficult", object.difficult() ? "1" : "0");
    line(2, "occluded", object.occluded() ? "1" : "0");
    text.append("\t\t<bndbox>\n");
    line(3, "xmin", number((double) edges[0] - pixels.toEdge()));
    line(3, "ymin", number((double) edges[1] - pixels.toEdge()));
    line(3, "xmax", number(edges[2]));
    line(3, "ymax", number(edges[3]));
    text.append("\t\t</bndbox>\n\t</object>\n");
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.valueOf(value);
  }

  private void line(int depth, String name, String value) {
    text.append("\t".repeat(depth)).append('<').append(name).append('>');
    for (int i = 0; i < value.length(); i++) {
      char letter = value.charAt(i);
      switch (letter) {
        case '<' -> text.append("&lt;");
        case '>' -> text.append("&gt;");
        case '&' -> text.append("&amp;");
        default -> text.append(letter);
      }
    }
    text.append("</").append(name).append(">\n");
  }
}
