// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg;

import dev.kindred.semtypes.dicom.codec.Codestream;
import dev.kindred.semtypes.dicom.codec.Colours;
import dev.kindred.semtypes.dicom.codec.JpegMarker;
import java.util.List;

/**
 * What the segments of a JPEG codestream tell of its colours. Adobe's says it outright, a JFIF file
 * holds luma and chroma, and components may be called R, G and B; else nothing is known.
 */
final class JpegColours {
  private static final byte[] ADOBE = {'A', 'd', 'o', 'b', 'e'};
  private static final byte[] JFIF = {'J', 'F', 'I', 'F', 0};
  private static final int ADOBE_LENGTH = 12;

  private boolean jfif;
  private int adobe = -1;

  /** An application segment; the codestream stands behind its length. */
  void read(Codestream code, int marker, int end) {
    if (marker == JpegMarker.APP14 && end - code.at() >= ADOBE_LENGTH && begins(code, ADOBE)) {
      adobe = code.bytes()[code.at() + ADOBE_LENGTH - 1];
    } else if (marker == JpegMarker.APP0 && end - code.at() >= JFIF.length && begins(code, JFIF)) {
      jfif = true;
    }
  }

  private static boolean begins(Codestream code, byte[] name) {
    boolean same = true;
    for (int i = 0; i < name.length; i++) {
      same &= code.bytes()[code.at() + i] == name[i];
    }
    return same;
  }

  /** The colours of a lossy frame with these components. */
  Colours of(List<JpegPlane> planes) {
    if (planes.size() != 3) {
      return Colours.AS_STORED;
    }
    if (adobe >= 0 && !jfif) {
      return adobe == 0 ? Colours.RGB : adobe == 1 ? Colours.YBR_FULL : Colours.AS_STORED;
    }
    if (jfif) {
      return Colours.YBR_FULL;
    }
    boolean named = planes.get(0).id == 'R' && planes.get(1).id == 'G' && planes.get(2).id == 'B';
    return named ? Colours.RGB : Colours.AS_STORED;
  }
}
