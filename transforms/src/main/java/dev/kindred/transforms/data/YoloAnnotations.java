// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.label.Vocabulary;
import dev.kindred.semtypes.yolo.Yolo;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.data.items.Item;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A YOLO file for each item that has boxes. */
record YoloAnnotations(Path folder, Vocabulary names) implements Annotations {
  @Override
  public <T extends Semantic> Source<T> as(Class<T> type) {
    return OnlyBoxes.as(
        type,
        "YOLO",
        new FunctionSource<>(
            Boxes.class,
            "the YOLO files in " + folder,
            this::boxes,
            Optional.of(names),
            this::state));
  }

  private Optional<String> state(Item item, Contents contents) {
    Path file = From.beside(item, folder, ".txt");
    String rows = Files.exists(file) ? contents.of(file) : "no file";
    return Optional.of(rows + " " + names.names());
  }

  private Boxes boxes(Item item, Sample before) {
    Canvas canvas =
        before
            .canvas()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "boxes of \"%s\": shares of a picture that was not read before; make the picture an input"
                        .formatted(item)));
    Path file = From.beside(item, folder, ".txt");
    return Files.exists(file)
        ? Yolo.boxes(dev.kindred.semtypes.read.Source.of(file), canvas, names.names()).boxes()
        : Boxes.xyxy(canvas, new float[0][]).withLabels(List.of());
  }
}
