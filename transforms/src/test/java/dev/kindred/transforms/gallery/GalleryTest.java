// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.Resolution;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.label.Category;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.SampleValues;
import dev.kindred.transforms.Step;
import dev.kindred.transforms.color.ChannelStatistics;
import dev.kindred.transforms.color.Normalize;
import dev.kindred.transforms.geometric.Crop;
import dev.kindred.transforms.geometric.Rotation;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GalleryTest {
  private static final Canvas CANVAS = Canvas.hw(37, 53);
  private static final Pipeline MOVES =
      Pipeline.of(
          new Rotation(12.3), new Crop(1, 2, 20, 30), new Normalize(ChannelStatistics.IMAGENET));

  @Test
  void pageNeedsNothingButItself() {
    assertThat(page()).doesNotContain("http://", "https://", "<script src", "<link", "url(");
  }

  @Test
  void picturesAreThoseOfTheSampleBeforeAfterAndDecoded() throws Exception {
    List<String> sources =
        Pattern.compile("src=\"data:image/png;base64,([^\"]+)\"")
            .matcher(page())
            .results()
            .map((MatchResult each) -> each.group(1))
            .toList();
    assertThat(sources).hasSize(3);
    assertThat(size(sources.get(0), 53)).isEqualTo(CANVAS);
    assertThat(size(sources.get(1), 30)).isEqualTo(Canvas.hw(20, 30));
    assertThat(size(sources.get(2), 53)).isEqualTo(CANVAS);
  }

  @Test
  void plansMethodsAndLossesAreTold() {
    assertThat(page())
        .contains("rotate 12.3° counter-clockwise")
        .contains("crop 20×30 from row 1, column 2")
        .contains("mask(Mask, Double) at Rotations.java")
        .contains("rotate(Mask, Double)")
        .contains("of the picture outside; it came back as background")
        .contains("<b>image, mask</b>");
  }

  @Test
  void onlyCallsThatWereMadeAreTold() {
    Sample named = SampleValues.sample(CANVAS, 1, 1).with("what", new Category("cat"));
    Sample out = MOVES.encode(named, DrawKey.of(1, 2, 3));
    Step rotation = out.trace().getFirst();
    assertThat(calls(rotation, "points"))
        .containsExactly("turning at Lowering", "points at Rotations", "points at Outlines");
    assertThat(calls(rotation, "what")).containsExactly("said at Lowering");
  }

  private static List<String> calls(Step step, String member) {
    return Walk.of(step, member, step.before().get(member)).stream()
        .map(call -> ((Resolution.Chosen) call.resolution()).method())
        .map(method -> method.name() + " at " + method.source().replaceFirst("\\..*", ""))
        .toList();
  }

  @Test
  void titlesAreEscapedAndEverySampleIsLinked() {
    Sample cat = Sample.of("what", new Category("<cat & \"dog\">"));
    Pipeline none = Pipeline.of();
    Sample out = none.encode(cat, DrawKey.of(0, 0, 0));
    String html =
        Gallery.empty().with("a<b", cat, out, none.decode(out)).with("c", cat, out, out).html();
    assertThat(html)
        .contains("<h2>a&lt;b</h2>")
        .contains("&lt;cat &amp; &quot;dog&quot;&gt;")
        .contains("href=\"#sample-1\"")
        .doesNotContain("<cat");
  }

  @Test
  void tagsAreBalanced() throws Exception {
    String body = page().replaceFirst("(?s)^<!doctype html>", "");
    String xml = body.replaceAll("<(meta|img)([^>]*)>", "<$1$2/>");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes("UTF-8")));
  }

  @Test
  void writesThePageAndItsFolder(@TempDir Path folder) {
    Path page = folder.resolve("new").resolve("index.html");
    Gallery.empty().write(page);
    assertThat(page).isNotEmptyFile();
    assertThat(Files.exists(folder.resolve("new"))).isTrue();
  }

  private static String page() {
    Sample sample = SampleValues.sample(CANVAS, 3, 1);
    Sample out = MOVES.encode(sample, DrawKey.of(1, 2, 3));
    return Gallery.of(sample, out, MOVES.decode(out)).html();
  }

  private static Canvas size(String base64, int width) throws Exception {
    var image = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
    int scale = image.getWidth() / width;
    assertThat(image.getWidth()).isEqualTo(width * scale);
    return Canvas.hw(image.getHeight() / scale, width);
  }
}
