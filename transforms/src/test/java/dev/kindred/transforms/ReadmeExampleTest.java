// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import static dev.kindred.transforms.color.ChannelStatistics.IMAGENET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.transforms.color.ColorJitter;
import dev.kindred.transforms.color.Normalize;
import dev.kindred.transforms.gallery.Gallery;
import dev.kindred.transforms.geometric.RandomFlip;
import dev.kindred.transforms.geometric.RandomResizedCrop;
import dev.kindred.transforms.geometric.RandomRotation;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The example of the README, compiled and run; the README quotes the marked region word for word.
 */
class ReadmeExampleTest {
  private static final Path DIR = Path.of("..", "testdata");

  @Test
  void oneDrawMovesEverythingAndDecodeBringsItBack(@TempDir Path folder) {
    Path page = folder.resolve("gallery.html");
    // region readme
    Image cat = Image.read(DIR.resolve("chelsea.png"));
    Mask mask = Mask.read(DIR.resolve("chelsea.mask.png"));
    Boxes boxes = Boxes.xyxy(cat.canvas(), new float[][] {{117, 11, 334, 281}}).withLabels("cat");
    Points eyes = Points.xy(cat.canvas(), new float[][] {{179, 107}, {274, 110}});

    Pipeline augment =
        Pipeline.of(
            new RandomRotation(-30, 30),
            new RandomFlip(0.5),
            new RandomResizedCrop(224, 224),
            new ColorJitter(0.2, 0.2, 0.2),
            new Normalize(IMAGENET));

    Sample sample = Sample.of("image", cat, "mask", mask, "boxes", boxes, "eyes", eyes);
    Sample out = augment.encode(sample, DrawKey.of(42, 0, 7)); // same key, same result, anywhere
    Sample back = augment.decode(out); // types and geometry come all the way back
    Gallery.of(sample, out, back).write(page); // people look rather than read
    // endregion

    assertThat(out.get("image", Image.class).canvas()).isEqualTo(Canvas.hw(224, 224));
    assertThat(out.get("image", Image.class).dtype()).isEqualTo(DType.F32);
    Image image = back.get("image", Image.class);
    assertThat(image).hasSameClassAs(cat);
    assertThat(image.dtype()).isEqualTo(DType.U8);
    assertThat(image.canvas()).isEqualTo(cat.canvas());
    assertThat(back.get("boxes", Boxes.class).closeTo(boxes, 1e-2)).isTrue();
    assertThat(back.get("eyes", Points.class).closeTo(eyes, 1e-2)).isTrue();
    assertThat(page).isNotEmptyFile();
    assertThat(Files.exists(page)).isTrue();
  }
}
