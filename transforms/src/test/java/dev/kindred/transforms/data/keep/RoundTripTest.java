// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.keep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.semtypes.coco.Coco;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.dicom.DicomRgbImage;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Keypoints;
import dev.kindred.semtypes.geometry.NormalizedBoxes;
import dev.kindred.semtypes.geometry.PointOrigin;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.geometry.Polygon;
import dev.kindred.semtypes.geometry.RotatedBoxes;
import dev.kindred.semtypes.geometry.Skeleton;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.LabelMap;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.image.Video;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.label.MultiCategory;
import dev.kindred.semtypes.label.Scalar;
import dev.kindred.semtypes.label.SoftCategory;
import dev.kindred.semtypes.label.Text;
import dev.kindred.semtypes.label.Vocabulary;
import dev.kindred.semtypes.nifti.NiftiInfo;
import dev.kindred.semtypes.volume.CtVolume;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Landmarks;
import dev.kindred.semtypes.volume.MrVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import dev.kindred.transforms.Catalog;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.SampleValues;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.TransformException;
import dev.kindred.transforms.laws.Specimens;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type comes back from a file as it was: class, numbers, element types and all it says. */
class RoundTripTest {
  private static final String KEY = "01".repeat(32);
  private static final Canvas CANVAS = Canvas.hw(26, 34);
  private static final VoxelGrid GRID =
      new VoxelGrid(
          GridSize.kji(2, 3, 4),
          new Vector3(-10, 20.5, 1e-3),
          new Vector3(0.7, 0.1, 0),
          new Vector3(-0.1, 0.7, 0),
          new Vector3(0, 0, 2.5));

  @TempDir private Path root;

  private Sample kept(Sample sample, Pipeline steps) {
    SampleFolder folder =
        SampleFolder.at(
            root,
            1L << 30,
            words -> {
              throw new AssertionError(words);
            });
    folder.keep(KEY, sample.settled());
    return folder.find(KEY, steps).orElseThrow();
  }

  private static Tensor voxels(DType dtype) {
    float[] values = new float[24];
    for (int i = 0; i < values.length; i++) {
      values[i] = i - 3;
    }
    return Tensor.of(values, 2, 3, 4).castTo(dtype);
  }

  private static Boxes known(Boxes boxes) {
    return boxes
        .withLabels("a", "b", "ä")
        .withScores(0.5f, 0.25f, 1e-20f)
        .withCrowd(false, true, false);
  }

  private static SequencedMap<String, Semantic> values() {
    SequencedMap<String, Semantic> all = new LinkedHashMap<>();
    for (DType dtype : List.of(DType.U8, DType.U16, DType.I16, DType.F16, DType.F32)) {
      for (int channels : List.of(1, 2, 3, 4, 7)) {
        all.put(
            dtype + " picture of " + channels,
            Image.of(SampleValues.noise(CANVAS, channels, 8).pixels().scaledTo(dtype)));
      }
    }
    Image turned = Image.of(SampleValues.noise(CANVAS, 3, 1).pixels().transpose(0, 2, 1));
    all.put("picture that is a view", turned);
    all.put("mask", SampleValues.labels(CANVAS, 2));
    all.put("mask of 16 bits", Mask.of(SampleValues.labels(CANVAS, 2).labels().castTo(DType.I32)));
    all.put(
        "label map",
        LabelMap.of(
            SampleValues.labels(CANVAS, 2), Map.of(0, "none", 1, "road", 2, "car", 3, "sky")));
    all.put(
        "video", Video.of(SampleValues.noise(CANVAS, 3, 2).pixels().reshape(1, 3, 26, 34), 29.97));
    Boxes plain =
        Boxes.xyxy(CANVAS, new float[][] {{1, 2, 3.25f, 4}, {-5, 0, 90, 20}, {0, 0, 0, 0}});
    all.put("boxes", known(plain));
    all.put("boxes without more", plain);
    all.put("no boxes", Boxes.xyxy(CANVAS, new float[0][]));
    all.put(
        "boxes after a turn",
        Pipeline.of(new dev.kindred.transforms.geometric.Rotation(20))
            .encode(Sample.of("b", known(plain)), DrawKey.of(1, 0, 0))
            .get("b", Boxes.class));
    all.put(
        "rotated boxes",
        RotatedBoxes.xywhr(CANVAS, new float[][] {{4, 12, 9, 5, 20}, {1, 2, 3, 4, -100}})
            .withLabels("x", "y")
            .withScores(1, 2)
            .withCrowd(true, false));
    all.put(
        "shares",
        NormalizedBoxes.cxcywh(new float[][] {{0.3f, 0.4f, 0.1f, 0.7f}})
            .withLabels(List.of("one"))
            .withScores(0.1f));
    all.put("points", Points.xy(CANVAS, new float[][] {{1.5f, -2}, {99, 3}}).withNames("l", "r"));
    all.put("no points", Points.xy(CANVAS, new float[0][]));
    all.put(
        "poses",
        Keypoints.xyv(CANVAS, Skeleton.COCO_PERSON, PointOrigin.PIXEL_INDEX, pose(3), pose(7)));
    all.put(
        "outline",
        Polygon.of(CANVAS, new float[] {1, 1, 20, 2, 8, 20}, new float[] {5, 5, 8, 5, 6, 7}));
    all.put("category", new Category("cat"));
    Vocabulary names = Vocabulary.of("a", "b", "c");
    all.put("several", MultiCategory.of(names, "c", "a"));
    all.put("none of several", MultiCategory.of(names));
    all.put("scores", SoftCategory.of(names, Tensor.of(new float[] {0.1f, -3, 0})));
    all.put("number", Scalar.of(-0.1, "mm"));
    all.put("text", new Text("Größe: 5\n\"x\" \uD83D\uDE00"));
    all.put("dicom slice", DicomImage.read(Path.of("..", "testdata", "dicom", "CT_small.dcm")));
    all.put(
        "dicom colours",
        DicomRgbImage.of(
            SampleValues.noise(CANVAS, 3, 4).pixels(),
            DicomImage.read(Path.of("..", "testdata", "dicom", "CT_small.dcm")).info()));
    for (DType dtype : List.of(DType.U8, DType.I16, DType.F32, DType.F64)) {
      all.put(dtype + " volume", Volume.of(voxels(DType.F32).castTo(dtype), GRID));
    }
    all.put("volume of a file", Volume.of(voxels(DType.F32), GRID, NiftiInfo.NONE));
    all.put("ct", CtVolume.of(voxels(DType.F32), GRID));
    all.put(
        "ct after a window",
        Volume.withBackground(CtVolume.of(voxels(DType.F32), GRID), OptionalDouble.of(0)));
    all.put("mr", MrVolume.of(voxels(DType.F32), GRID));
    all.put("organs", LabelVolume.of(voxels(DType.I16).castTo(DType.U8), GRID));
    all.put(
        "named organs",
        LabelVolume.withCodes(
            LabelVolume.of(Tensor.of(new byte[24], 2, 3, 4), GRID), Map.of(0, "air", 2, "liver")));
    all.put(
        "landmarks",
        Landmarks.of(Map.of("tip", new Vector3(1, -2, 3), "end", new Vector3(0, 0, 1e9))));
    PointCloud cloud = PointCloud.xyz(new float[] {1, 2, 3}, new float[] {4, 5, -6});
    all.put("cloud", cloud);
    all.put(
        "cloud with all",
        cloud
            .withUnit("m")
            .withColors(Tensor.of(new byte[6], 2, 3))
            .withNormals(Tensor.of(new float[] {0, 0, 1, 1, 0, 0}, 2, 3))
            .withLabels(Tensor.of(new int[] {3, 4}, 2))
            .withField("intensity", Tensor.of(new float[] {0.5f, 7}, 2)));
    all.put("batch", Batch.of(Category.class, new Category("a"), new Category("b")));
    all.put("empty batch", Batch.of(Image.class, List.of()));
    return all;
  }

  private static float[] pose(int seed) {
    float[] row = new float[51];
    for (int i = 0; i < 17; i++) {
      row[3 * i] = i + seed;
      row[3 * i + 1] = 2 * i;
      row[3 * i + 2] = (i + seed) % 3;
    }
    return row;
  }

  static Stream<String> names() {
    return values().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyTypeComesBackAsItWas(String name) {
    Semantic value = values().get(name);

    Semantic back = kept(Sample.of("x", value), Pipeline.of()).get("x", Semantic.class);

    assertThat(back).isEqualTo(value).hasSameClassAs(value);
    assertThat(back.toString()).isEqualTo(value.toString());
    if (value instanceof Volume volume) {
      assertThat(((Volume) back).saidBackground()).isEqualTo(volume.saidBackground());
      assertThat(((Volume) back).info()).isEqualTo(volume.info());
      assertThat(((Volume) back).dtype()).isEqualTo(volume.dtype());
    }
    if (value instanceof Image image) {
      assertThat(((Image) back).dtype()).isEqualTo(image.dtype());
    }
    if (value instanceof Boxes boxes) {
      assertThat(((Boxes) back).corners()).isEqualTo(boxes.corners());
      assertThat(((Boxes) back).scores()).isEqualTo(boxes.scores());
    }
  }

  @Test
  void theNamesOfAxesComeBack() {
    Tensor named = Tensor.of(new float[] {0.5f, 0.5f, 0}, 3).named("class");
    SoftCategory scores = SoftCategory.of(Vocabulary.of("a", "b", "c"), named);

    assertThat(
            kept(Sample.of("s", scores), Pipeline.of())
                .get("s", SoftCategory.class)
                .amounts()
                .axisNames())
        .containsExactly("class");
  }

  @Test
  void anAnnotatedPhotoComesBackWhole() {
    var photo = Coco.read(Path.of("..", "testdata", "photos.json")).photos().getFirst();
    Sample sample =
        Sample.of(
            "image", photo.image(),
            "mask", photo.mask(),
            "boxes", photo.boxes(),
            "points", photo.points());

    assertThat(kept(sample, Pipeline.of())).isEqualTo(sample);
  }

  static Stream<Transform> fixed() {
    return Catalog.all().values().stream()
        .flatMap(each -> each.examples().stream())
        .filter(FixedTransform.class::isInstance);
  }

  /** Whatever a fixed transform does to a sample that suits it can be kept, with its step. */
  @ParameterizedTest
  @MethodSource("fixed")
  void whatAFixedTransformMadeComesBackWithItsStep(Transform transform) {
    Pipeline pipeline = Pipeline.of(transform);
    int suited = 0;
    for (Sample world : Specimens.worlds()) {
      Sample made;
      try {
        made = pipeline.encode(world, DrawKey.of(1, 0, 0));
      } catch (TransformException e) {
        continue; // made for other members
      }
      suited++;
      Sample back = kept(made, pipeline);
      assertThat(back).isEqualTo(made);
      assertThat(back.trace()).isEqualTo(made.trace());
      assertThat(back.report()).isEqualTo(made.report());
    }
    assertThat(suited).isPositive();
  }
}
