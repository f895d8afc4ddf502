// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.guide;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.GrayImage;
import dev.kindred.semtypes.read.Format;
import dev.kindred.semtypes.read.Read;
import dev.kindred.semtypes.read.Source;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** The format of the guide: "LEAF", a byte each for height and width, and the pixels. */
// region files.format
public final class LeafFormat implements Format {
  @Override
  public String name() {
    return "Leaf";
  }

  @Override
  public boolean recognizes(Source source) {
    return source.has(0, "LEAF");
  }

  @Dispatch(Read.class)
  static GrayImage read(LeafFormat format, Source source) {
    MemorySegment sides = source.slice(4, 2, "height and width");
    int height = sides.get(ValueLayout.JAVA_BYTE, 0) & 0xFF;
    int width = sides.get(ValueLayout.JAVA_BYTE, 1) & 0xFF;
    long bytes = source.claim("pixels", height, width); // checked before anything is allocated
    byte[] pixels = source.slice(6, bytes, "pixels").toArray(ValueLayout.JAVA_BYTE);
    return GrayImage.of(Tensor.of(pixels, 1, height, width));
  }
}
// endregion
