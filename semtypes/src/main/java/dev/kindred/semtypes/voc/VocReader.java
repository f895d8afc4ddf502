// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.voc;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.read.Source;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads one VOC file. Document types and with them entities, which can reach other files or grow
 * without bound, are refused.
 */
final class VocReader {
  private static final int DEEPEST = 32;

  private final Source source;
  private final VocPixels pixels;
  private final Map<String, String> picture = new LinkedHashMap<>();
  private final List<Map<String, String>> objects = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();

  VocReader(Source source, VocPixels pixels) {
    this.source = source;
    this.pixels = pixels;
  }

  VocAnnotation read() {
    try {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      XMLStreamReader in = factory.createXMLStreamReader(new StringReader(text()));
      texts(in);
      in.close();
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
      throw source.error("line " + line + ": no XML that is well formed; it is damaged", e);
    }
    return annotation();
  }

  private String text() {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(source.bytes())).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw source.error("no text in UTF-8; save it so", e);
    }
  }

  /** Gathers the texts of the elements by their path: {@code size/width}. */
  private void texts(XMLStreamReader in) throws XMLStreamException {
    List<String> path = new ArrayList<>();
    Map<String, String> into = picture;
    StringBuilder text = new StringBuilder();
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          path.add(in.getLocalName());
          if (path.size() > DEEPEST || !path.getFirst().equals("annotation")) {
            throw source.error("no VOC file; it holds one element annotation");
          }
          if (path.size() == 2 && path.getLast().equals("object")) {
            into = new LinkedHashMap<>();
            objects.add(into);
            lines.add(in.getLocation().getLineNumber());
          }
          text.setLength(0);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(in.getText());
        case XMLStreamConstants.DTD ->
            throw source.error("a document type, which is refused; take it out");
        case XMLStreamConstants.END_ELEMENT -> {
          int from = path.size() > 1 && path.get(1).equals("object") ? 2 : 1;
          if (path.size() > from) {
            into.putIfAbsent(
                String.join("/", path.subList(from, path.size())), text.toString().strip());
          }
          text.setLength(0);
          if (path.size() == 2) {
            into = picture;
          }
          path.removeLast();
        }
        default -> {}
      }
    }
  }

  private VocAnnotation annotation() {
    Canvas canvas;
    try {
      canvas = Canvas.hw(whole("size/height"), whole("size/width"));
    } catch (IllegalArgumentException e) {
      throw source.error("size: " + e.getMessage(), e);
    }
    List<VocObject> all = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      all.add(object(objects.get(i), lines.get(i), canvas));
    }
    return new VocAnnotation(picture.getOrDefault("filename", ""), canvas, all);
  }

  private int whole(String path) {
    try {
      return Integer.parseInt(picture.getOrDefault(path, "missing"));
    } catch (NumberFormatException e) {
      throw source.error(
          path + " is " + shown(picture.getOrDefault(path, "missing")) + "; give a whole number",
          e);
    }
  }

  private VocObject object(Map<String, String> texts, int line, Canvas canvas) {
    String name = texts.getOrDefault("name", "");
    if (name.isEmpty()) {
      throw error(line, "an object without a name");
    }
    float[] edges = {
      (float) (number(texts, line, "xmin") + pixels.toEdge()),
      (float) (number(texts, line, "ymin") + pixels.toEdge()),
      (float) number(texts, line, "xmax"),
      (float) number(texts, line, "ymax")
    };
    Boxes box;
    try {
      box = Boxes.xyxy(canvas, new float[][] {edges}).withLabels(name);
    } catch (IllegalArgumentException e) { // a right left of its left
      throw source.error("object in line " + line + ": " + e.getMessage(), e);
    }
    return new VocObject(
        box,
        texts.getOrDefault("pose", ""),
        flag(texts, line, "truncated"),
        flag(texts, line, "difficult"),
        flag(texts, line, "occluded"));
  }

  private double number(Map<String, String> texts, int line, String corner) {
    String text = texts.getOrDefault("bndbox/" + corner, "missing");
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw error(line, corner + " is " + shown(text) + "; give a number");
    }
  }

  private boolean flag(Map<String, String> texts, int line, String name) {
    return switch (texts.getOrDefault(name, "0")) {
      case "0", "" -> false;
      case "1" -> true;
      default ->
          throw error(line, name + " is " + shown(texts.getOrDefault(name, "")) + "; give 0 or 1");
    };
  }

  private UnreadableFileException error(int line, String reason) {
    return source.error("object in line " + line + ": " + reason);
  }

  private static String shown(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
