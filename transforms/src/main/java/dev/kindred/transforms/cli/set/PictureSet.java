// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cli.set;

import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.coco.AnnotatedPhoto;
import dev.kindred.semtypes.coco.Coco;
import dev.kindred.semtypes.coco.CocoAnnotation;
import dev.kindred.semtypes.geometry.PointOrigin;
import dev.kindred.semtypes.geometry.Skeleton;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.read.Source;
import dev.kindred.semtypes.voc.VocAnnotation;
import dev.kindred.semtypes.voc.VocObject;
import dev.kindred.semtypes.yolo.Yolo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A data set as it lies on disk.
 *
 * @param format how
 * @param categories the names of its classes by their numbers; empty where it has none
 * @param skeletons of the classes that have poses
 * @param pictures by name
 */
public record PictureSet(
    SetFormat format,
    SortedMap<Integer, Category> categories,
    SortedMap<Integer, Skeleton> skeletons,
    List<Picture> pictures) {
  private static final Set<String> PICTURES =
      Set.of("png", "jpg", "jpeg", "tif", "tiff", "bmp", "gif", "dcm");

  /** Keeps an unchangeable copy of the list. */
  public PictureSet {
    pictures = List.copyOf(pictures);
  }

  /** The names of the classes in the order of their numbers. */
  public List<String> classes() {
    return categories.values().stream().map(Category::name).toList();
  }

  /**
   * Finds out by itself how the set is laid out: a JSON file, or a folder with one, is COCO; XML
   * files are VOC; a {@code classes.txt} is YOLO; else a folder of pictures.
   *
   * @param keypoints what 0 means for a keypoint of a COCO file
   * @throws UnreadableFileException where nothing can be read there
   */
  public static PictureSet read(Path place, PointOrigin keypoints) {
    if (Files.isRegularFile(place)) {
      return Stems.ending(place).equals("json") ? coco(place, keypoints) : single(place);
    }
    List<Path> files = files(place);
    List<Path> json = files.stream().filter(file -> Stems.ending(file).equals("json")).toList();
    if (json.size() == 1) {
      return coco(json.getFirst(), keypoints);
    }
    if (json.size() > 1) {
      throw new UnreadableFileException(
          place.toString(),
          "%d JSON files, such as %s; give the one with the annotations"
              .formatted(json.size(), json.getFirst()));
    }
    if (files.stream().anyMatch(file -> Stems.ending(file).equals("xml"))) {
      return voc(place, files);
    }
    return files.stream().anyMatch(file -> file.endsWith("classes.txt"))
        ? yolo(place, files)
        : folder(place, files);
  }

  private static PictureSet single(Path file) {
    Picture picture =
        new Picture(Stems.last(file), file, Optional.empty(), _ -> List.of(), Optional.empty());
    return new PictureSet(SetFormat.FOLDER, new TreeMap<>(), new TreeMap<>(), List.of(picture));
  }

  private static List<Path> files(Path place) {
    try (Stream<Path> walk = Files.walk(place)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !place.relativize(file).toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UnreadableFileException(
          place.toString(), "cannot be listed; give a folder or a file that is there", e);
    }
  }

  private static boolean isPicture(Path file) {
    return PICTURES.contains(Stems.ending(file)) && !Stems.last(file).endsWith(".mask");
  }

  private static PictureSet folder(Path place, List<Path> files) {
    Set<Path> known = Set.copyOf(files);
    List<Picture> pictures = new ArrayList<>();
    for (Path file : files) {
      if (isPicture(file)) {
        Path mask = file.resolveSibling(Stems.last(file) + ".mask.png");
        pictures.add(
            new Picture(
                Stems.below(place, file),
                file,
                Optional.empty(),
                _ -> List.of(),
                Optional.of(mask).filter(known::contains)));
      }
    }
    requireSome(place, pictures);
    return new PictureSet(SetFormat.FOLDER, new TreeMap<>(), new TreeMap<>(), pictures);
  }

  private static void requireSome(Path place, List<Picture> pictures) {
    if (pictures.isEmpty()) {
      throw new UnreadableFileException(
          place.toString(), "no pictures (" + String.join(", ", new TreeSet<>(PICTURES)) + ")");
    }
  }

  private static PictureSet coco(Path json, PointOrigin keypoints) {
    Coco coco = Coco.read(json, keypoints);
    Path home = json.toAbsolutePath().getParent();
    List<Picture> pictures = new ArrayList<>();
    for (AnnotatedPhoto photo : coco.photos()) {
      List<Thing> things =
          photo.annotations().stream().map(each -> thing(each, coco.categories())).toList();
      pictures.add(
          new Picture(
              home == null ? Stems.last(photo.file()) : Stems.below(home, photo.file()),
              photo.file(),
              Optional.of(photo.canvas()),
              _ -> things,
              Optional.empty()));
    }
    return new PictureSet(SetFormat.COCO, coco.categories(), coco.skeletons(), pictures);
  }

  private static Thing thing(CocoAnnotation said, Map<Integer, Category> categories) {
    Category category = categories.get(said.category());
    return new Thing(
        category == null ? "category " + said.category() : category.name(),
        said.box(),
        said.outline(),
        said.keypoints(),
        said.crowd(),
        Optional.empty());
  }

  private static PictureSet voc(Path place, List<Path> files) {
    Map<String, Path> images = new HashMap<>();
    files.stream().filter(PictureSet::isPicture).forEach(f -> images.put(Stems.last(f), f));
    List<Picture> pictures = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>();
    for (Path file : files) {
      if (Stems.ending(file).equals("xml")) {
        VocAnnotation said = VocAnnotation.read(file);
        List<Thing> things = said.objects().stream().map(PictureSet::thing).toList();
        things.forEach(each -> names.add(each.label()));
        Path image = images.getOrDefault(Stems.last(file), place.resolve(said.fileName()));
        pictures.add(
            new Picture(
                Stems.last(file),
                image,
                Optional.of(said.canvas()),
                _ -> things,
                Optional.empty()));
      }
    }
    return new PictureSet(SetFormat.VOC, numbered(List.copyOf(names)), new TreeMap<>(), pictures);
  }

  private static Thing thing(VocObject said) {
    return new Thing(
        said.name(),
        Optional.of(said.box()),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.of(said));
  }

  private static PictureSet yolo(Path place, List<Path> files) {
    Path list = files.stream().filter(f -> f.endsWith("classes.txt")).findFirst().orElseThrow();
    List<String> names = Yolo.names(list);
    Map<String, Path> texts = new HashMap<>();
    files.stream()
        .filter(f -> Stems.ending(f).equals("txt") && !f.equals(list))
        .forEach(f -> texts.put(Stems.last(f), f));
    List<Picture> pictures = new ArrayList<>();
    for (Path file : files) {
      if (isPicture(file)) {
        Optional<Path> text = Optional.ofNullable(texts.get(Stems.last(file)));
        pictures.add(
            new Picture(
                Stems.last(file),
                file,
                Optional.empty(),
                canvas ->
                    text.map(each ->
                            Things.ofBoxes(Yolo.boxes(Source.of(each), canvas, names).boxes()))
                        .orElse(List.of()),
                Optional.empty()));
      }
    }
    requireSome(place, pictures);
    return new PictureSet(SetFormat.YOLO, numbered(names), new TreeMap<>(), pictures);
  }

  private static SortedMap<Integer, Category> numbered(List<String> names) {
    SortedMap<Integer, Category> numbered = new TreeMap<>();
    names.forEach(name -> numbered.put(numbered.size() + 1, new Category(name)));
    return numbered;
  }
}
