// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.coco.AnnotatedPhoto;
import dev.kindred.semtypes.coco.Coco;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.read.Source;
import dev.kindred.semtypes.voc.VocAnnotation;
import dev.kindred.semtypes.yolo.Yolo;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KindredTest {
  private static final Path DATA = Path.of("..", "testdata");
  private static final String PHOTOS = DATA.resolve("photos.json").toString();

  @TempDir private Path folder;
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();
  private Path mirror;

  @BeforeEach
  void write() throws IOException {
    mirror =
        Files.writeString(
            folder.resolve("mirror.yaml"),
            """
            kindred: 1
            pipeline:
              - RandomFlip: {p: 1, axis: HORIZONTAL}
            """);
  }

  private int run(Object... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    return Kindred.run(
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        Stream.of(arguments).map(Object::toString).toArray(String[]::new));
  }

  @Test
  void everyCommandTeachesItself() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString())
        .contains("augment", "preview", "explain", "check", "convert", "Exit status:");
    for (String command : List.of("augment", "preview", "explain", "check", "convert")) {
      assertThat(run(command, "--help")).isZero();
      assertThat(out.toString()).startsWith("Usage: kindred " + command);
    }
    assertThat(run()).isZero();
    assertThat(out.toString()).startsWith("Usage: kindred");
  }

  @Test
  void aRequestThatMakesNoSenseIsToldInOneLine() throws IOException {
    assertThat(run("augment", PHOTOS)).isEqualTo(2);
    assertThat(err.toString()).contains("Missing required option");
    Path wrong =
        Files.writeString(folder.resolve("wrong.yaml"), "kindred: 1\npipeline: [{Flop: {}}]");
    assertThat(run("augment", PHOTOS, "-p", wrong, "-o", folder.resolve("x"))).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("kindred augment: recipe ")
        .contains("wrong.yaml line 2, pipeline[0]: there is no transform named Flop")
        .hasLineCount(1);
    assertThat(run("check", folder.resolve("none"))).isEqualTo(1);
    assertThat(err.toString()).contains("none: cannot be listed");
  }

  /** Mirrored boxes, outlines and keypoints are where arithmetic puts them. */
  @Test
  void aCocoSetIsAugmentedWithEverythingOnIt() {
    Path to = folder.resolve("mirrored");
    assertThat(run("augment", PHOTOS, "-p", mirror, "-o", to, "--keypoints", "edge")).isZero();
    assertThat(out.toString()).startsWith("wrote 2 pictures to " + to);
    Coco before = Coco.read(DATA.resolve("photos.json"));
    Coco after = Coco.read(to.resolve("annotations.json"));
    assertThat(after.categories()).isEqualTo(before.categories());
    for (int i = 0; i < 2; i++) {
      AnnotatedPhoto was = before.photos().get(i);
      AnnotatedPhoto is = after.photos().get(i);
      float width = was.canvas().width();
      assertThat(is.image().canvas()).isEqualTo(was.canvas());
      assertThat(is.boxes().labels()).isEqualTo(was.boxes().labels());
      assertThat(is.mask().labels()).isEqualTo(was.mask().labels().flip(1).dense());
      for (int box = 0; box < was.boxes().count(); box++) {
        float[] e = was.boxes().edges(box);
        assertThat(is.boxes().edges(box)).containsExactly(width - e[2], e[1], width - e[0], e[3]);
      }
      assertThat(is.points().count()).isEqualTo(was.points().count());
    }
    assertThat(after.photos().getFirst().file().getFileName()).hasToString("chelsea_0.png");
  }

  @Test
  void theSameCommandGivesTheSameFilesHoweverItIsBrokenOff() throws IOException {
    Path recipe =
        Files.writeString(
            folder.resolve("turn.yaml"),
            """
            kindred: 1
            pipeline:
              - RandomRotation: {min: -30, max: 30}
              - RandomCrop: {height: 200, width: 240}
            """);
    Path once = folder.resolve("once");
    Path again = folder.resolve("again");
    assertThat(run("augment", PHOTOS, "-p", recipe, "-o", once, "-n", 2, "-s", 7)).isZero();
    assertThat(run("augment", PHOTOS, "-p", recipe, "-o", again, "-n", 2, "-s", 7, "--threads", 1))
        .isZero();
    Files.delete(again.resolve(".kindred/00000002.json"));
    Files.writeString(again.resolve("images/coffee_0.png"), "broken off here");
    assertThat(run("augment", PHOTOS, "-p", recipe, "-o", again, "-n", 2, "-s", 7)).isZero();
    assertThat(out.toString()).contains("wrote 1 pictures").contains("3 were there");
    assertThat(contents(again)).isEqualTo(contents(once)).hasSize(4 + 4 + 2);
    assertThat(run("augment", PHOTOS, "-p", recipe, "-o", again, "-n", 2, "-s", 8)).isEqualTo(2);
    assertThat(err.toString()).contains("holds pictures of another pipeline, seed or set");
    assertThat(run("augment", PHOTOS, "-p", recipe, "-o", folder)).isEqualTo(2);
    assertThat(err.toString()).contains("is not empty; give a new folder");
  }

  private static Map<String, String> contents(Path root) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        contents.put(
            root.relativize(file).toString(),
            Tensor.of(bytes, bytes.length).hashCode() + " " + bytes.length);
      }
    }
    return contents;
  }

  @Test
  void setsGoFromFormatToFormat() {
    Path voc = folder.resolve("voc");
    Path yolo = folder.resolve("yolo");
    Path coco = folder.resolve("coco");
    assertThat(run("convert", PHOTOS, "--to", "voc", "-o", voc)).isZero();
    assertThat(err.toString()).contains("outlines and poses cannot be said in VOC");
    assertThat(run("convert", voc, "--to", "yolo", "-o", yolo)).isZero();
    assertThat(run("convert", yolo, "--to", "coco", "-o", coco)).isZero();
    Coco before = Coco.read(DATA.resolve("photos.json"));
    Coco after = Coco.read(coco.resolve("annotations.json"));
    for (int i = 0; i < before.photos().size(); i++) {
      AnnotatedPhoto was = before.photos().get(i);
      assertThat(after.photos().get(i).boxes().labels()).isEqualTo(was.boxes().labels());
      assertThat(after.photos().get(i).boxes().closeTo(was.boxes(), 0.51)).isTrue();
    }
    assertThat(VocAnnotation.read(voc.resolve("Annotations/coffee.xml")).fileName())
        .isEqualTo("coffee.jpg");
    Canvas coffee = Image.read(DATA.resolve("coffee.jpg")).canvas();
    List<String> names = Yolo.names(yolo.resolve("classes.txt"));
    assertThat(
            Yolo.boxes(Source.of(yolo.resolve("labels/coffee.txt")), coffee, names).boxes().count())
        .isEqualTo(before.photo("coffee.jpg").boxes().count());
  }

  @Test
  void vocAndYoloSetsStayWhatTheyAre() {
    for (String format : List.of("voc", "yolo")) {
      Path from = folder.resolve(format);
      Path to = folder.resolve(format + "-mirrored");
      assertThat(run("convert", PHOTOS, "--to", format, "-o", from)).isZero();
      assertThat(run("augment", from, "-p", mirror, "-o", to)).isZero();
      assertThat(run("check", to)).as(out.toString()).isZero();
      assertThat(out.toString())
          .contains("2 pictures (" + format.toUpperCase(java.util.Locale.ROOT));
    }
  }

  @Test
  void aFolderOfPicturesKeepsItsMasksAndSlices() throws IOException {
    Path from = Files.createDirectories(folder.resolve("mixed/scans"));
    Files.copy(DATA.resolve("chelsea.png"), from.resolveSibling("cat.png"));
    Files.copy(DATA.resolve("chelsea.mask.png"), from.resolveSibling("cat.mask.png"));
    Files.copy(DATA.resolve("dicom/CT_small.dcm"), from.resolve("ct.dcm"));
    Path to = folder.resolve("mixed-mirrored");
    assertThat(run("augment", from.getParent(), "-p", mirror, "-o", to))
        .as(err.toString())
        .isZero();
    Mask mask = Mask.read(DATA.resolve("chelsea.mask.png"));
    assertThat(Mask.read(to.resolve("cat_0.mask.png")).labels().flip(1).dense())
        .isEqualTo(mask.labels());
    DicomImage was = DicomImage.read(DATA.resolve("dicom/CT_small.dcm"));
    DicomImage is = DicomImage.read(to.resolve("scans/ct_0.dcm"));
    assertThat(is.pixels().flip(2).dense().closeTo(was.pixels().castTo(is.dtype()), 0.5)).isTrue();
    assertThat(is.info().plane().columnSpacing())
        .isCloseTo(
            was.info().plane().columnSpacing(), org.assertj.core.api.Assertions.within(1e-6));
  }

  @Test
  void aPageIsMadeToLookAt() {
    Path page = folder.resolve("look.html");
    assertThat(run("preview", PHOTOS, "-p", mirror, "-o", page, "-n", 2)).isZero();
    assertThat(page).content().contains("chelsea, draw 1", "flip left and right");
  }

  @Test
  void pipelinesTransformsAndFunctionsAreExplained() {
    assertThat(run("explain", mirror, "--canvas", "20x30", "-n", 1)).isZero();
    assertThat(out.toString()).contains("item 0 on 20×30 (H×W)", "  flip left and right");
    assertThat(run("explain", "RandomFlip")).isZero();
    assertThat(out.toString()).contains("- RandomFlip: {p: 0.5, axis: HORIZONTAL}");
    assertThat(run("explain", "rotate")).isZero();
    assertThat(out.toString()).contains("(Image, Double)");
    assertThat(run("explain")).isZero();
    assertThat(out.toString()).contains("geometric\n  ");
    assertThat(run("explain", "RandomFlop")).isEqualTo(2);
    assertThat(err.toString()).contains("did you mean RandomFlip");
  }

  @Test
  void whatIsWrongWithASetIsFound() throws IOException {
    assertThat(run("check", PHOTOS)).isZero();
    assertThat(out.toString()).contains("2 pictures (COCO)", "nothing wrong");
    Files.copy(DATA.resolve("coffee.jpg"), folder.resolve("coffee.jpg"));
    Path broken =
        Files.writeString(
            folder.resolve("broken.json"),
            """
            {"images": [{"id": 1, "file_name": "coffee.jpg", "width": 600, "height": 401},
                        {"id": 2, "file_name": "none.jpg", "width": 6, "height": 4}],
             "categories": [{"id": 1, "name": "cup"}],
             "annotations": [
               {"id": 1, "image_id": 1, "category_id": 1, "bbox": [590, 10, 20, 20], "iscrowd": 0, "area": 400},
               {"id": 2, "image_id": 1, "category_id": 1, "bbox": [5, 5, 9, 9], "iscrowd": 0, "area": 81},
               {"id": 3, "image_id": 1, "category_id": 1, "bbox": [5, 5, 9, 9], "iscrowd": 0, "area": 81}]}
            """);
    Path report = folder.resolve("report.tsv");
    assertThat(run("check", broken, "-r", report)).isEqualTo(1);
    assertThat(out.toString())
        .contains("size       coffee: it is 400×600 (H×W), its annotations say 401×600 (H×W)")
        .contains(
            "outside    coffee: the box of cup (number 0), [590.0, 10.0, 610.0, 30.0], leaves")
        .contains("twice      coffee: cup (number 2) stands there twice")
        .contains("unreadable none: ")
        .contains("{outside=1, size=1, twice=1, unreadable=1}");
    assertThat(report).content().contains("outside\tcoffee\tthe box of cup").hasLineCount(4);
  }

  @Test
  void aPictureThatCannotBeReadIsNamedAndLeftOut() throws IOException {
    Path from = Files.createDirectories(folder.resolve("some"));
    Files.copy(DATA.resolve("coffee.jpg"), from.resolve("a.jpg"));
    Files.writeString(from.resolve("b.jpg"), "no picture");
    assertThat(run("augment", from, "-p", mirror, "-o", folder.resolve("to"))).isEqualTo(1);
    assertThat(err.toString()).contains("left out: b: ").contains("b.jpg");
    assertThat(out.toString()).contains("wrote 1 pictures").contains("1 left out");
    assertThat(folder.resolve("to/a_0.png")).exists();
  }
}
