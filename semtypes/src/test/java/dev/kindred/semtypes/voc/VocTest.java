// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.voc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.read.Readers;
import dev.kindred.semtypes.read.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VocTest {
  static final String CAT =
      """
      <?xml version="1.0"?>
      <annotation>
        <folder>VOC2012</folder>
        <filename>a &amp; b.jpg</filename>
        <size><width>200</width><height>100</height><depth>3</depth></size>
        <object>
          <name>cat</name>
          <pose>Left</pose>
          <truncated>1</truncated>
          <difficult>0</difficult>
          <bndbox><xmin>1</xmin><ymin>11</ymin><xmax>200</xmax><ymax>20.5</ymax></bndbox>
          <part><name>head</name><bndbox><xmin>3</xmin></bndbox></part>
        </object>
      </annotation>
      """;

  private static Source source(String text) {
    return Source.of("a.xml", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void pixelsCountFromOneAndIncludeTheLast() {
    VocAnnotation cat = Readers.read(source(CAT), VocAnnotation.class);
    assertThat(cat.fileName()).isEqualTo("a & b.jpg");
    assertThat(cat.canvas()).isEqualTo(Canvas.hw(100, 200));
    assertThat(cat.boxes())
        .isEqualTo(Boxes.xyxy(cat.canvas(), new float[][] {{0, 10, 200, 20.5f}}).withLabels("cat"));
    VocObject object = cat.objects().getFirst();
    assertThat(object.pose()).isEqualTo("Left");
    assertThat(object.truncated()).isTrue();
    assertThat(object.difficult()).isFalse();
    assertThat(object.occluded()).isFalse();
    VocAnnotation edges = VocAnnotation.read(source(CAT), VocPixels.EDGE);
    assertThat(edges.boxes().edges(0)).containsExactly(1, 11, 200, 20.5f);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<width>200<     | <width>wide<     | size/width is wide; give a whole number",
        "<width>200<     | <width>0<        | size: ",
        "<name>cat<      | <name><          | object in line 6: an object without a name",
        "<xmin>1<        | <xmin>one<       | object in line 6: xmin is one; give a number",
        "<xmin>1</xmin>  | <q>1</q>         | object in line 6: xmin is missing; give a number",
        "<xmin>1<        | <xmin>300<       | object in line 6: ",
        "<xmin>1<        | <xmin>NaN<       | object in line 6: ",
        "<difficult>0<   | <difficult>no<   | object in line 6: difficult is no; give 0 or 1",
        "</object>       | <object>         | no XML that is well formed",
        "<annotation>    | <x><annotation>  | no VOC file; it holds one element annotation"
      })
  void errorsNameThePlace(String good, String bad, String reason) {
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> VocAnnotation.read(source(CAT.replace(good, bad)), VocPixels.EDGE))
        .withMessageStartingWith("a.xml: ")
        .withMessageContaining(reason);
  }

  @Test
  void entitiesReachNoOtherFile(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "the secret");
    String reaching =
        CAT.replace(
                "<annotation>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n<annotation>")
            .replace("VOC2012", "&x;")
            .replace("<name>cat<", "<name>&x;<");
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> VocAnnotation.read(source(reaching), VocPixels.EDGE))
        .withMessageNotContaining("the secret");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenComesBack(VocPixels pixels, @TempDir Path folder) {
    SplittableRandom random = new SplittableRandom(3);
    Canvas canvas = Canvas.hw(100, 200);
    for (int round = 0; round < 50; round++) {
      List<VocObject> objects = new ArrayList<>();
      for (int i = 0; i < random.nextInt(4); i++) {
        float x = (float) random.nextDouble(100);
        float y = random.nextInt(50);
        float[][] edges = {{x, y, (float) (x + random.nextDouble(99)), y + random.nextInt(50)}};
        objects.add(
            new VocObject(
                Boxes.xyxy(canvas, edges).withLabels("<a & \"b\">"),
                random.nextBoolean() ? "" : "Left",
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean()));
      }
      VocAnnotation annotation = new VocAnnotation("ä.jpg", canvas, objects);
      Path file = folder.resolve("a.xml");
      annotation.write(file, pixels);
      assertThat(VocAnnotation.read(Source.of(file), pixels)).isEqualTo(annotation);
    }
  }

  @Test
  void closeMeansCloseBoxes() {
    VocAnnotation cat = VocAnnotation.read(source(CAT), VocPixels.EDGE);
    VocAnnotation near =
        VocAnnotation.read(source(CAT.replace("<xmin>1<", "<xmin>1.5<")), VocPixels.EDGE);
    assertThat(cat.closeTo(near, 0.5)).isTrue();
    assertThat(cat.closeTo(near, 0.4)).isFalse();
    VocAnnotation hard =
        VocAnnotation.read(source(CAT.replace("<difficult>0", "<difficult>1")), VocPixels.EDGE);
    assertThat(cat.closeTo(hard, 1)).isFalse();
  }
}
