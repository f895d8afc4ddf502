// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.npy;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.read.Format;
import dev.kindred.semtypes.read.Read;
import dev.kindred.semtypes.read.Source;
import java.util.Map;

/** Files of one array of NumPy. */
public final class NpyFormat implements Format {
  /** For {@link Read}. */
  public NpyFormat() {}

  @Override
  public String name() {
    return "NPY";
  }

  @Override
  public boolean recognizes(Source source) {
    return source.has(0, NpyHeader.MAGIC);
  }

  @Dispatch(Read.class)
  static NpyArrays read(NpyFormat format, Source source) {
    return new NpyArrays(Map.of(NpyArrays.ONLY, Npy.read(source)));
  }
}
