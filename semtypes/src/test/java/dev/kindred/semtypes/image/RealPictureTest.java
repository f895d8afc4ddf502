// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import static dev.kindred.semtypes.read.FetchedFiles.fetched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.npy.Npy;
import dev.kindred.semtypes.npy.Npz;
import dev.kindred.semtypes.read.Readers;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pictures of scikit-image, against ImageIO and against the arrays that lie beside some of them.
 */
@Tag("realdata")
class RealPictureTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "astronaut.png",
        "brick.png",
        "camera.png",
        "cell.png",
        "checker_bilevel.png",
        "chelsea.png",
        "chessboard_GRAY.png",
        "chessboard_RGB.png",
        "coffee.png",
        "foo3x5x4indexed.png",
        "green_palette.png",
        "horse.png",
        "microaneurysms.png",
        "palette_color.png",
        "palette_gray.png",
        "hubble_deep_field.jpg",
        "retina.jpg"
      })
  void likeImageIo(String name) throws IOException {
    Image image = Image.read(fetched("skimage/" + name));
    BufferedImage expected = ImageIO.read(fetched("skimage/" + name).toFile());
    assertThat(image.canvas().width()).isEqualTo(expected.getWidth());
    assertThat(image.canvas().height()).isEqualTo(expected.getHeight());
    int size = expected.getWidth() * expected.getHeight();
    long[] pixels = image.pixels().toLongArray();
    for (int i = 0; i < pixels.length; i++) {
      int x = i % size % expected.getWidth();
      int y = i % size / expected.getWidth();
      if (pixels[i] != sample(expected, x, y, i / size, image.channels())) {
        assertThat(pixels[i])
            .as("channel %d at (%d, %d)", i / size, x, y)
            .isEqualTo(sample(expected, x, y, i / size, image.channels()));
      }
    }
  }

  private static long sample(BufferedImage picture, int x, int y, int channel, int channels) {
    if (picture.getRaster().getNumBands() == channels
        && !(picture.getColorModel() instanceof IndexColorModel)) {
      // Not by getRGB, which bends gray on its way to sRGB and cuts 16 bits to 8.
      return picture.getRaster().getSample(x, y, channel);
    }
    boolean alpha = channels % 2 == 0 && channel == channels - 1;
    return picture.getRGB(x, y) >> (alpha ? 24 : 16 - 8 * channel) & 0xFF;
  }

  /** ImageIO applies the colour profile, Adobe RGB, and gives (0, 27, 56). */
  @Test
  void profileIsNotApplied() {
    Image rocket = Image.read(fetched("skimage/rocket.jpg"));
    // Its first pixel is stored as (31, 143, 118) in YCbCr.
    assertThat(rocket.pixels().select(2, 0).select(1, 0).toLongArray()).containsExactly(17, 33, 58);
  }

  @Test
  void animated() throws IOException {
    Video video = Readers.read(fetched("skimage/no_time_for_that_tiny.gif"), Video.class);
    BufferedImage first = ImageIO.read(fetched("skimage/no_time_for_that_tiny.gif").toFile());
    assertThat(video.frames().shape().toArray()).containsExactly(24, 4, 25, 14);
    for (int i = 0; i < 14 * 25; i++) {
      int argb = first.getRGB(i % 14, i / 14);
      assertThat(video.frames().getLong(i)).isEqualTo(argb >> 16 & 0xFF);
      assertThat(video.frames().getLong(i + 2 * 14 * 25)).isEqualTo(argb & 0xFF);
      assertThat(video.frames().getLong(i + 3 * 14 * 25)).isEqualTo(argb >>> 24);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"chessboard_GRAY", "chessboard_RGB"})
  void likeTheArrayBeside(String name) {
    Tensor array = Npy.read(fetched("skimage/" + name + "_U8.npy"));
    assertThat(Npz.read(fetched("skimage/" + name + "_U8.npz")).array()).isEqualTo(array);
    Tensor planes = Image.read(fetched("skimage/" + name + ".png")).pixels().scaledTo(DType.U8);
    Tensor expected = array.shape().rank() == 3 ? array.transpose(2, 0, 1) : array;
    assertThat(planes.toLongArray()).containsExactly(expected.toLongArray());
  }

  @Test
  void bothByteOrdersOf16Bits() {
    Image little = Image.read(fetched("skimage/chessboard_GRAY_U16.tif"));
    Image big = Image.read(fetched("skimage/chessboard_GRAY_U16B.tif"));
    assertThat(little.pixels().dtype()).isEqualTo(DType.U16);
    assertThat(big).isEqualTo(little);
  }

  @Test
  void cutShort() {
    Path file = fetched("skimage/truncated.jpg");
    assertThatThrownBy(() -> Image.read(file)).isInstanceOf(UnreadableFileException.class);
  }
}
