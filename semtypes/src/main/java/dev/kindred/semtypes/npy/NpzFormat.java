// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.npy;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.read.Format;
import dev.kindred.semtypes.read.Read;
import dev.kindred.semtypes.read.Source;

/** Zip files whose first entry is an array of NumPy. */
public final class NpzFormat implements Format {
  /** Where the name of the first entry stands, and where its length (APPNOTE 4.3.7). */
  private static final int NAME = 30;

  private static final int NAME_LENGTH = 26;

  /** For {@link Read}. */
  public NpzFormat() {}

  @Override
  public String name() {
    return "NPZ";
  }

  @Override
  public boolean recognizes(Source source) {
    if (!source.has(0, "PK\3\4") || source.size() < NAME) {
      return false;
    }
    byte[] head = source.head(NAME);
    int length = (head[NAME_LENGTH] & 0xFF) + ((head[NAME_LENGTH + 1] & 0xFF) << 8);
    return length > 4 && source.has(NAME + length - 4L, ".npy");
  }

  @Dispatch(Read.class)
  static NpyArrays read(NpzFormat format, Source source) {
    return Npz.read(source);
  }
}
