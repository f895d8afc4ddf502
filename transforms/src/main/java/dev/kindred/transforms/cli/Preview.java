// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cli;

import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.TransformException;
import dev.kindred.transforms.cli.set.Picture;
import dev.kindred.transforms.cli.set.PictureSet;
import dev.kindred.transforms.cli.set.Things;
import dev.kindred.transforms.gallery.Gallery;
import dev.kindred.transforms.recipe.Recipe;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A page to look at before a pipeline runs over everything. */
@Command(
    name = "preview",
    mixinStandardHelpOptions = true,
    description = {
      "Draws the first pictures of a set through a pipeline and writes one page that shows each"
          + " before,",
      "after and taken back, with masks, boxes and points drawn over it, what was drawn in words"
          + " and which",
      "method ran. The page needs no network. Draws are those that augment makes with the same"
          + " seed.",
      ""
    })
final class Preview implements Callable<Integer> {
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
      paramLabel = "PAGE",
      description = "The page, such as look.html.")
  private Path page = Path.of("");

  @Option(
      names = {"-c", "--count"},
      paramLabel = "N",
      description = "How many pictures (default: ${DEFAULT-VALUE}).")
  private int count = 8;

  @Option(
      names = {"-n", "--draws"},
      paramLabel = "N",
      description = "How many draws of each (default: ${DEFAULT-VALUE}).")
  private int draws = 1;

  @Option(
      names = {"-s", "--seed"},
      paramLabel = "NUMBER",
      description = "What the draws come from (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Pipeline pipeline = Recipe.pipeline(recipe);
    PictureSet set = input.read();
    PrintWriter out = spec.commandLine().getOut();
    Gallery gallery = Gallery.empty();
    int failed = 0;
    for (int i = 0; i < Math.min(count, set.pictures().size()); i++) {
      Picture picture = set.pictures().get(i);
      for (int draw = 0; draw < draws; draw++) {
        try {
          Sample before = sample(picture);
          Sample after = pipeline.encode(before, DrawKey.of(seed, draw, i));
          gallery = gallery.with(title(picture, draw), before, after, pipeline.decode(after));
        } catch (UnreadableFileException | TransformException e) {
          failed++;
          spec.commandLine()
              .getErr()
              .println("left out: " + picture.name() + ": " + e.getMessage());
        }
      }
    }
    gallery.write(page);
    out.println("page: " + page.toAbsolutePath().normalize());
    return failed == 0 ? 0 : Kindred.FOUND;
  }

  private String title(Picture picture, int draw) {
    return draws == 1 ? picture.name() : "%s, draw %d".formatted(picture.name(), draw);
  }

  private static Sample sample(Picture picture) {
    Image image = Image.read(picture.file());
    return Things.sample(image, picture.mask().map(Mask::read), picture.things(image.canvas()));
  }
}
