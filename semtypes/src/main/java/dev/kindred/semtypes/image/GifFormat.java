// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Spatial;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.read.Format;
import dev.kindred.semtypes.read.Read;
import dev.kindred.semtypes.read.Source;

/** GIF files: an {@link Image} where there is one frame, else a {@link Video}. */
public final class GifFormat implements Format {
  /** For {@link Read}. */
  public GifFormat() {}

  @Override
  public String name() {
    return "GIF";
  }

  @Override
  public boolean recognizes(Source source) {
    return source.has(0, "GIF87a") || source.has(0, "GIF89a");
  }

  @Dispatch(Read.class)
  static Spatial read(GifFormat format, Source source) {
    GifFile file = GifFile.of(source);
    Tensor frames = GifFrames.of(file);
    return file.frames().size() == 1
        ? Image.of(frames.select(0, 0))
        : Video.of(frames, GifFrames.rate(file));
  }
}
