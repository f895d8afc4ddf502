// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.label.Vocabulary;
import dev.kindred.semtypes.voc.VocAnnotation;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.data.items.Item;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A VOC file for each item. */
record VocAnnotations(Path folder) implements Annotations {
  @Override
  public <T extends Semantic> Source<T> as(Class<T> type) {
    return OnlyBoxes.as(type, "VOC", new Files(folder, Optional.empty()));
  }

  /** The boxes, and the names of those of the training items once it is fitted. */
  private record Files(Path folder, Optional<Vocabulary> vocabulary) implements Source<Boxes> {
    @Override
    public Class<Boxes> type() {
      return Boxes.class;
    }

    @Override
    public String words() {
      return "the VOC files in " + folder;
    }

    @Override
    public Boxes of(Item item, Sample before) {
      return boxes(item);
    }

    private Boxes boxes(Item item) {
      return VocAnnotation.read(From.beside(item, folder, ".xml")).boxes();
    }

    @Override
    public Optional<String> state(Item item, Contents contents) {
      return Optional.of(contents.of(From.beside(item, folder, ".xml")));
    }

    /** Reads the files of all training items. */
    @Override
    public Files fitted(List<Item> training) {
      List<String> names = training.stream().flatMap(i -> boxes(i).labels().stream()).toList();
      return new Files(folder, Optional.of(Vocabulary.fromLabels(names)));
    }
  }
}
