// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.read.Format;
import dev.kindred.semtypes.read.Read;
import dev.kindred.semtypes.read.Source;

/** Picture files: one picture as it is to be seen, the first of several. */
public final class PictureFormat implements Format {
  /** The sizes of the headers that follow the 14 bytes of a BMP file, without the high bytes. */
  private static final String BMP_HEADERS = "\f(48@l|";

  /** For {@link Read}. */
  public PictureFormat() {}

  @Override
  public String name() {
    return "PNG, JPEG, BMP, TIFF";
  }

  @Override
  public boolean recognizes(Source source) {
    return source.has(0, "\u0089PNG\r\n\u001a\n")
        || source.has(0, "\u00ff\u00d8\u00ff")
        || source.has(0, "II*\0")
        || source.has(0, "MM\0*")
        || (source.has(0, "BM") && isBmpHeader(source));
  }

  private static boolean isBmpHeader(Source source) {
    return source.has(15, "\0\0\0") && BMP_HEADERS.indexOf(source.head(15)[14]) >= 0;
  }

  @Dispatch(Read.class)
  static Image read(PictureFormat format, Source source) {
    return PictureFile.read(source, true);
  }
}
