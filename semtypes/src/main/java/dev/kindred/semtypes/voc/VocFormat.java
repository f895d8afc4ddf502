// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.voc;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.read.Format;
import dev.kindred.semtypes.read.Read;
import dev.kindred.semtypes.read.Source;
import java.nio.charset.StandardCharsets;

/** VOC files: XML whose first element is {@code annotation}. */
public final class VocFormat implements Format {
  private static final int SAMPLE = 512;

  /** For {@link Read}. */
  public VocFormat() {}

  @Override
  public String name() {
    return "Pascal VOC";
  }

  @Override
  public boolean recognizes(Source source) {
    String text = new String(source.head(SAMPLE), StandardCharsets.UTF_8).strip();
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    int declared = bare.startsWith("<?xml") ? bare.indexOf("?>") + 2 : 0;
    return bare.substring(declared).strip().startsWith("<annotation");
  }

  @Dispatch(Read.class)
  static VocAnnotation read(VocFormat format, Source source) {
    return VocAnnotation.read(source, VocPixels.INCLUSIVE_FROM_ONE);
  }
}
