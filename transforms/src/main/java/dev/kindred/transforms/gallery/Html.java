// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.gallery;

import dev.kindred.semtypes.show.Picture;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** HTML in the making: text is escaped, tags are written as they are. */
final class Html {
  private final StringBuilder out = new StringBuilder();

  /** Markup, as it is. */
  Html tag(String markup) {
    out.append(markup);
    return this;
  }

  /** Text of any kind, between or inside tags. */
  Html text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
    return this;
  }

  /** An element that holds only text. */
  Html element(String tag, String text) {
    int space = tag.indexOf(' ');
    String name = space < 0 ? tag : tag.substring(0, space);
    return tag("<" + tag + ">").text(text).tag("</" + name + ">");
  }

  /** The end of an {@code img} tag: size and pixels. */
  Html picture(Picture picture) {
    return tag(" width=\"" + picture.canvas().width() + "\" height=\"")
        .tag(picture.canvas().height() + "\" src=\"data:image/png;base64,")
        .tag(picture.pngBase64())
        .tag("\">");
  }

  /** A file that lies beside this class, as it is. */
  Html resource(String name) {
    try (InputStream in = Html.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "page resource %s: it is missing beside %s; build the jar with its resources"
                .formatted(name, Html.class.getName()));
      }
      return tag(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("page resource " + name, e);
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
