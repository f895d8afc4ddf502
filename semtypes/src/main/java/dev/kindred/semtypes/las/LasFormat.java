// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.las;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.semtypes.read.Format;
import dev.kindred.semtypes.read.Read;
import dev.kindred.semtypes.read.Source;

/** LAS files. */
public final class LasFormat implements Format {
  /** For {@link Read}. */
  public LasFormat() {}

  @Override
  public String name() {
    return "LAS";
  }

  @Override
  public boolean recognizes(Source source) {
    return source.has(0, "LASF");
  }

  @Dispatch(Read.class)
  static PointCloud read(LasFormat format, Source source) {
    return Las.read(source);
  }
}
