// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cli.set;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.coco.AnnotatedPhoto;
import dev.kindred.semtypes.coco.Coco;
import dev.kindred.semtypes.coco.CocoAnnotation;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.PointOrigin;
import dev.kindred.semtypes.geometry.Skeleton;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.voc.VocAnnotation;
import dev.kindred.semtypes.voc.VocObject;
import dev.kindred.semtypes.voc.VocPixels;
import dev.kindred.semtypes.yolo.Yolo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * Where the pictures and annotations of a new set go. What is said of each picture is kept in a
 * small file of its own below {@code .kindred} as soon as the picture is there; {@link #finish}
 * makes the annotations of the whole set from these. So a set that was broken off goes on where it
 * was.
 *
 * <p>Pictures may be added by several threads.
 *
 * @param root the folder of the new set
 * @param format how it is laid out
 * @param categories the classes by number
 * @param skeletons of the classes that have poses
 * @param keypoints what 0 means for a keypoint in a COCO file
 */
public record Layout(
    Path root,
    SetFormat format,
    SortedMap<Integer, Category> categories,
    SortedMap<Integer, Skeleton> skeletons,
    PointOrigin keypoints) {
  private static final String NOTES = ".kindred";

  /** The file of a picture by its name, below the folder that the format wants. */
  public Path picture(String name, String ending) {
    return made(
        switch (format) {
          case FOLDER -> root;
          case COCO, YOLO -> root.resolve("images");
          case VOC -> root.resolve("JPEGImages");
        },
        name + "." + ending);
  }

  /** The file of a picture's mask. */
  public Path mask(String name) {
    Path picture = picture(name, "png");
    return picture.resolveSibling(Stems.last(picture) + ".mask.png");
  }

  private static Path made(Path folder, String name) {
    Path file = folder.resolve(name);
    try {
      Path parent = file.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "make the folder of %s: %s; check the place and its rights".formatted(file, e), e);
    }
    return file;
  }

  /** Whether a picture is done. */
  public boolean has(int number) {
    return Files.exists(note(number));
  }

  private Path note(int number) {
    return made(root.resolve(NOTES), "%08d.json".formatted(number));
  }

  /** A small file of the run, such as what it was asked. */
  public Path aside(String name) {
    return made(root.resolve(NOTES), name);
  }

  /**
   * Notes what is on a picture that was written.
   *
   * @param number its place in the new set, from 0
   */
  public void add(int number, Path file, Canvas canvas, List<Thing> things) {
    List<CocoAnnotation> said = new ArrayList<>();
    for (Thing each : things) {
      said.add(
          new CocoAnnotation(
              said.size() + 1L,
              number(each.label()),
              each.box(),
              each.outline(),
              each.pose(),
              each.crowd(),
              OptionalDouble.empty()));
    }
    AnnotatedPhoto photo = new AnnotatedPhoto(number + 1L, file, canvas, said);
    beside(file, canvas, things);
    Path note = note(number);
    Path begun = note.resolveSibling(note.getFileName() + ".part");
    new Coco(List.of(photo), categories, skeletons).write(begun, keypoints);
    try {
      Files.move(begun, note, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("write %s: %s; check the folder".formatted(note, e), e);
    }
  }

  private int number(String label) {
    return categories.entrySet().stream()
        .filter(each -> each.getValue().name().equals(label))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "class \"%s\": the set has %s; name it there".formatted(label, categories)))
        .getKey();
  }

  /** Formats with a file of annotations for each picture. */
  private void beside(Path file, Canvas canvas, List<Thing> things) {
    String name = Stems.below(picture("x", "y").resolveSibling(""), file);
    if (format == SetFormat.VOC) {
      List<VocObject> objects =
          things.stream().filter(each -> each.box().isPresent()).map(Layout::voc).toList();
      new VocAnnotation(String.valueOf(file.getFileName()), canvas, objects)
          .write(made(root.resolve("Annotations"), name + ".xml"), VocPixels.INCLUSIVE_FROM_ONE);
    }
    if (format == SetFormat.YOLO) {
      Yolo.write(boxes(canvas, things), names(), made(root.resolve("labels"), name + ".txt"));
    }
  }

  private static VocObject voc(Thing thing) {
    return thing
        .voc()
        .orElseGet(() -> new VocObject(thing.box().orElseThrow(), "", false, false, false));
  }

  private static Boxes boxes(Canvas canvas, List<Thing> things) {
    List<Boxes> each = things.stream().flatMap(thing -> thing.box().stream()).toList();
    float[][] edges = each.stream().map(box -> box.edges(0)).toArray(float[][]::new);
    List<String> labels = each.stream().map(box -> box.labels().getFirst()).toList();
    return Boxes.xyxy(canvas, edges).withLabels(labels);
  }

  private List<String> names() {
    return categories.values().stream().map(Category::name).toList();
  }

  /** Writes what stands once for the whole set. */
  public void finish(int pictures) {
    if (format == SetFormat.YOLO) {
      try {
        Files.write(made(root, "classes.txt"), names());
      } catch (IOException e) {
        throw new UncheckedIOException("write classes.txt: " + e + "; check the folder", e);
      }
    }
    if (format == SetFormat.COCO) {
      coco(pictures).write(made(root, "annotations.json"), keypoints);
    }
  }

  private Coco coco(int pictures) {
    List<AnnotatedPhoto> photos = new ArrayList<>();
    long id = 1;
    for (int i = 0; i < pictures; i++) {
      if (has(i)) {
        AnnotatedPhoto photo = Coco.read(note(i), keypoints).photos().getFirst();
        List<CocoAnnotation> said = new ArrayList<>();
        for (CocoAnnotation each : photo.annotations()) {
          said.add(
              new CocoAnnotation(
                  id++,
                  each.category(),
                  each.box(),
                  each.outline(),
                  each.keypoints(),
                  each.crowd(),
                  each.area()));
        }
        Path file = photo.file().toAbsolutePath().normalize();
        photos.add(new AnnotatedPhoto(photo.id(), file, photo.canvas(), said));
      }
    }
    return new Coco(photos, categories, skeletons);
  }
}
