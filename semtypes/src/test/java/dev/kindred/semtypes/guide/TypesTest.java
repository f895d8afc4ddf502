// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.guide;

import static dev.kindred.semtypes.show.Overlay.OVERLAY;
import static dev.kindred.semtypes.show.Show.SHOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Passthrough;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Keypoints;
import dev.kindred.semtypes.geometry.NormalizedBoxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.geometry.Polygon;
import dev.kindred.semtypes.geometry.Presence;
import dev.kindred.semtypes.geometry.RotatedBoxes;
import dev.kindred.semtypes.geometry.Skeleton;
import dev.kindred.semtypes.geometry.Visibility;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.LabelMap;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.label.MultiCategory;
import dev.kindred.semtypes.label.Scalar;
import dev.kindred.semtypes.label.Vocabulary;
import dev.kindred.semtypes.show.Picture;
import dev.kindred.semtypes.volume.CtVolume;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridRange;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.Landmarks;
import dev.kindred.semtypes.volume.Orientation;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the page about types. */
class TypesTest {
  private static final Path DIR = Path.of("..", "testdata");

  @Test
  void valuesSayWhatTheyAre() {
    // region types.read
    Image cat = Image.read(DIR.resolve("chelsea.png"));
    DicomImage slice = DicomImage.read(DIR.resolve("dicom/CT_small.dcm"));
    // endregion
    Page.TYPES.shows(cat + "\n" + slice);
    // region types.equal
    Image same = Image.read(DIR.resolve("chelsea.png"));
    assertThat(same).isEqualTo(cat);

    Image brighter = Image.withPixels(slice, slice.pixels());
    assertThat(brighter).isInstanceOf(DicomImage.class).isEqualTo(slice);
    assertThat(slice.closeTo(brighter, 0.5)).isTrue(); // Hounsfield units, and millimetres
    // endregion
  }

  @Test
  void tensors() {
    // region types.views
    Tensor t = Tensor.of(new float[] {0, 1, 2, 3, 4, 5}, 2, 3).named("row", "column");
    Tensor column = t.select(t.axis("column"), 1);
    Tensor mirrored = t.flip(t.axis("column"));
    Tensor every = t.slice(t.axis("column"), 0, 3, 2);

    assertThat(column.toFloatArray()).containsExactly(1, 4);
    assertThat(mirrored.toFloatArray()).containsExactly(2, 1, 0, 5, 4, 3);
    assertThat(every.toFloatArray()).containsExactly(0, 2, 3, 5);
    // endregion
    Page.TYPES.shows(mirrored);
  }

  @Test
  void scopes() {
    // region types.scope
    Tensor kept;
    try (Arena scope = Arena.ofShared()) {
      kept = Tensor.build(scope, DType.F16, Shape.of(1000, 1000), memory -> {});
    }
    assertThatThrownBy(() -> kept.getFloat(0)).isInstanceOf(IllegalStateException.class);
    // endregion
    Page.TYPES.showsMessage(() -> kept.getFloat(0));
  }

  @Test
  void loops() {
    Image cat = Image.read(DIR.resolve("chelsea.png"));
    // region types.loop
    MemorySegment memory = cat.pixels().memory();
    long sum = 0;
    for (long i = 0; i < memory.byteSize(); i++) {
      sum += memory.get(ValueLayout.JAVA_BYTE, i) & 0xFF;
    }
    // endregion
    assertThat(sum).isPositive();
  }

  @Test
  void canvases() {
    Image cat = Image.read(DIR.resolve("chelsea.png"));
    // region types.canvas
    Boxes boxes =
        Boxes.xyxy(cat.canvas(), new float[][] {{117, 11, 334, 281}, {-40, 200, 60, 300}})
            .withLabels("cat", "shadow");
    Points eyes = Points.xy(cat.canvas(), new float[][] {{179, 107}, {274, 110}});

    Picture picture = SHOW.show(cat);
    picture = OVERLAY.draw(picture, boxes);
    picture = OVERLAY.draw(picture, eyes);
    // endregion
    assertThat(picture.canvas()).isEqualTo(cat.canvas());
    Page.TYPES.shows(boxes + "\n" + eyes);
    Picture other = SHOW.show(DicomImage.read(DIR.resolve("dicom/CT_small.dcm")));
    // region types.wrong
    assertThatThrownBy(() -> OVERLAY.draw(other, boxes))
        .isInstanceOf(IllegalArgumentException.class);
    // endregion
    Page.TYPES.showsMessage(() -> OVERLAY.draw(other, boxes));
    // region types.clip
    var clipped = Boxes.clip(boxes, Visibility.atLeast(0.7));

    assertThat(clipped.kept()).containsExactly(0); // the shadow lies outside by 40 %
    // endregion
  }

  @Test
  void otherBoxes() {
    Canvas canvas = Canvas.hw(300, 400);
    // region types.boxes
    Boxes fromDetector =
        NormalizedBoxes.cxcywh(new float[][] {{0.5f, 0.5f, 0.2f, 0.4f}}).on(canvas);
    Boxes fromCoco = Boxes.xywh(canvas, new float[][] {{160, 90, 80, 120}});
    assertThat(fromDetector.closeTo(fromCoco, 1e-3)).isTrue();

    RotatedBoxes turned = RotatedBoxes.cxcywhr(canvas, new float[][] {{200, 150, 80, 120, 30}});
    assertThat(turned.area(0)).isCloseTo(80 * 120, within(1.0));
    Boxes around = turned.hull();
    assertThat(around.area(0)).isGreaterThan(80 * 120);
    // endregion
  }

  @Test
  void poses() {
    Canvas canvas = Canvas.hw(300, 400);
    // region types.poses
    Skeleton arms =
        Skeleton.of("left hand", "chest", "right hand")
            .withLinks(new int[] {0, 1}, new int[] {1, 2})
            .withPairs(new int[] {0, 2}); // a mirror exchanges these
    Keypoints pose =
        Keypoints.of(canvas, arms, Tensor.of(new float[] {300, 90, 200, 120, 90, 80}, 3, 2))
            .withPresence(Presence.VISIBLE, Presence.VISIBLE, Presence.OCCLUDED);
    Keypoints mirrored = Keypoints.mirrored(pose); // names exchanged; a flip moves the places

    Polygon ring = // even-odd: a ring within another is a hole
        Polygon.of(
            canvas,
            new float[] {50, 50, 250, 50, 250, 250, 50, 250},
            new float[] {100, 100, 200, 100, 200, 200, 100, 200});
    assertThat(ring.area()).isEqualTo(200 * 200 - 100 * 100);
    assertThat(ring.contains(150, 150)).isFalse();
    // endregion
    assertThat(mirrored.presence(0)).isEqualTo(Presence.OCCLUDED);
    Page.TYPES.shows(pose + "\n" + mirrored + "\n" + ring);
  }

  @Test
  void volumes(@TempDir Path folder) {
    float[] values = new float[40 * 64 * 64];
    for (int i = 0; i < values.length; i++) {
      int x = i % 64 - 32;
      int y = i / 64 % 64 - 32;
      int z = i / 4096 - 20;
      double distance = Math.sqrt(x * x + y * y + 4 * z * z);
      values[i] = distance > 30 ? -1000 : distance > 26 ? 700 : 30;
    }
    Tensor hu = Tensor.of(values, 40, 64, 64);
    // region types.volume
    VoxelGrid grid =
        new VoxelGrid(
            new GridSize(64, 64, 40), // i, j, k
            new Vector3(-96, -96, 0), // the centre of the first voxel, in LPS millimetres
            new Vector3(3, 0, 0), // from a voxel to the next along i, j and k
            new Vector3(0, 3, 0),
            new Vector3(0, 0, 6));
    CtVolume head = CtVolume.of(hu, grid); // hu: [40, 64, 64], k outermost
    Landmarks marks = Landmarks.of(Map.of("vertex", new Vector3(3, -3, 190)));

    CtVolume part = Volume.sliced(head, GridAxis.K, new GridRange(20, 40));
    CtVolume turned = Volume.reoriented(part, Orientation.RAS);

    Vector3 vertex = marks.place("vertex");
    assertThat(turned.valueAt(vertex)).isEqualTo(head.valueAt(vertex));
    assertThat(turned.grid().index(vertex)).isNotEqualTo(head.grid().index(vertex));
    // endregion
    Page.TYPES.shows(head + "\n" + turned);
    SHOW.show(head).writePng(folder.resolve("head.png"));
    assertThat(folder.resolve("head.png")).isNotEmptyFile();
  }

  @Test
  void shown(@TempDir Path folder) throws IOException {
    Image cat = Image.read(DIR.resolve("chelsea.png"));
    Mask mask = Mask.read(DIR.resolve("chelsea.mask.png"));
    // region types.show
    Picture picture = OVERLAY.draw(SHOW.show(cat), mask);
    picture.writePng(folder.resolve("cat.png"));
    String inTheTerminal = picture.terminal(80); // 80 columns of half blocks in colours
    String oneLine = picture.text();
    // endregion
    assertThat(ImageIO.read(folder.resolve("cat.png").toFile()).getWidth()).isEqualTo(451);
    assertThat(inTheTerminal.lines()).hasSize(27);
    Page.TYPES.shows(oneLine);
  }

  @Test
  void clouds() {
    float[] places = {0, 0, 0, 1, 0, 0, 0, 2, 0.5f};
    byte[] red = {-1, 0, 0, -1, 0, 0, -1, 0, 0};
    // region types.cloud
    PointCloud scan =
        PointCloud.of(Tensor.of(places, 3, 3))
            .withColors(Tensor.of(red, 3, 3))
            .withLabels(Tensor.of(new int[] {0, 0, 7}, 3))
            .withUnit("m");
    PointCloud last = PointCloud.selected(scan, 2); // colour and label go along
    // endregion
    assertThat(last.labels().orElseThrow().getLong(0)).isEqualTo(7);
    Page.TYPES.shows(scan + "\n" + last);
  }

  @Test
  void names() {
    // region types.names
    Vocabulary animals = Vocabulary.of("cat", "cow", "dog");
    Category cat = animals.category(0);
    MultiCategory seen = MultiCategory.of(animals, "cat", "dog");
    Scalar age = Scalar.of(61, "years");
    Passthrough<Path> where = Passthrough.of(Path.of("ward", "3")); // moves through, unchanged

    assertThat(seen.oneHot().toLongArray()).containsExactly(1, 0, 1);
    assertThat(animals.index(cat)).isZero();
    assertThatThrownBy(() -> animals.index("cats")).isInstanceOf(IllegalArgumentException.class);
    // endregion
    assertThat(where.value().getNameCount()).isEqualTo(2);
    Page.TYPES.shows(cat + "\n" + seen + "\n" + age);
    Page.TYPES.showsMessage(() -> animals.index("cats"));
  }

  @Test
  void batches() {
    Image cat = Image.read(DIR.resolve("chelsea.png"));
    Image cup = Image.read(DIR.resolve("coffee.jpg"));
    // region types.batch
    Batch<Image> photos = Batch.of(Image.class, cat, cup);
    assertThat(photos.isRagged()).isTrue();
    assertThat(photos.items()).containsExactly(cat, cup);

    Batch<Image> twice = Batch.of(Image.class, List.of(cat, cat));
    assertThat(twice.stacked().shape()).isEqualTo(Shape.of(2, 3, 300, 451));
    // endregion
    Page.TYPES.shows(photos + "\n" + photos.whyRagged().orElseThrow());
  }

  @Test
  void masks() {
    // region types.mask
    Mask mask = Mask.read(DIR.resolve("chelsea.mask.png"));
    LabelMap named = LabelMap.of(mask, Map.of(1, "cat", 2, "eyes", 3, "nose"));

    Mask eyes = named.mask("eyes"); // 1 where they are
    assertThat(named.counts().get(named.code("eyes"))).isEqualTo(4734);
    // endregion
    Page.TYPES.shows(mask + "\n" + named + "\n" + eyes);
  }
}
