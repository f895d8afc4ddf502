// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.example;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.read.Format;
import dev.kindred.semtypes.read.Read;
import dev.kindred.semtypes.read.Source;
import java.lang.foreign.ValueLayout;

/** A format as a library author would add it: "GRID", height, width, then a byte for each label. */
public final class GridFormat implements Format {
  @Override
  public String name() {
    return "Grid";
  }

  @Override
  public boolean recognizes(Source source) {
    return source.has(0, "GRID");
  }

  @Dispatch(Read.class)
  static Mask read(GridFormat format, Source source) {
    var size = source.slice(4, 2, "height and width");
    int height = size.get(ValueLayout.JAVA_BYTE, 0) & 0xFF;
    int width = size.get(ValueLayout.JAVA_BYTE, 1) & 0xFF;
    long count = source.claim("labels", height, width);
    byte[] labels = source.slice(6, count, "labels").toArray(ValueLayout.JAVA_BYTE);
    return Mask.of(Tensor.of(labels, height, width));
  }
}
