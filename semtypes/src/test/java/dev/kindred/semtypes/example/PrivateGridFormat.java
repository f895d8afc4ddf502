// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.example;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.read.Format;
import dev.kindred.semtypes.read.Read;
import dev.kindred.semtypes.read.Source;

/** A special kind of grid, which comes before the other. */
public final class PrivateGridFormat implements Format {
  @Override
  public String name() {
    return "Private grid";
  }

  @Override
  public boolean recognizes(Source source) {
    return source.has(0, "GRID\0");
  }

  @Dispatch(value = Read.class, precedence = 1)
  static Mask read(PrivateGridFormat format, Source source) {
    return Mask.of(Tensor.of(new byte[] {42}, 1, 1));
  }
}
