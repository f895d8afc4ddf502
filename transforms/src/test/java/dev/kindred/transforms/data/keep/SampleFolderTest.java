// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.RgbImage;
import dev.kindred.semtypes.label.Category;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.SampleValues;
import dev.kindred.transforms.color.ChannelStatistics;
import dev.kindred.transforms.color.Normalize;
import dev.kindred.transforms.geometric.CenterCrop;
import dev.kindred.transforms.geometric.ClipBoxes;
import dev.kindred.transforms.geometric.Resize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFolderTest {
  private static final String KEY = "ab".repeat(32);
  private static final Pipeline NOTHING = Pipeline.of();

  @TempDir private Path root;
  private final List<String> told = new ArrayList<>();

  private SampleFolder folder() {
    return SampleFolder.at(root, 1L << 30, told::add);
  }

  private static Sample picture() {
    Canvas canvas = Canvas.hw(20, 30);
    return Sample.of(
        "image", SampleValues.noise(canvas, 3, 1),
        "boxes", SampleValues.boxes(canvas, 4, 3),
        "category", new Category("cat"));
  }

  private Path only() throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      List<Path> files = walk.filter(Files::isRegularFile).toList();
      assertThat(files).hasSize(1);
      return files.getFirst();
    }
  }

  @Test
  void findsWhatWasKeptAndNothingElse() {
    folder().keep(KEY, picture());

    assertThat(folder().find(KEY, NOTHING)).contains(picture());
    assertThat(folder().find("cd".repeat(32), NOTHING)).isEmpty();
    assertThat(told).isEmpty();
  }

  @Test
  void remembersTheStepsSoThatItDecodesAndGoesOnAsTheOriginalDoes() {
    Pipeline steps =
        Pipeline.of(
            new Resize(40, 50),
            new CenterCrop(20, 24),
            new ClipBoxes(),
            new Normalize(ChannelStatistics.IMAGENET));
    Sample made = steps.encode(picture(), DrawKey.of(1, 0, 0));
    folder().keep(KEY, made.settled());

    Sample found = folder().find(KEY, steps).orElseThrow();

    assertThat(found).isEqualTo(made);
    assertThat(found.trace()).isEqualTo(made.trace());
    assertThat(found.report()).isEqualTo(made.report());
    assertThat(found.report().isEmpty()).isFalse();
    assertThat(steps.decode(found)).isEqualTo(steps.decode(made.settled()));
    assertThat(steps.decode(found).report()).isEqualTo(steps.decode(made.settled()).report());
    assertThat(found.drawn()).isEqualTo(made.drawn());
    assertThat(found.showable()).isEqualTo(made.showable());
  }

  @Test
  void aFileWithAnyByteChangedIsNoticedToldAndNotUsed() throws IOException {
    folder().keep(KEY, picture());
    byte[] good = Files.readAllBytes(only());
    for (int at = 0; at < good.length; at += at < 300 ? 1 : 97) {
      byte[] bad = good.clone();
      bad[at] ^= 0x10;
      Files.write(only(), bad);
      told.clear();

      assertThat(folder().find(KEY, NOTHING)).as("byte %d", at).isEmpty();
      assertThat(told).hasSize(1);
      assertThat(told.getFirst()).contains(".sample cannot be used", "it is made again");
    }
    Files.write(only(), good);
    assertThat(folder().find(KEY, NOTHING)).contains(picture());
  }

  @Test
  void aFileCutAnywhereIsNoticed() throws IOException {
    folder().keep(KEY, picture());
    byte[] good = Files.readAllBytes(only());
    for (int length : new int[] {0, 1, 63, 64, 65, good.length / 2, good.length - 1}) {
      Files.write(only(), java.util.Arrays.copyOf(good, length));
      assertThat(folder().find(KEY, NOTHING)).as("%d bytes", length).isEmpty();
    }
  }

  @Test
  void aFileUnderAnotherKeysNameIsNotUsed() throws IOException {
    folder().keep(KEY, picture());
    String other = "ab" + "0".repeat(62);
    Files.move(only(), only().resolveSibling(other + ".sample"));

    assertThat(folder().find(other, NOTHING)).isEmpty();
    assertThat(told.getFirst()).contains("it was kept as " + KEY);
  }

  @Test
  void whatWasUsedTheLongestTimeAgoGoesFirst() throws IOException {
    folder().keep(key(0), picture());
    long one = Files.size(only());
    SampleFolder small = SampleFolder.at(root, 3 * one, told::add);
    small.keep(key(1), picture());
    small.keep(key(2), picture());
    for (int i = 0; i < 3; i++) {
      Files.setLastModifiedTime(file(i), FileTime.from(Instant.now().minusSeconds(100 - i)));
    }
    assertThat(small.find(key(0), NOTHING)).isPresent(); // used just now

    small.keep(key(3), picture());

    assertThat(IntStream.range(0, 4).filter(i -> small.find(key(i), NOTHING).isPresent()).boxed())
        .containsExactly(0, 2, 3);
    assertThat(small.bytes()).isEqualTo(3 * one);
  }

  private static String key(int i) {
    return "%064d".formatted(i);
  }

  private Path file(int i) {
    return root.resolve("00").resolve(key(i) + ".sample");
  }

  @Test
  void clearTakesSamplesAwayAndLeavesWhatElseLiesThere() throws IOException {
    folder().keep(KEY, picture());
    Path mine = Files.writeString(root.resolve("mine.txt"), "mine");

    folder().clear();

    assertThat(folder().find(KEY, NOTHING)).isEmpty();
    assertThat(folder().bytes()).isZero();
    assertThat(mine).exists();
  }

  @Test
  void manyWritersOfOneKeyLeaveOneWholeFile() throws Exception {
    List<SampleFolder> folders = List.of(folder(), folder()); // as two processes have them
    List<Callable<Boolean>> work = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      SampleFolder each = folders.get(i % 2);
      work.add(() -> {
        each.keep(KEY, picture());
        return each.find(KEY, NOTHING).equals(java.util.Optional.of(picture()));
      });
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      for (var each : pool.invokeAll(work)) {
        assertThat(each.get()).isTrue();
      }
    }
    assertThat(told).isEmpty();
    assertThat(only()).exists();
  }

  @Test
  void aFullOrForbiddenDiskIsToldAndDoesNoHarm() throws IOException {
    SampleFolder folder = folder();
    Files.writeString(root.resolve("ab"), "a file where a folder belongs");

    folder.keep(KEY, picture());

    assertThat(folder.find(KEY, NOTHING)).isEmpty();
    assertThat(told.getFirst()).startsWith("sample is not kept in " + root);
  }

  /** A library author's type without methods. */
  private static final class Opaque implements Semantic {
    @Override
    public boolean closeTo(Semantic other, double tolerance) {
      return equals(other);
    }
  }

  /** A library author's picture without methods. */
  private static final class Photo extends RgbImage {
    Photo(Tensor rgb) {
      super(rgb);
    }

    @Override
    protected Photo copyWith(Tensor rgb) {
      return new Photo(rgb);
    }
  }

  @Test
  void aTypeWithoutMethodsIsAnErrorThatSaysWhatToAdd() {
    assertThatThrownBy(() -> folder().keep(KEY, Sample.of("thing", new Opaque())))
        .hasMessage(
            "keep a Opaque on disk: nothing says what its parts are; add methods of Pack and Unpack for %s, or keep samples in memory"
                .formatted(Opaque.class.getName()));
    Photo photo = new Photo(SampleValues.noise(Canvas.hw(2, 2), 3, 1).pixels());
    assertThatThrownBy(() -> folder().keep(KEY, Sample.of("photo", photo)))
        .hasMessageContaining("add methods of Pack and Unpack for " + Photo.class.getName());
  }

  /** A library author's record: nothing to add. */
  record Pose(List<Double> angles, String of) implements Semantic {
    @Override
    public boolean closeTo(Semantic other, double tolerance) {
      return equals(other);
    }
  }

  /** A library author's class with a pair of methods, in {@link SurveyParts}. */
  static final class Survey implements Semantic {
    private final Tensor depths;

    Survey(Tensor depths) {
      this.depths = depths;
    }

    @Override
    public boolean closeTo(Semantic other, double tolerance) {
      return other instanceof Survey that && depths.closeTo(that.depths, tolerance);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Survey that && depths.equals(that.depths);
    }

    @Override
    public int hashCode() {
      return depths.hashCode();
    }
  }

  /** The pair. */
  static final class SurveyParts {
    private SurveyParts() {}

    @Dispatch(Pack.class)
    static Packed survey(Survey x) {
      return Packed.of("depths", x.depths);
    }

    @Dispatch(Unpack.class)
    static Survey survey(Class<Survey> as, Packed parts) {
      return new Survey(parts.tensor("depths"));
    }
  }

  @Test
  void aLibraryAuthorAddsHisTypeByAPairOfMethodsOrARecord() {
    Sample sample =
        Sample.of(
            "survey", new Survey(Tensor.of(new double[] {1.5, Double.NaN}, 1, 2)),
            "pose", new Pose(List.of(0.1, -0.0), "arm"));
    folder().keep(KEY, sample);

    assertThat(folder().find(KEY, NOTHING)).contains(sample);
  }
}
