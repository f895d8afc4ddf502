// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.coco;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Keypoints;
import dev.kindred.semtypes.geometry.PointOrigin;
import dev.kindred.semtypes.geometry.Polygon;
import dev.kindred.semtypes.geometry.Skeleton;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.label.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CocoProperties {
  private static final Skeleton SKELETON =
      Skeleton.of("left_a", "right_a").withLinks(new int[] {0, 1});

  private static Mask mask(SplittableRandom random, int height, int width) {
    byte[] labels = new byte[height * width];
    int density = random.nextInt(1, 20);
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) (random.nextInt(20) < density ? 1 : 0);
    }
    return Mask.of(Tensor.of(labels, height, width));
  }

  @Property(tries = 200)
  void runLengthsAreTheMask(
      @ForAll @IntRange(min = 1, max = 70) int height,
      @ForAll @IntRange(min = 1, max = 40) int width,
      @ForAll long seed) {
    Mask mask = mask(new SplittableRandom(seed), height, width);
    RunLengths runs = RunLengths.of(mask);
    assertThat(runs.mask()).isEqualTo(mask);
    assertThat(RunLengths.unpacked(runs.canvas(), runs.packed())).isEqualTo(runs);
  }

  @Property(tries = 60)
  void whatIsWrittenComesBack(@ForAll long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    Path folder = Files.createTempDirectory("kindred");
    Path file = folder.resolve("x.json");
    try {
      TreeMap<Integer, Category> categories = new TreeMap<>();
      categories.put(1, new Category("ä \"b\""));
      categories.put(7, new Category("dog"));
      TreeMap<Integer, Skeleton> skeletons = new TreeMap<>();
      skeletons.put(7, SKELETON);
      List<AnnotatedPhoto> photos = new ArrayList<>();
      for (int i = 0; i < random.nextInt(1, 4); i++) {
        Canvas canvas = Canvas.hw(random.nextInt(1, 40), random.nextInt(1, 40));
        List<CocoAnnotation> annotations = new ArrayList<>();
        for (int k = 0; k < random.nextInt(5); k++) {
          annotations.add(annotation(random, canvas, 10L * i + k));
        }
        photos.add(new AnnotatedPhoto(i, folder.resolve(i + ".png"), canvas, annotations));
      }
      Coco coco = new Coco(photos, categories, skeletons);
      coco.write(file, PointOrigin.EDGE);
      assertThat(Coco.read(file)).isEqualTo(coco);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private static float[] floats(SplittableRandom random, int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) random.nextDouble(-5, 500);
    }
    return numbers;
  }

  private static CocoAnnotation annotation(SplittableRandom random, Canvas canvas, long id) {
    float[] e = floats(random, 4);
    float[][] edges = {
      {Math.min(e[0], e[2]), Math.min(e[1], e[3]), Math.max(e[0], e[2]), Math.max(e[1], e[3])}
    };
    boolean dog = random.nextBoolean();
    Optional<CocoOutline> outline =
        switch (random.nextInt(3)) {
          case 0 -> Optional.empty();
          case 1 -> Optional.of(RunLengths.of(mask(random, canvas.height(), canvas.width())));
          default ->
              Optional.of(
                  new CocoOutline.Parts(
                      canvas,
                      List.of(
                          Polygon.of(canvas, floats(random, 6)),
                          Polygon.of(canvas, floats(random, 10)))));
        };
    Tensor places = Tensor.of(floats(random, 4), 2, 2);
    return new CocoAnnotation(
        id,
        dog ? 7 : 1,
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(Boxes.xyxy(canvas, edges).withLabels(dog ? "dog" : "ä \"b\"")),
        outline,
        dog ? Optional.of(Keypoints.of(canvas, SKELETON, places)) : Optional.empty(),
        random.nextBoolean(),
        random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble()));
  }
}
