// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cli;

import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.cli.set.PictureSet;
import dev.kindred.transforms.recipe.Recipe;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a new data set from a pipeline and a set. */
@Command(
    name = "augment",
    mixinStandardHelpOptions = true,
    description = {
      "Draws each picture of a set several times through a pipeline and writes a new set of the"
          + " same format,",
      "with boxes, masks, outlines and keypoints moved along. Boxes are cut to the new picture; a"
          + " thing of",
      "which nothing is left is gone, and counted.",
      "",
      "The same set, pipeline and seed give the same files. What was broken off goes on where it"
          + " was when",
      "the same command is given again.",
      ""
    },
    footerHeading = "%nA pipeline, augment.yaml:%n",
    footer = {
      "  kindred: 1",
      "  pipeline:",
      "    - RandomRotation: {min: -15, max: 15}",
      "    - RandomFlip: {p: 0.5, axis: HORIZONTAL}",
      "",
      "  kindred explain lists the transforms and how they are written."
    })
final class Augment implements Callable<Integer> {
  @Mixin private Input input = new Input();

  @Option(
      names = {"-p", "--pipeline"},
      required = true,
      paramLabel = "FILE",
      description = "The pipeline, YAML or JSON.")
  private Path recipe = Path.of("");

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FOLDER",
      description = "Where the new set goes: a new or empty folder, or one to go on with.")
  private Path out = Path.of("");

  @Option(
      names = {"-n", "--draws"},
      paramLabel = "N",
      description = "How many draws of each picture (default: ${DEFAULT-VALUE}).")
  private int draws = 1;

  @Option(
      names = {"-s", "--seed"},
      paramLabel = "NUMBER",
      description = "What the draws come from (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--ending",
      paramLabel = "png|jpg|tif",
      description = "Format of the new pictures (default: png); DICOM slices stay DICOM.")
  private String ending = "png";

  @Option(
      names = "--least",
      paramLabel = "SHARE",
      description = {
        "The share of a box, 0 to 1, that must be left on the picture for the thing to stay",
        "(default: ${DEFAULT-VALUE})."
      })
  private double least;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many pictures at once (default: all processors).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (draws < 1 || threads < 1 || !(least >= 0 && least <= 1)) {
      throw new IllegalArgumentException(
          "%d draws, %d threads, least %s: give at least 1 draw and 1 thread, and a share from 0 to 1"
              .formatted(draws, threads, least));
    }
    Pipeline pipeline = Recipe.pipeline(recipe);
    PictureSet set = input.read();
    Augmentation run =
        new Augmentation(
            set,
            pipeline,
            out,
            new Augmentation.Wish(draws, seed, ending, least),
            input.keypoints());
    Outcome outcome = run.run(threads, spec.commandLine().getErr());
    outcome.tell(spec.commandLine().getOut(), spec.commandLine().getErr());
    return outcome.failures().isEmpty() ? 0 : Kindred.FOUND;
  }
}
