// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.coco.AnnotatedPhoto;
import dev.kindred.semtypes.coco.Coco;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.cli.Kindred;
import dev.kindred.transforms.gallery.Gallery;
import dev.kindred.transforms.recipe.Recipe;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipe, the commands and the code of the first page. */
class GettingStartedPageTest {
  @TempDir Path folder;
  private Path augment;

  @BeforeEach
  void writeTheRecipeOfThePage() throws IOException {
    augment = folder.resolve("augment.yaml");
    Files.writeString(augment, Page.GETTING_STARTED.blocks("yaml").getFirst());
  }

  @Test
  void everyCommandOfThePageSucceeds() {
    List<String> lines = Page.GETTING_STARTED.blocks("sh").stream().flatMap(String::lines).toList();
    assertThat(lines).hasSize(6).allMatch(line -> line.startsWith("./kindred "));
    for (String line : lines) {
      String[] arguments =
          Arrays.stream(line.split(" ", -1)).skip(1).map(this::here).toArray(String[]::new);
      StringWriter err = new StringWriter();
      int status =
          Kindred.run(new PrintWriter(new StringWriter()), new PrintWriter(err), arguments);
      assertThat(status).as("%s: %s", line, err).isZero();
    }
    assertThat(folder.resolve("look.html")).isNotEmptyFile();
    assertThat(Coco.read(folder.resolve("more/annotations.json")).photos()).hasSize(8);
  }

  private String here(String word) {
    return switch (word) {
      case "augment.yaml", "look.html", "more" -> folder.resolve(word).toString();
      default -> word.replace("testdata/", "../testdata/");
    };
  }

  @Test
  void tenLines() {
    Path photos = Path.of("..", "testdata", "photos.json");
    Path page = folder.resolve("look.html");
    // region start.ten
    AnnotatedPhoto cat = Coco.read(photos).photo("chelsea.png");
    Sample sample = Sample.of("image", cat.image(), "boxes", cat.boxes(), "points", cat.points());

    Pipeline pipeline = Recipe.pipeline(augment);
    Sample moved = pipeline.encode(sample, DrawKey.of(7, 0, 0)); // seed, epoch, item
    Sample back = pipeline.decode(moved);

    Gallery.of(sample, moved, back).write(page);
    // endregion
    assertThat(page).isNotEmptyFile();
    assertThat(back.get("points", Points.class).closeTo(cat.points(), 0.01)).isTrue();
    // region start.replay
    String drawn = Recipe.yaml(pipeline.draw(sample, DrawKey.of(7, 0, 0)));
    Sample again = pipeline.replay(Recipe.drawn(drawn), sample);
    // endregion
    assertThat(again).isEqualTo(moved);
    Page.GETTING_STARTED.showsMessage(
        () -> Recipe.pipeline("kindred: 1\npipeline:\n  - RandomFlip: {p: 0.5}\n"));
  }

  @Test
  void oneOfYourOwn() {
    AnnotatedPhoto cat = Coco.read(Path.of("..", "testdata", "photos.json")).photo("chelsea.png");
    Sample sample = Sample.of("image", cat.image(), "points", cat.points());
    Sample moved = Pipeline.of(new RandomSlide(40)).encode(sample, DrawKey.of(7, 0, 0));
    float slid = moved.get("points", Points.class).x(0) - cat.points().x(0);
    assertThat(slid).isBetween(0f, 40f);
    assertThat(moved.drawn().plans().getFirst().words())
        .isEqualTo("slide %d px to the right".formatted((int) slid));
  }
}
