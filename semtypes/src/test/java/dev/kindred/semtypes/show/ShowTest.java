// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import static dev.kindred.semtypes.show.Show.SHOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.GenericFunction;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.dicom.Window;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.label.Category;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShowTest {
  private static final Path DICOM = Path.of("../testdata/dicom");
  private static final Canvas CANVAS = Canvas.hw(30, 40);

  private static int[] rgb(Picture picture, int count) {
    int[] colors = new int[count];
    int width = picture.image().getWidth();
    for (int i = 0; i < count; i++) {
      colors[i] = picture.image().getRGB(i % width, i / width);
    }
    return colors;
  }

  @Test
  void showsColoursPixelByPixel() {
    Image image = Image.of(Tensor.of(new byte[] {1, 2, 3, 4, 5, (byte) 255}, 3, 1, 2));
    Picture picture = SHOW.show(image);
    assertThat(rgb(picture, 2)).containsExactly(0xFF010305, 0xFF0204FF);
    assertThat(picture.text()).isEqualTo("RgbImage 1×2 (H×W) u8, values 1…255");
    assertThat(picture.canvas()).isEqualTo(image.canvas());
  }

  @Test
  void showsGreyOfEveryType() {
    assertThat(rgb(SHOW.show(Image.of(Tensor.of(new byte[] {0, 77}, 1, 1, 2))), 2))
        .containsExactly(0xFF000000, 0xFF4D4D4D);
    Tensor wide = Tensor.of(DType.U16, new short[] {0x4D80, -1}, 1, 1, 2);
    assertThat(rgb(SHOW.show(Image.of(wide)), 2)).containsExactly(0xFF4D4D4D, 0xFFFFFFFF);
  }

  @Test
  void keepsTransparencyAndShowsOneOfManyChannels() {
    Image clear = Image.of(Tensor.of(new byte[] {9, 127}, 2, 1, 1));
    assertThat(rgb(SHOW.show(clear), 1)).containsExactly(0x7F090909);
    Picture first = SHOW.show(Image.of(Tensor.of(new byte[] {9, 8, 7, 6, 5}, 5, 1, 1)));
    assertThat(rgb(first, 1)).containsExactly(0xFF090909);
    assertThat(first.text()).endsWith("shown by the first channel");
  }

  @Test
  void clampsFloatsNearBrightnessAndStretchesOthers() {
    Picture bright = SHOW.show(Image.of(Tensor.of(new float[] {-0.1f, 0.5f, 1.2f}, 1, 1, 3)));
    assertThat(rgb(bright, 3)).containsExactly(0xFF000000, 0xFF7F7F7F, 0xFFFFFFFF);
    assertThat(bright.text()).endsWith("values -0.1000…1.200");
    Picture normalised = SHOW.show(Image.of(Tensor.of(new float[] {-2, 0, 2}, 1, 1, 3)));
    assertThat(rgb(normalised, 3)).containsExactly(0xFF000000, 0xFF808080, 0xFFFFFFFF);
    assertThat(normalised.text()).endsWith("values -2…2, which are stretched from black to white");
  }

  @Test
  void showsSlicesThroughTheirWindow() {
    DicomImage mr = DicomImage.read(DICOM.resolve("MR_small.dcm"));
    Picture picture = SHOW.show(mr);
    assertThat(picture.text())
        .isEqualTo("DicomImage 64×64 (H×W) f32, MR, values 127…2145, through window 600/1600");
    Tensor display = mr.display().pixels();
    assertThat(rgb(picture, 64 * 64)[100] & 0xFF).isEqualTo((int) display.getLong(100));
  }

  @Test
  void saysTheUnitAndThatThereWasNoWindow() {
    DicomImage ct = DicomImage.read(DICOM.resolve("CT_small.dcm"));
    assertThat(SHOW.show(ct).text())
        .isEqualTo(
            "DicomImage 128×128 (H×W) f32, CT in HU, values -896…1167 HU, over their whole range");
    DicomImage bone = ct.withInfo(ct.info().withWindows(List.of(Window.of(300, 1500))));
    assertThat(SHOW.show(bone).text()).endsWith("through window 300/1500");
  }

  @Test
  void colorsTheLabelsOfAMask() {
    Picture picture = SHOW.show(Mask.of(Tensor.of(new int[] {0, 1, 2, 900, -1, 0, 0, 0}, 2, 4)));
    assertThat(picture.text())
        .isEqualTo("Mask 2×4 (H×W) i32, labels -1 (13 %), 1 (13 %), 2 (13 %), 900 (13 %)");
    assertThat(rgb(picture, 5)).doesNotHaveDuplicates().startsWith(Palette.GROUND.getRGB());
    assertThat(SHOW.show(Mask.of(Tensor.of(new byte[2], 1, 2))).text()).endsWith("no labels");
  }

  @Test
  void drawsBoxesWhereTheyAre() {
    Boxes boxes = Boxes.xyxy(CANVAS, new float[][] {{10, 5, 30, 25}}).withLabels("cat");
    Picture picture = SHOW.show(boxes);
    assertThat(picture.text()).isEqualTo("Boxes on 30×40 (H×W): cat 10,5–30,25");
    assertThat(picture.canvas()).isEqualTo(CANVAS);
    int scale = picture.scale();
    int color = Palette.of(3 + Palette.kind(boxes.labels(), 0)).getRGB();
    assertThat(picture.image().getRGB(10 * scale, 15 * scale)).isEqualTo(color);
    assertThat(picture.image().getRGB(20 * scale, 25 * scale)).isEqualTo(color);
    assertThat(picture.image().getRGB(20 * scale, 15 * scale)).isEqualTo(Palette.GROUND.getRGB());
  }

  @Test
  void namesAndScoresOfBoxesAreTold() {
    Boxes boxes = Boxes.xyxy(CANVAS, new float[][] {{10, 5, 30, 25}}).withScores(0.9f);
    assertThat(SHOW.show(boxes).text()).endsWith(": 0.90 10,5–30,25");
    assertThat(SHOW.show(boxes.withLabels("cat")).text()).endsWith(": cat 0.90 10,5–30,25");
  }

  @Test
  void drawsPointsAsCrossesWithTheirNames() {
    Points points = Points.xy(CANVAS, new float[][] {{20, 15}, {50, 5}}).withNames("eye", "away");
    Picture picture = SHOW.show(points);
    assertThat(picture.text())
        .isEqualTo("Points on 30×40 (H×W): eye (20.0, 15.0), away (50.0, 5.0), 1 outside");
    int scale = picture.scale();
    int cyan = Palette.of(6).getRGB();
    assertThat(picture.image().getRGB(20 * scale + 4, 15 * scale)).isEqualTo(cyan);
    assertThat(picture.image().getRGB(20 * scale, 15 * scale - 5)).isEqualTo(cyan);
  }

  @Test
  void saysHowManyMoreThereAre() {
    assertThat(SHOW.show(Points.xy(CANVAS, new float[9][2])).text()).endsWith("and 3 more");
    assertThat(SHOW.show(Boxes.xyxy(CANVAS, new float[9][4])).text()).endsWith("and 5 more");
    assertThat(SHOW.show(Points.xy(CANVAS, new float[0][])).text()).endsWith(": none");
    assertThat(SHOW.show(Boxes.xyxy(CANVAS, new float[0][])).text()).endsWith(": none");
  }

  @Test
  void writesACardForWhatHasNoPlace() {
    Picture card = SHOW.show(new Category("tabby cat"));
    assertThat(card.text()).isEqualTo("tabby cat");
    assertThat(SHOW.show(new Odd()).text()).isEqualTo("odd thing");
    assertThat(rgb(card, 320 * 64)).contains(0xFFF2F2EE, Palette.GROUND.getRGB());
  }

  @Test
  void choosesTheMethodOfTheNearestType() {
    GenericFunction<Show> show = GenericFunction.of(Show.class);
    DicomImage ct = DicomImage.read(DICOM.resolve("CT_small.dcm"));
    assertThat(show.which(ct).name()).contains("slice");
    assertThat(show.which(new Odd()).name()).contains("card");
  }

  private static final class Odd implements Semantic {
    @Override
    public boolean closeTo(Semantic other, double tolerance) {
      return other == this;
    }

    @Override
    public String toString() {
      return "odd\nthing";
    }
  }
}
