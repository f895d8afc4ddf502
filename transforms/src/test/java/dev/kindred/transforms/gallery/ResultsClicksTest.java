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
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.SampleValues;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A person's clicks and keys on results, in a headless Chromium; skipped where there is none. */
@Timeout(120)
class ResultsClicksTest {
  private static final int HOME = 36;

  @TempDir static Path folder;
  private static Optional<Path> program = Optional.empty();

  @BeforeAll
  static void page() {
    program = Browser.program();
    assumeTrue(program.isPresent(), "no chromium on the path: clicks on results not tried");
    Results.of("kind", "said")
        .with("a", kinds("cat", "cat"), 0.1)
        .with("b", kinds("dog", "cat"), 2)
        .with("c", kinds("dog", "dog"), 0.5)
        .write(folder.resolve("results.html"));
    Results.of("labels", "said").with("head", volume()).write(folder.resolve("head.html"));
  }

  private static Sample kinds(String truth, String prediction) {
    return Sample.of(
        "image", SampleValues.noise(Canvas.hw(30, 40), 3, 1),
        "kind", new Category(truth),
        "said", new Category(prediction));
  }

  private static Sample volume() {
    VoxelGrid grid = VoxelGrid.of(GridSize.kji(5, 8, 8));
    float[] values = new float[320];
    for (int i = 0; i < values.length; i++) {
      values[i] = i / 64;
    }
    Tensor voxels = Tensor.of(values, 5, 8, 8);
    LabelVolume labels = LabelVolume.of(voxels.castTo(DType.U8), grid);
    return Sample.of("head", Volume.of(voxels, grid), "labels", labels, "said", labels);
  }

  private Browser browser(String page) throws Exception {
    return Browser.open(program.orElseThrow(), folder.resolve(page));
  }

  private static String shown(Browser browser) {
    return browser.text(
        "[...document.querySelectorAll('section')].filter(s => s.checkVisibility()).map(s =>"
            + " s.querySelector('h2').textContent)");
  }

  /** By keyboard: focus the list and type the first letter of the name. */
  private static void choose(Browser browser, String list, String letter) throws Exception {
    browser.text("document.querySelector('" + list + "').focus()");
    browser.key(letter, Character.toUpperCase(letter.charAt(0)));
  }

  @Test
  void samplesAreFoundByOutcomeAndByWhatIsTrueAndPredicted() throws Exception {
    try (Browser browser = browser("results.html")) {
      assertThat(shown(browser)).isEqualTo("a,b,c");
      choose(browser, "[data-facet=class]", "d");
      assertThat(shown(browser)).isEqualTo("b,c");
      choose(browser, "[data-facet=predicted]", "c");
      assertThat(shown(browser)).isEqualTo("b");
      choose(browser, "[data-facet=class]", "a");
      choose(browser, "[data-facet=outcome]", "r");
      assertThat(shown(browser)).isEqualTo("a");
      assertThat(browser.text("document.getElementById('shown').textContent"))
          .isEqualTo("1 of 3 samples");
    }
  }

  @Test
  void samplesAreSortedByTheirLoss() throws Exception {
    try (Browser browser = browser("results.html")) {
      choose(browser, "#order", "h");
      assertThat(shown(browser)).isEqualTo("b,c,a");
      assertThat(browser.text("[...document.querySelectorAll('nav a')].map(a => a.textContent)"))
          .isEqualTo("b,c,a");
      browser.text("document.activeElement.blur()");
      browser.key("j", 'J');
      assertThat(browser.text("document.activeElement.querySelector('h2').textContent"))
          .isEqualTo("b");
      choose(browser, "#order", "l");
      assertThat(shown(browser)).isEqualTo("a,c,b");
      choose(browser, "[data-facet=class]", "d");
      assertThat(shown(browser)).isEqualTo("c,b");
      choose(browser, "#order", "a");
      assertThat(shown(browser)).isEqualTo("b,c");
    }
  }

  @Test
  void truthAndPredictionSlideOverEachOther() throws Exception {
    try (Browser browser = browser("results.html")) {
      browser.click("#sample-1 button[data-with=prediction]");
      assertThat(
              browser.text(
                  "[...document.querySelectorAll('#sample-1 .stage img')].map(i => i.alt)"))
          .isEqualTo("truth,prediction");
      browser.click("#sample-1 button[data-with=prediction]");
      assertThat(browser.text("document.querySelector('#sample-1 .triptych').checkVisibility()"))
          .isEqualTo("true");
    }
  }

  @Test
  void bothVolumesGoToTheSameSlice() throws Exception {
    try (Browser browser = browser("head.html")) {
      assertThat(slices(browser)).isEqualTo("3 of 5,3 of 5");
      browser.click("figure[data-when=prediction] .slices input", 0.999);
      assertThat(slices(browser)).isEqualTo("5 of 5,5 of 5");
      browser.key("Home", HOME);
      assertThat(slices(browser)).isEqualTo("1 of 5,1 of 5");
    }
  }

  private static String slices(Browser browser) {
    return browser.text(
        "[...document.querySelectorAll('.slices img')].filter(i => i.checkVisibility())"
            + ".map(i => i.alt.match(/slice (\\d of \\d)/)[1])");
  }
}
