// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.SampleValues;
import dev.kindred.transforms.geometric.Crop;
import dev.kindred.transforms.geometric.Flip;
import dev.kindred.transforms.geometric.Rotation;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A person's clicks and keys on the page, in a headless Chromium; skipped where there is none. */
@Timeout(120)
class GalleryClicksTest {
  private static final int ARROW_RIGHT = 39;
  private static final int HOME = 36;

  @TempDir static Path folder;
  private static Optional<Path> program = Optional.empty();

  @BeforeAll
  static void page() {
    program = Browser.program();
    assumeTrue(program.isPresent(), "no chromium on the path: clicks on the gallery not tried");
    Canvas canvas = Canvas.hw(40, 60);
    Gallery gallery = Gallery.empty();
    Sample cat =
        Sample.of(
            "image", SampleValues.noise(canvas, 3, 1),
            "boxes", SampleValues.boxes(canvas, 2, 3).withLabels("cat", "dog"));
    gallery = with(gallery, "cats", cat, Pipeline.of(new Rotation(20), Flip.horizontal()));
    Sample dog = Sample.of("image", SampleValues.noise(canvas, 3, 2), "what", new Category("dog"));
    gallery = with(gallery, "dogs", dog, Pipeline.of(new Crop(5, 5, 20, 30)));
    gallery = with(gallery, "head", volume(), Pipeline.of());
    gallery.write(folder.resolve("gallery.html"));
  }

  private static Gallery with(Gallery gallery, String title, Sample sample, Pipeline pipeline) {
    Sample out = pipeline.encode(sample, DrawKey.of(1, 2, 3));
    return gallery.with(title, sample, out, pipeline.decode(out));
  }

  private static Sample volume() {
    VoxelGrid grid = VoxelGrid.of(GridSize.kji(5, 8, 8));
    float[] values = new float[320];
    for (int i = 0; i < values.length; i++) {
      values[i] = i / 64;
    }
    Tensor voxels = Tensor.of(values, 5, 8, 8);
    return Sample.of(
        "head", Volume.of(voxels, grid), "labels", LabelVolume.of(voxels.castTo(DType.U8), grid));
  }

  private Browser browser() throws Exception {
    return Browser.open(program.orElseThrow(), folder.resolve("gallery.html"));
  }

  private static String shown(Browser browser) {
    return browser.text(
        "[...document.querySelectorAll('section')].filter(s => s.checkVisibility()).map(s =>"
            + " s.id)");
  }

  @Test
  void samplesAreFoundByTransformAndClass() throws Exception {
    try (Browser browser = browser()) {
      assertThat(shown(browser)).isEqualTo("sample-0,sample-1,sample-2");
      assertThat(browser.text("document.querySelector('[data-facet=transform]').innerText"))
          .contains("Crop (1)")
          .contains("Flip (1)")
          .contains("Rotation (1)");
      choose(browser, "transform", "C");
      assertThat(shown(browser)).isEqualTo("sample-1");
      assertThat(browser.text("document.getElementById('shown').textContent"))
          .isEqualTo("1 of 3 samples");
      choose(browser, "class", "c");
      assertThat(shown(browser)).isEmpty();
      choose(browser, "transform", "a");
      assertThat(shown(browser)).isEqualTo("sample-0");
      choose(browser, "class", "d");
      assertThat(shown(browser)).isEqualTo("sample-0,sample-1");
    }
  }

  /** By keyboard: focus the list and type the first letter of the name. */
  private static void choose(Browser browser, String facet, String letter) throws Exception {
    browser.text("document.querySelector('[data-facet=" + facet + "]').focus()");
    browser.key(letter, Character.toUpperCase(letter.charAt(0)));
  }

  @Test
  void beforeAndAfterSlideOverEachOther() throws Exception {
    try (Browser browser = browser()) {
      browser.click("#sample-0 button[data-with=after]");
      assertThat(browser.text("document.querySelector('#sample-0 .triptych').hidden"))
          .isEqualTo("true");
      assertThat(browser.text("document.querySelectorAll('#sample-0 .stage img').length"))
          .isEqualTo("2");
      assertThat(clip(browser)).isEqualTo("inset(0px 0px 0px 50%)");
      browser.click("#sample-0 .slider input", 0.999);
      assertThat(clip(browser)).isEqualTo("inset(0px 0px 0px 0%)");
      browser.key("Home", HOME);
      assertThat(clip(browser)).isEqualTo("inset(0px 0px 0px 100%)");
      browser.key("ArrowRight", ARROW_RIGHT);
      assertThat(clip(browser)).isEqualTo("inset(0px 0px 0px 99%)");
      browser.click("#sample-0 button[data-with=decoded]");
      assertThat(browser.text("document.querySelectorAll('#sample-0 .slider').length"))
          .isEqualTo("1");
      assertThat(browser.text("document.querySelector('#sample-0 .over').alt"))
          .isEqualTo("decoded");
      browser.click("#sample-0 button[data-with=decoded]");
      assertThat(browser.text("document.querySelector('#sample-0 .triptych').checkVisibility()"))
          .isEqualTo("true");
    }
  }

  private static String clip(Browser browser) {
    return browser.text("getComputedStyle(document.querySelector('#sample-0 .over')).clipPath");
  }

  @Test
  void slicesOfAVolumeFollowTheSlider() throws Exception {
    try (Browser browser = browser()) {
      String range = "#sample-2 figure[data-when=before] .slices input";
      assertThat(slices(browser)).isEqualTo("3 of 5,3 of 5,3 of 5");
      browser.click(range, 0.999);
      assertThat(slices(browser)).isEqualTo("5 of 5,5 of 5,5 of 5");
      browser.key("Home", HOME);
      browser.key("ArrowRight", ARROW_RIGHT);
      assertThat(slices(browser)).isEqualTo("2 of 5,2 of 5,2 of 5");
      assertThat(browser.text("document.querySelector('#sample-2 output').textContent"))
          .isEqualTo("axial slice 2 of 5, z = 1.0 mm");
    }
  }

  private static String slices(Browser browser) {
    return browser.text(
        "[...document.querySelectorAll('#sample-2 .slices img')].filter(i => i.checkVisibility())"
            + ".map(i => i.alt.match(/slice (\\d of \\d)/)[1])");
  }

  @Test
  void keysGoFromSampleToSampleAndStepsOpen() throws Exception {
    try (Browser browser = browser()) {
      browser.key("j", 'J');
      assertThat(browser.text("document.activeElement.id")).isEqualTo("sample-0");
      browser.key("j", 'J');
      browser.key("j", 'J');
      browser.key("j", 'J');
      assertThat(browser.text("document.activeElement.id")).isEqualTo("sample-2");
      browser.key("k", 'K');
      assertThat(browser.text("document.activeElement.id")).isEqualTo("sample-1");
      String method = "#sample-0 ol details details summary";
      assertThat(browser.text("document.querySelector('" + method + "').checkVisibility()"))
          .isEqualTo("false");
      browser.click("#sample-0 ol summary");
      assertThat(browser.text("document.querySelector('" + method + "').checkVisibility()"))
          .isEqualTo("true");
      assertThat(browser.text("document.querySelector('#sample-0 ol li').innerText"))
          .contains("rotate 20°")
          .contains("Rotations.java");
      browser.text("scrollTo(0, 0)");
      browser.screenshot(folder.resolve("page.png"));
      assertThat(folder.resolve("page.png")).isNotEmptyFile();
    }
  }
}
