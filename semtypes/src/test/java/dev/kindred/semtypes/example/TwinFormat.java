// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.example;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.read.Format;
import dev.kindred.semtypes.read.Read;
import dev.kindred.semtypes.read.Source;

/** Takes some grids for its own. */
public final class TwinFormat implements Format {
  @Override
  public String name() {
    return "Twin";
  }

  @Override
  public boolean recognizes(Source source) {
    return source.has(0, "GRID\7");
  }

  @Dispatch(Read.class)
  static Mask read(TwinFormat format, Source source) {
    throw source.error("never read; it clashes");
  }
}
