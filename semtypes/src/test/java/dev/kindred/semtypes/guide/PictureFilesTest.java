// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.semtypes.coco.AnnotatedPhoto;
import dev.kindred.semtypes.coco.Coco;
import dev.kindred.semtypes.csv.CsvTable;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.PointOrigin;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.ImageOrientation;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.las.Las;
import dev.kindred.semtypes.npy.Npy;
import dev.kindred.semtypes.npy.Npz;
import dev.kindred.semtypes.ply.Ply;
import dev.kindred.semtypes.ply.PlyEncoding;
import dev.kindred.semtypes.read.Source;
import dev.kindred.semtypes.yolo.Yolo;
import dev.kindred.semtypes.yolo.YoloBoxes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures, arrays, points and annotations in the guide to files. */
class PictureFilesTest {
  private static final Path DIR = Path.of("..", "testdata");

  @TempDir Path folder;

  @Test
  void pictures() {
    // region files.pictures
    Path file = DIR.resolve("coffee.jpg");
    Image seen = Image.read(file); // turned as the camera noted it
    Image stored = Image.readAsStored(file); // as it lies in the file
    ImageOrientation orientation = ImageOrientation.of(file);

    assertThat(orientation.upright(stored.pixels())).isEqualTo(seen.pixels());
    seen.write(folder.resolve("coffee.png")); // .png, .jpg, .tif or .bmp
    // endregion
    assertThat(Image.read(folder.resolve("coffee.png"))).isEqualTo(seen);
  }

  @Test
  void arrays() {
    // region files.arrays
    Tensor tensor = Npy.read(DIR.resolve("npy/i4_fortran.npy")); // a transposed view
    Tensor first = Npz.read(DIR.resolve("npy/packed.npz")).array("first");
    Npy.write(first, folder.resolve("first.npy"));
    // endregion
    assertThat(tensor.isDense()).isFalse();
    assertThat(Npy.read(folder.resolve("first.npy"))).isEqualTo(first);
    Page.FILES.shows(Npz.read(DIR.resolve("npy/packed.npz")));
  }

  @Test
  void points() {
    // region files.points
    PointCloud cloud =
        PointCloud.xyz(new float[] {0, 0, 0}, new float[] {1, 2, 3})
            .withLabels(Tensor.of(new int[] {2, 6}));
    Ply.write(cloud, folder.resolve("scan.ply"), PlyEncoding.BINARY_LITTLE_ENDIAN);
    Las.write(cloud, folder.resolve("scan.las"), 0.001); // places in steps of this

    assertThat(PointCloud.read(folder.resolve("scan.ply"))).isEqualTo(cloud);
    // endregion
    assertThat(PointCloud.read(folder.resolve("scan.las")).labels().orElseThrow().toLongArray())
        .containsExactly(2, 6);
  }

  @Test
  void annotations() throws IOException {
    // region files.coco
    Coco coco = Coco.read(DIR.resolve("photos.json"), PointOrigin.EDGE);
    AnnotatedPhoto cat = coco.photo("chelsea.png"); // boxes(), points(), mask(), image(), …
    // endregion
    Page.FILES.shows(cat.boxes());

    Path lines = Files.writeString(folder.resolve("a.txt"), "0 0.333333 0.5 0.666667 1\n");
    // region files.yolo
    Canvas canvas = Canvas.hw(480, 640);
    YoloBoxes read = Yolo.boxes(Source.of(lines), canvas, List.of("cat", "dog"));
    Boxes boxes = read.boxes();
    assertThat(read.clamped()).containsExactly(1); // its left edge was -5e-7
    // endregion
    assertThat(boxes.edges(0)[0]).isZero();

    Path csv = Files.writeString(folder.resolve("pets.csv"), "file,kind\nchelsea.png,cat\n");
    // region files.csv
    Map<String, Category> kinds = CsvTable.read(csv).categories("file", "kind");
    // endregion
    assertThat(kinds).containsEntry("chelsea.png", new Category("cat"));
  }
}
