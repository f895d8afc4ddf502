// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import dev.kindred.semtypes.read.FuzzSeed;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Small pictures of every format, to be damaged. */
public final class PictureSeeds {
  private PictureSeeds() {}

  /** A colour and a gray one each. */
  public static List<FuzzSeed> seeds() {
    List<FuzzSeed> seeds = new ArrayList<>();
    for (String format : List.of("PNG", "JPEG", "GIF", "BMP", "TIFF")) {
      for (int type : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY}) {
        seeds.add(new FuzzSeed(format + " of type " + type, bytes(format, type)));
      }
    }
    return seeds;
  }

  private static byte[] bytes(String format, int type) {
    BufferedImage picture = new BufferedImage(23, 17, type);
    for (int i = 0; i < 23 * 17; i++) {
      picture.setRGB(i % 23, i / 23, i * 2654435 & 0xFFFFFF);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(picture, format.toLowerCase(Locale.ROOT), out)) {
        throw new IllegalStateException(format + " of type " + type + ": no writer");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
