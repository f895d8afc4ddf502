// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg;

import dev.kindred.semtypes.dicom.codec.Cells;
import dev.kindred.semtypes.dicom.codec.Codestream;
import dev.kindred.semtypes.dicom.codec.FrameLayout;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Progressive JPEG of 8 bits, which DICOM has retired: the JDK decodes it. */
final class ProgressiveJpeg {
  private ProgressiveJpeg() {}

  /** Decodes the whole codestream, as colours that nothing has been done to. */
  static void decode(Codestream code, FrameLayout layout, Cells cells) {
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (ImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(code.bytes()))) {
      reader.setInput(in, true, true);
      Raster raster = reader.readRaster(0, null);
      int[] line = new int[layout.columns()];
      for (int row = 0; row < layout.rows(); row++) {
        for (int sample = 0; sample < layout.samples(); sample++) {
          raster.getSamples(0, row, layout.columns(), 1, sample, line);
          cells.line(row, sample, line, 0);
        }
      }
    } catch (IOException | RuntimeException unreadable) {
      throw code.damaged("the progressive JPEG decoder gives up", unreadable);
    } finally {
      reader.dispose();
    }
  }
}
