// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.coco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.geometry.Keypoints;
import dev.kindred.semtypes.geometry.PointOrigin;
import dev.kindred.semtypes.geometry.Presence;
import dev.kindred.semtypes.geometry.Skeleton;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.label.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CocoTest {
  private static final Path SAMPLES = Path.of("..", "testdata");

  private static final String HEAD =
      """
      {"images": [{"id": 5, "file_name": "a.png", "width": 6, "height": 4},
                  {"id": 9, "file_name": "b.png", "width": 2, "height": 3}],
       "categories": [{"id": 1, "name": "cat", "keypoints": ["nose", "tail"]},
                      {"id": 300, "name": "dog"}],
       "annotations": [%s]}
      """;

  @TempDir Path folder;

  private Coco read(String annotations) throws IOException {
    return Coco.read(Files.writeString(folder.resolve("x.json"), HEAD.formatted(annotations)));
  }

  private void refuses(String annotation, String reason) {
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> read(annotation))
        .withMessage(folder.resolve("x.json") + ": " + reason);
  }

  @Test
  void readsBoxesPointsAndMasks() throws IOException {
    Coco coco =
        read(
            """
            {"id": 1, "image_id": 5, "category_id": 1, "bbox": [1, 0, 3, 2.5],
             "segmentation": [[1, 0, 4, 0, 4, 2.5, 1, 2.5]],
             "keypoints": [2, 1, 2, 0, 0, 0]},
            {"id": 2, "image_id": 5, "category_id": 300, "bbox": [0, 0, 2, 2]}
            """);
    AnnotatedPhoto photo = coco.photo("a.png");
    assertThat(photo.file()).isEqualTo(folder.resolve("a.png"));
    assertThat(photo.canvas()).isEqualTo(Canvas.hw(4, 6));
    assertThat(photo.boxes().labels()).containsExactly("cat", "dog");
    assertThat(photo.boxes().edges(0)).containsExactly(1, 0, 4, 2.5f);
    assertThat(photo.points().names()).containsExactly("nose");
    assertThat(photo.points().x(0)).isEqualTo(2);
    assertThat(photo.mask().labels().toDoubleArray())
        .containsExactly(0, 1, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    assertThat(coco.categories()).containsEntry(300, new Category("dog"));
    AnnotatedPhoto bare = coco.photo("b.png");
    assertThat(bare.boxes().count() + bare.points().count()).isZero();
    assertThat(bare.mask().canvas()).isEqualTo(Canvas.hw(3, 2));
  }

  @Test
  void shiftsKeypointsThatArePixelIndices() throws IOException {
    String annotation =
        "{\"id\": 1, \"image_id\": 5, \"category_id\": 1, \"keypoints\": [2, 1, 2, 0, 0, 0]}";
    Path file = Files.writeString(folder.resolve("x.json"), HEAD.formatted(annotation));
    AnnotatedPhoto photo = Coco.read(file, PointOrigin.PIXEL_INDEX).photo("a.png");
    assertThat(photo.points().xy().toFloatArray()).containsExactly(2.5f, 1.5f);
  }

  @Test
  void laterOutlinesCoverEarlierOnes() throws IOException {
    Coco coco =
        read(
            """
            {"id": 1, "image_id": 9, "category_id": 1, "segmentation": [[0, 0, 2, 0, 2, 3, 0, 3]]},
            {"id": 2, "image_id": 9, "category_id": 300,
             "segmentation": {"size": [3, 2], "counts": [1, 2, 3]}}
            """);
    assertThat(coco.photo("b.png").mask().labels().toDoubleArray())
        .containsExactly(1, 1, 300, 1, 300, 1);
  }

  @Test
  void readsPackedRunLengths() throws IOException {
    // pycocotools packs the runs 1, 2, 3 as the characters 1, 2, 3
    Coco coco =
        read(
            """
            {"id": 2, "image_id": 9, "category_id": 1,
             "segmentation": {"size": [3, 2], "counts": "123"}}
            """);
    assertThat(coco.photo("b.png").mask().labels().toDoubleArray())
        .containsExactly(0, 0, 1, 0, 1, 0);
  }

  @Test
  void agreesWithTheMasksOfTheSamplePhotos() {
    Coco coco = Coco.read(SAMPLES.resolve("photos.json"));
    assertThat(coco.photos()).hasSize(2);
    for (AnnotatedPhoto photo : coco.photos()) {
      String name = photo.file().getFileName().toString();
      Path mask = SAMPLES.resolve(name.substring(0, name.lastIndexOf('.')) + ".mask.png");
      assertThat(photo.mask()).isEqualTo(Mask.read(mask));
      assertThat(photo.image().canvas()).isEqualTo(photo.canvas());
      assertThat(photo.boxes().count()).isPositive();
      assertThat(photo.points().count()).isPositive();
    }
  }

  @Test
  void namesTheAnnotationAndTheReason() {
    refuses("{\"id\": 7, \"image_id\": 6}", "annotation 7: image_id 6 names no image of the file");
    refuses("{\"id\": 7}", "annotation 7: image_id is missing; give a whole number");
    refuses("{}", "annotation number 1: image_id is missing; give a whole number");
    String head = "{\"id\": 7, \"image_id\": 5, \"category_id\": 1, ";
    refuses(
        "{\"id\": 7, \"image_id\": 5, \"category_id\": 2}",
        "annotation 7: category_id 2 names no category of the file");
    refuses(
        head + "\"bbox\": [1, 2, 3]}",
        "annotation 7: bbox is [1,2,3]; give x, y, width and height, sizes of 0 or more");
    refuses(
        head + "\"bbox\": [1, 2, -3, 4]}",
        "annotation 7: bbox is [1,2,-3,4]; give x, y, width and height, sizes of 0 or more");
    refuses(
        head + "\"bbox\": [1, 2, \"3\", 4]}",
        "annotation 7: bbox is [1,2,\"3\",4]; give a list of numbers");
    refuses(
        head + "\"keypoints\": [1, 2, 2]}",
        "annotation 7: keypoints has 3 numbers, its category names 2 points; give x, y, v for"
            + " each");
    refuses(
        head + "\"segmentation\": [[1, 2, 3, 4]]}",
        "annotation 7: segmentation has a polygon of 4 numbers; give x, y of 3 points or more");
    refuses(
        head + "\"segmentation\": {\"size\": [4, 6], \"counts\": [5]}}",
        "annotation 7: segmentation covers 5 of 24 pixels; it is damaged");
    refuses(
        head + "\"segmentation\": {\"size\": [4, 6], \"counts\": \"PPPP\"}}",
        "annotation 7: segmentation counts end within a number; they are damaged");
    refuses(
        head + "\"segmentation\": {\"size\": [6, 4], \"counts\": [24]}}",
        "annotation 7: segmentation of size [6,4] for a photo of 4×6 (H×W)");
  }

  @Test
  void refusesWhatIsNoAnnotationFile() throws IOException {
    Path missing = folder.resolve("missing.json");
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Coco.read(missing))
        .withMessage(missing + ": no such file; check the path");
    Path text = Files.writeString(folder.resolve("text.json"), "{\n \"images\": [}");
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Coco.read(text))
        .withMessageStartingWith(text + ": not JSON in line 2: Unexpected close marker");
    Path other = Files.writeString(folder.resolve("other.json"), "[1]");
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Coco.read(other))
        .withMessage(other + ": has no list \"categories\"; it must be a COCO file of annotations");
    Path empty = Files.writeString(folder.resolve("empty.json"), "");
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Coco.read(empty))
        .withMessageStartingWith(empty + ": ");
  }

  @Test
  void refusesSizesThatCannotBe() throws IOException {
    for (String sides :
        new String[] {"\"width\": 0, \"height\": 4", "\"width\": 70000, \"height\": 70000"}) {
      String text =
          "{\"images\": [{\"id\": 5, \"file_name\": \"a.png\", "
              + sides
              + "}],"
              + " \"categories\": [], \"annotations\": []}";
      Path file = Files.writeString(folder.resolve("y.json"), text);
      assertThatExceptionOfType(UnreadableFileException.class)
          .isThrownBy(() -> Coco.read(file))
          .withMessageStartingWith(file + ": image 5: ");
    }
  }

  @Test
  void tellsAPhotoOfAnotherSize() throws IOException {
    AnnotatedPhoto photo = read("").photo("b.png");
    Image.of(Tensor.of(new byte[4], 1, 2, 2)).write(photo.file());
    assertThatIllegalArgumentException()
        .isThrownBy(photo::image)
        .withMessageStartingWith("annotations for 3×2 used with " + photo.file() + " of 2×2; ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("").photo("c.png"))
        .withMessage("photo c.png: there are [a.png, b.png]; give one of these");
  }

  @Test
  void keepsEachAnnotationWithItsSkeleton() throws IOException {
    Coco coco =
        read(
            """
            {"id": 1, "image_id": 5, "category_id": 1, "iscrowd": 1, "area": 7.5,
             "bbox": [1, 0, 3, 2.5],
             "segmentation": [[0, 0, 2, 0, 2, 2], [1, 0, 3, 0, 3, 2, 1, 2]],
             "keypoints": [2, 1, 2, 0, 0, 0]},
            {"image_id": 5, "category_id": 1, "keypoints": [1, 1, 1, 3, 2, 2]}
            """);
    AnnotatedPhoto photo = coco.photo("a.png");
    CocoAnnotation first = photo.annotations().getFirst();
    assertThat(first.crowd()).isTrue();
    assertThat(first.area()).hasValue(7.5);
    assertThat(photo.boxes().isCrowd(0)).isTrue();
    assertThat(photo.annotations().get(1).id()).isEqualTo(2);
    // Both parts, where they overlap too.
    assertThat(first.outline().orElseThrow().mask().labels().toDoubleArray())
        .startsWith(1, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0);
    Keypoints poses = photo.keypoints(1).orElseThrow();
    assertThat(poses.poses()).isEqualTo(2);
    assertThat(poses.skeleton()).isEqualTo(coco.skeletons().get(1));
    assertThat(poses.presence(poses.point(0, "tail"))).isEqualTo(Presence.ABSENT);
    assertThat(poses.presence(poses.point(1, "nose"))).isEqualTo(Presence.OCCLUDED);
    assertThat(poses.x(poses.point(1, "tail"))).isEqualTo(3);
    assertThat(photo.keypoints(300)).isEmpty();
    assertThat(photo.points().names()).containsExactly("nose", "nose", "tail");
  }

  @Test
  void linksOfSkeletonsCountFromOne() throws IOException {
    String text =
        """
        {"images": [], "annotations": [], "categories": [
          {"id": 1, "name": "cat", "keypoints": ["left_eye", "right_eye", "nose"],
           "skeleton": [[1, 3], [2, 3]]}]}
        """;
    Coco coco = Coco.read(Files.writeString(folder.resolve("x.json"), text));
    Skeleton skeleton = coco.skeletons().get(1);
    assertThat(skeleton.links()).containsExactly(new Skeleton.Link(0, 2), new Skeleton.Link(1, 2));
    assertThat(skeleton.pairs()).containsExactly(new Skeleton.Link(0, 1));
    Path bad = Files.writeString(folder.resolve("bad.json"), text.replace("[2, 3]", "[2, 4]"));
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Coco.read(bad))
        .withMessageStartingWith(bad + ": category 1: skeleton of 3 points with ");
  }

  @Test
  void infinitiesAreNamed() {
    refuses(
        "{\"id\": 7, \"image_id\": 5, \"category_id\": 1, \"bbox\": [1, 2, 1e300, 4]}",
        "annotation 7: Boxes: number 2 of row 0 is Infinity; coordinates are finite");
  }

  @Test
  void whatIsWrittenComesBack() throws IOException {
    Coco samples = Coco.read(SAMPLES.resolve("photos.json"));
    Path file = folder.resolve("again.json");
    samples.write(file, PointOrigin.EDGE);
    Coco again = Coco.read(file);
    assertThat(again.categories()).isEqualTo(samples.categories());
    assertThat(again.skeletons()).isEqualTo(samples.skeletons());
    for (int i = 0; i < 2; i++) {
      AnnotatedPhoto photo = again.photos().get(i);
      AnnotatedPhoto sample = samples.photos().get(i);
      assertThat(photo.annotations()).isEqualTo(sample.annotations());
      assertThat(Files.isSameFile(photo.file(), sample.file())).isTrue();
    }
  }
}
