// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.ops.Fuse;
import dev.kindred.ops.Rounding;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.GaussianNoise;
import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Drawn;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.TransformPlan;
import dev.kindred.transforms.color.ChannelStatistics;
import dev.kindred.transforms.color.Normalize;
import dev.kindred.transforms.color.Recolor;
import dev.kindred.transforms.geometric.Crop;
import dev.kindred.transforms.geometric.RandomFlip;
import dev.kindred.transforms.geometric.RandomRotation;
import dev.kindred.transforms.geometric.Resize;
import dev.kindred.transforms.geometric.ResizedCrop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeTest {
  private static final Pipeline PIPELINE =
      Pipeline.of(
          new RandomRotation(-30, 30),
          new RandomFlip(0.5),
          new Normalize(ChannelStatistics.IMAGENET));

  private static final String JSON =
      """
      {
        "kindred": 1,
        "pipeline": [
          {"RandomRotation": {"min": -30.0, "max": 30.0}},
          {"RandomFlip": {"p": 0.5, "axis": "HORIZONTAL"}},
          {
            "Normalize": {
              "statistics": {"mean": [0.485, 0.456, 0.406], "std": [0.229, 0.224, 0.225]}
            }
          }
        ]
      }
      """;

  private static final String YAML =
      """
      kindred: 1
      pipeline:
        - RandomRotation: {min: -30.0, max: 30.0}
        - RandomFlip: {p: 0.5, axis: HORIZONTAL}
        - Normalize: {statistics: {mean: [0.485, 0.456, 0.406], std: [0.229, 0.224, 0.225]}}
      """;

  @Test
  void aPipelineIsWrittenAsOneWouldByHand() {
    assertThat(Recipe.json(PIPELINE)).isEqualTo(JSON);
    assertThat(Recipe.yaml(PIPELINE)).isEqualTo(YAML);
  }

  @ParameterizedTest
  @ValueSource(strings = {JSON, YAML})
  void andReadFromEither(String text) {
    assertThat(Recipe.pipeline(text).transforms()).isEqualTo(PIPELINE.transforms());
  }

  @Test
  void filesAreReadByTheirEnding(@TempDir Path folder) throws IOException {
    Path yaml = Files.writeString(folder.resolve("augment.yaml"), "{kindred: 1, pipeline: []}");
    Path json = Files.writeString(folder.resolve("augment.json"), JSON);
    Path other = Files.writeString(folder.resolve("augment"), YAML);
    assertThat(Recipe.pipeline(yaml).transforms()).isEmpty();
    assertThat(Recipe.pipeline(json).transforms()).isEqualTo(PIPELINE.transforms());
    assertThat(Recipe.pipeline(other).transforms()).isEqualTo(PIPELINE.transforms());
    assertThatThrownBy(() -> Recipe.pipeline(folder.resolve("none.yaml")))
        .isInstanceOf(RecipeException.class)
        .hasMessageContaining("none.yaml: cannot be read");
  }

  @Test
  void aTransformThatIsItsOwnPlanIsReadAsEither() {
    Crop crop = new Crop(1, 2, 3, 4);
    assertThat(Recipe.transform(Recipe.json(crop))).isEqualTo(crop);
    assertThat(Recipe.plan(Recipe.json(crop))).isEqualTo(crop);
    assertThat(Recipe.transform(Recipe.yaml((TransformPlan) crop))).isEqualTo(crop);
  }

  @Test
  void whatWasDrawnIsReplayedFromText() {
    Drawn drawn =
        new Drawn(
            Optional.of(Canvas.hw(30, 40)),
            List.of(
                new ResizedCrop(new Crop(1, 2, 3, 4), new Resize(8, 9)),
                Recolor.of(new Brightness(1.1), new GaussianNoise(0, 0.1, Long.MIN_VALUE + 1))));
    assertThat(Recipe.drawn(Recipe.json(drawn))).isEqualTo(drawn);
    assertThat(Recipe.drawn(Recipe.yaml(drawn.anywhere()))).isEqualTo(drawn.anywhere());
  }

  @Test
  void howAPipelineRoundsAndJoinsComesBack() {
    Pipeline wide = PIPELINE.with(Rounding.FAST).with(Fuse.LOOSE);
    assertThat(Recipe.yaml(wide))
        .startsWith("kindred: 1\nrounding: FAST\nfuse: LOOSE\npipeline:\n");
    Pipeline back = Recipe.pipeline(Recipe.json(wide));
    assertThat(back.rounding()).isEqualTo(Rounding.FAST);
    assertThat(back.fuse()).isEqualTo(Fuse.LOOSE);
  }

  @Test
  void yamlMayBeLaidOutInBlocks() {
    String text =
        """
        # what we always do
        kindred: 1
        pipeline:
        - RandomFlip:
            axis: VERTICAL   # upside down
            p: 5e-1
        - RandomRotation: {min: -1, max: +2}
        """;
    assertThat(Recipe.pipeline(text).transforms())
        .containsExactly(
            new RandomFlip(0.5, dev.kindred.transforms.geometric.Flip.Axis.VERTICAL),
            new RandomRotation(-1, 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{RandomFlip: {p: 0.5}}|line 3, pipeline[0].RandomFlip: missing axis (one of HORIZONTAL,"
            + " VERTICAL); write every field",
        "{RandomFlip: {p: half, axis: HORIZONTAL}}|pipeline[0].RandomFlip.p: found the text"
            + " \"half\" where a number, such as 0.5 belongs",
        "{RandomFlip: {p: '0.5', axis: HORIZONTAL}}|pipeline[0].RandomFlip.p: found the text"
            + " \"0.5\" where a number, such as 0.5 belongs",
        "{RandomFlip: {p: 7, axis: HORIZONTAL}}"
            + "|pipeline[0].RandomFlip: random flip: probability 7.0; give one from 0 to 1",
        "{RandomFlip: {p: 0.5, axis: SIDEWAYS}}|pipeline[0].RandomFlip.axis: found the text"
            + " \"SIDEWAYS\" where one of HORIZONTAL, VERTICAL belongs",
        "{RandomFlip: {p: 0.5, axes: HORIZONTAL}}"
            + "|pipeline[0].RandomFlip.axes: RandomFlip has no such field; write axis",
        "{RandomFlip: {p: 0.5, axis: HORIZONTAL, p: 1}}|pipeline[0].RandomFlip.p: the field stands"
            + " twice, first on line 3; keep one of them",
        "{RandomFlop: {p: 0.5}}"
            + "|pipeline[0]: there is no transform named RandomFlop; write RandomFlip",
        "{Crop: {top: 1.5, left: 0, height: 4, width: 4}}"
            + "|pipeline[0].Crop.top: found the number 1.5 where a whole number, such as 3 belongs",
        "{Crop: {top: 3000000000, left: 0, height: 4, width: 4}}"
            + "|pipeline[0].Crop.top: found the number 3000000000 where a whole number",
        "{Rotation: {degrees: 1e999}}|pipeline[0].Rotation.degrees: the number 1e999 is beyond what"
            + " a number holds; write a smaller one",
        "{Rotation: {degrees: .inf}}"
            + "|pipeline[0].Rotation: rotation by Infinity°: not a finite angle; give degrees",
        "{RandomFlip: , p: 0.5}|pipeline[0]: found the fields RandomFlip, p side by side; indent"
            + " the fields of RandomFlip deeper than its name",
        "{RandomFlip: {p: 1, axis: HORIZONTAL}, Crop: {top: 0}}|pipeline[0]: found the fields"
            + " RandomFlip, Crop where one name belongs; begin an item of its own for each",
        "&a {RandomFlip: {p: 1, axis: HORIZONTAL}}|pipeline[0]: an anchor (&name); leave it out",
        "[]|pipeline[0]: found a list of 0 items where the name of a transform with its fields"
            + " belongs",
        "{Normalize: {statistics: {mean: [a], std: [1]}}}"
            + "|pipeline[0].Normalize.statistics.mean[0]: found the text \"a\" where a number",
      })
  void whatIsWrongIsSaidWithLineAndPath(String step, String message) {
    String text = "kindred: 1\npipeline:\n  - " + step + "\n";
    assertThatThrownBy(() -> Recipe.pipeline(text))
        .isInstanceOf(RecipeException.class)
        .hasMessageStartingWith("recipe line ")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"pipeline\": []}|recipe line 1: no version; write kindred: 1 first",
        "{\"kindred\": 2, \"pipeline\": []}"
            + "|recipe line 1, kindred: found the number 2; this Kindred reads version 1",
        "{\"kindred\": \"1\", \"pipeline\": []}|found the text \"1\"; this Kindred reads version 1",
        "{\"kindred\": 1}|found nothing beside the version where pipeline belongs",
        "{\"kindred\": 1, \"pipelin\": []}"
            + "|found pipelin beside the version where pipeline belongs; write pipeline",
        "{\"kindred\": 1, \"drawn\": {}}|read it by Recipe.drawn",
        "{\"kindred\": 1, \"pipeline\": [], \"device\": 3}|write pipeline, and nothing else",
        "{\"kindred\": 1, \"pipeline\": {}}|pipeline: found empty fields where a list",
        "{\"kindred\": 1, \"pipeline\": []} {}|more text after the end",
        "{\"kindred\": 1, \"pipeline\": [}|no JSON: ",
        "3|found the number 3 where the fields kindred and pipeline belong",
        "`#`|the text is empty",
      })
  void andSoIsAWrongRecipe(String text, String message) {
    assertThatThrownBy(() -> Recipe.pipeline(text))
        .isInstanceOf(RecipeException.class)
        .hasMessageContaining(message);
  }

  @Test
  void theLineIsThatOfTheField() {
    String json = JSON.replace("\"HORIZONTAL\"", "\"ACROSS\"");
    assertThatThrownBy(() -> Recipe.pipeline(json))
        .hasMessageStartingWith("recipe line 5, pipeline[1].RandomFlip.axis: ");
    String yaml = YAML.replace("HORIZONTAL", "ACROSS");
    assertThatThrownBy(() -> Recipe.pipeline(yaml))
        .hasMessageStartingWith("recipe line 4, pipeline[1].RandomFlip.axis: ");
  }

  @Test
  void endlessNestingIsRefused() {
    assertThatThrownBy(() -> Recipe.pipeline("a: " + "[".repeat(5000)))
        .isInstanceOf(RecipeException.class);
    assertThatThrownBy(() -> Recipe.pipeline("{\"a\": " + "[".repeat(5000)))
        .isInstanceOf(RecipeException.class);
  }

  @Test
  void aRecordOutsideTheCatalogIsNoName() {
    record Mine(DrawKey key) {}
    assertThatThrownBy(() ->
            Recipe.pipeline(
                "{\"kindred\": 1, \"pipeline\": [{\"" + Mine.class.getName() + "\": {}}]}"))
        .hasMessageContaining("there is no transform named dev.kindred");
  }
}
