// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cli;

import dev.kindred.ops.Cpu;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.geometry.PointOrigin;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.TransformException;
import dev.kindred.transforms.cli.set.Layout;
import dev.kindred.transforms.cli.set.Picture;
import dev.kindred.transforms.cli.set.PictureSet;
import dev.kindred.transforms.cli.set.Thing;
import dev.kindred.transforms.cli.set.Things;
import dev.kindred.transforms.recipe.Recipe;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Draws of every picture of a set, written as a new set. Draw {@code d} of picture {@code i} comes
 * from {@code DrawKey.of(seed, d, i)}, so that threads and interruptions change nothing.
 */
final class Augmentation {
  private final PictureSet set;
  private final Pipeline pipeline;
  private final Wish wish;
  private final Layout layout;
  private final AtomicInteger gone = new AtomicInteger();
  private final ConcurrentSkipListMap<Integer, String> failures = new ConcurrentSkipListMap<>();

  /**
   * What is asked beside set and pipeline.
   *
   * @param draws of each picture
   * @param seed of the draws
   * @param ending of the new pictures
   * @param least share of a box that must be left
   */
  record Wish(int draws, long seed, String ending, double least) {}

  Augmentation(PictureSet set, Pipeline pipeline, Path out, Wish wish, PointOrigin keypoints) {
    this.set = set;
    this.pipeline = pipeline.on(Cpu.single());
    this.wish = wish;
    this.layout = new Layout(out, set.format(), set.categories(), set.skeletons(), keypoints);
  }

  /**
   * Does what is not done yet.
   *
   * @throws IllegalArgumentException where the folder holds something else
   */
  Outcome run(int threads, PrintWriter progress) {
    begin();
    int all = set.pictures().size() * wish.draws();
    List<Integer> open = IntStream.range(0, all).filter(n -> !layout.has(n)).boxed().toList();
    ProgressLine line = new ProgressLine(progress, all, all - open.size());
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> begun =
          open.stream().<Future<?>>map(n -> pool.submit(() -> one(n, line))).toList();
      begun.forEach(Augmentation::joined);
    }
    layout.finish(all);
    return new Outcome(
        layout.root(),
        open.size() - failures.size(),
        all - open.size(),
        gone.get(),
        List.copyOf(failures.values()));
  }

  private static void joined(Future<?> one) {
    try {
      one.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted; give the same command again to go on", e);
    }
  }

  /** Notes what was asked, or compares it with what was asked before. */
  private void begin() {
    String asked =
        "# %d pictures, %d draws, seed %d, .%s, least %s%n"
                .formatted(
                    set.pictures().size(), wish.draws(), wish.seed(), wish.ending(), wish.least())
            + Recipe.yaml(pipeline);
    Path note = layout.root().resolve(".kindred").resolve("asked.yaml");
    try {
      if (Files.exists(note)) {
        if (!Files.readString(note).equals(asked)) {
          throw new IllegalArgumentException(
              "%s holds pictures of another pipeline, seed or set (%s says which); give another folder"
                  .formatted(layout.root(), note));
        }
      } else {
        requireEmpty();
        Files.writeString(layout.aside("asked.yaml"), asked);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("begin %s: %s; check the folder".formatted(note, e), e);
    }
  }

  private void requireEmpty() throws IOException {
    if (Files.exists(layout.root())) {
      try (Stream<Path> files = Files.list(layout.root())) {
        if (files.findAny().isPresent()) {
          throw new IllegalArgumentException(
              "%s is not empty; give a new folder".formatted(layout.root()));
        }
      }
    }
  }

  private void one(int number, ProgressLine line) {
    int item = number / wish.draws();
    int draw = number % wish.draws();
    Picture picture = set.pictures().get(item);
    try {
      write(number, picture, draw, DrawKey.of(wish.seed(), draw, item));
    } catch (UnreadableFileException | TransformException | IllegalArgumentException e) {
      failures.put(number, picture.name() + ": " + e.getMessage());
    }
    line.one();
  }

  private void write(int number, Picture picture, int draw, DrawKey key) {
    Image image = Image.read(picture.file());
    List<Thing> things = picture.things(image.canvas());
    Sample sample = Things.sample(image, picture.mask().map(Mask::read), things);
    Sample encoded = pipeline.encode(sample, key);
    List<Thing> left = Things.after(encoded, things, wish.least());
    gone.addAndGet(things.size() - left.size());
    Image result = encoded.get("image", Image.class);
    String name = "%s_%d".formatted(picture.name(), draw);
    boolean slice = result instanceof DicomImage;
    Path file = layout.picture(name, slice ? "dcm" : wish.ending());
    if (result instanceof DicomImage dicom) {
      SliceFile.write(dicom, name, key, file);
    } else {
      result.write(file);
    }
    if (encoded.members().get("mask") instanceof Mask mask) {
      mask.write(layout.mask(name));
    }
    layout.add(number, file, result.canvas(), left);
  }
}
