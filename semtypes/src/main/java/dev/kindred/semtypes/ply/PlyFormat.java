// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.ply;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.semtypes.read.Format;
import dev.kindred.semtypes.read.Read;
import dev.kindred.semtypes.read.Source;

/** PLY files. */
public final class PlyFormat implements Format {
  /** For {@link Read}. */
  public PlyFormat() {}

  @Override
  public String name() {
    return "PLY";
  }

  @Override
  public boolean recognizes(Source source) {
    return source.has(0, "ply\n") || source.has(0, "ply\r");
  }

  @Dispatch(Read.class)
  static PointCloud read(PlyFormat format, Source source) {
    return Ply.read(source);
  }
}
