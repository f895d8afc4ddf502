// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cli;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.image.Image;
import dev.kindred.transforms.cli.set.Layout;
import dev.kindred.transforms.cli.set.Picture;
import dev.kindred.transforms.cli.set.PictureSet;
import dev.kindred.transforms.cli.set.SetFormat;
import dev.kindred.transforms.cli.set.Thing;
import dev.kindred.transforms.cli.set.Things;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Annotations in another format. */
@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a set in another format of annotations; pictures are copied as they are. What the"
          + " other",
      "format cannot say is counted: VOC and YOLO hold boxes, no outlines and no keypoints.",
      ""
    })
final class Convert implements Callable<Integer> {
  @Mixin private Input input = new Input();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FORMAT",
      description = "coco, voc or yolo.")
  private SetFormat to = SetFormat.COCO;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FOLDER",
      description = "Where the new set goes.")
  private Path out = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PictureSet set = input.read();
    if (to == SetFormat.FOLDER || set.format() == SetFormat.FOLDER) {
      throw new IllegalArgumentException(
          "convert %s from %s to %s: a folder of pictures has no annotations; give and ask for coco, voc or yolo"
              .formatted(input.place(), set.format(), to));
    }
    Layout layout = new Layout(out, to, set.categories(), set.skeletons(), input.keypoints());
    List<String> failures = new ArrayList<>();
    int unsaid = 0;
    for (int i = 0; i < set.pictures().size(); i++) {
      Picture picture = set.pictures().get(i);
      try {
        unsaid += one(layout, i, picture);
      } catch (UnreadableFileException | IllegalArgumentException e) {
        failures.add(picture.name() + ": " + e.getMessage());
      }
    }
    layout.finish(set.pictures().size());
    if (unsaid > 0) {
      spec.commandLine()
          .getErr()
          .println("%d outlines and poses cannot be said in %s".formatted(unsaid, to));
    }
    new Outcome(out, set.pictures().size() - failures.size(), 0, 0, failures)
        .tell(spec.commandLine().getOut(), spec.commandLine().getErr());
    return failures.isEmpty() ? 0 : Kindred.FOUND;
  }

  private int one(Layout layout, int number, Picture picture) {
    Canvas canvas = picture.declared().orElseGet(() -> Image.read(picture.file()).canvas());
    List<Thing> things = Things.onCanvas(picture.things(canvas));
    Path file = layout.picture(picture.name(), picture.ending());
    try {
      Files.copy(picture.file(), file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "copy %s to %s: %s; check both".formatted(picture.file(), file, e), e);
    }
    layout.add(number, file, canvas, things);
    return to == SetFormat.COCO
        ? 0
        : (int)
            things.stream()
                .filter(each -> each.outline().isPresent() || each.pose().isPresent())
                .count();
  }
}
