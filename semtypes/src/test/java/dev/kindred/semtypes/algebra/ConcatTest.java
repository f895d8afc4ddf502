// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import static dev.kindred.semtypes.algebra.Concat.CONCAT;
import static dev.kindred.semtypes.algebra.Slice.SLICE;
import static dev.kindred.semtypes.algebra.Stack.STACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.RgbImage;
import dev.kindred.semtypes.label.Text;
import dev.kindred.semtypes.volume.CtVolume;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridBox;
import dev.kindred.semtypes.volume.GridRange;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConcatTest {
  @Test
  void putsChannelsPointsBoxesItemsAndTextsTogether() {
    Image four = CONCAT.concat(Specimens.RGB, SLICE.slice(Specimens.RGB, 0, 1));
    assertThat(four.channels()).isEqualTo(4);
    assertThat(SLICE.slice(four, 0, 3)).isEqualTo(Specimens.RGB);
    Points points = CONCAT.concat(Specimens.POINTS, Specimens.POINTS);
    assertThat(points.names()).containsExactly("nose", "tail", "nose", "tail");
    assertThat(points.x(2)).isEqualTo(1);
    Boxes boxes = CONCAT.concat(Specimens.BOXES, Specimens.BOXES);
    assertThat(boxes.count()).isEqualTo(2);
    assertThat(boxes.scores().toFloatArray()).containsExactly(0.5f, 0.5f);
    assertThat(Boxes.select(boxes, 1)).isEqualTo(Specimens.BOXES);
    Batch<RgbImage> items = CONCAT.concat(Specimens.BATCH, Specimens.BATCH);
    assertThat(items.size()).isEqualTo(4);
    assertThat(CONCAT.concat(new Text("a "), new Text("cat"))).isEqualTo(new Text("a cat"));
  }

  @Test
  void knowsWhatBothKnowAndMakesNothingUp() {
    Points nameless = Points.xy(Specimens.CANVAS, new float[][] {{1, 1}});
    assertThatExceptionOfType(MeaninglessOperationException.class)
        .isThrownBy(() -> CONCAT.concat(Specimens.POINTS, nameless))
        .withMessage("concat(Points, Points): only one has names; give them to both or to none");
    Points none = Points.xy(Specimens.CANVAS, new float[0][]);
    assertThat(CONCAT.concat(none, Specimens.POINTS)).isEqualTo(Specimens.POINTS);
    assertThat(CONCAT.concat(nameless, none)).isEqualTo(nameless);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CONCAT.concat(nameless, Points.xy(Canvas.hw(9, 9), new float[0][])))
        .withMessageStartingWith("points for 2×3 used with points of 9×9");
  }

  @ParameterizedTest
  @EnumSource(GridAxis.class)
  void volumesThatAdjoinBecomeOne(GridAxis axis) {
    CtVolume whole =
        CtVolume.of(Tensor.of(Specimens.floats(24), 2, 3, 4), VoxelGrid.of(GridSize.kji(2, 3, 4)));
    int half = whole.grid().size().along(axis) / 2;
    CtVolume first = SLICE.slice(whole, part(whole, axis, 0, half));
    CtVolume rest = SLICE.slice(whole, part(whole, axis, half, whole.grid().size().along(axis)));
    assertThat(CONCAT.concat(first, rest, axis)).isEqualTo(whole);
    assertThatExceptionOfType(MeaninglessOperationException.class)
        .isThrownBy(() -> CONCAT.concat(rest, first, axis))
        .withMessageContaining("sort the parts, or resample one");
  }

  private static GridBox part(Volume whole, GridAxis axis, int from, int to) {
    GridSize size = whole.grid().size();
    GridRange range = new GridRange(from, to);
    return new GridBox(
        axis == GridAxis.I ? range : new GridRange(0, size.i()),
        axis == GridAxis.J ? range : new GridRange(0, size.j()),
        axis == GridAxis.K ? range : new GridRange(0, size.k()));
  }

  @Test
  void stacksAnythingOfOneType() {
    Batch<Image> both = STACK.stack(Image.class, List.of(Specimens.RGB, Specimens.GRAY));
    assertThat(both.items()).containsExactly(Specimens.RGB, Specimens.GRAY);
    assertThat(both.typeTag()).hasToString("Batch<Image>");
  }

  /** The names of both parts go with their labels. */
  @Test
  void joinsTheNamesOfLabelVolumesOrSaysWhichDiffer() {
    LabelVolume whole =
        LabelVolume.of(Tensor.of(new byte[] {1, 2}, 1, 1, 2), VoxelGrid.of(GridSize.kji(1, 1, 2)));
    LabelVolume first = SLICE.slice(whole, part(whole, GridAxis.I, 0, 1));
    LabelVolume rest = SLICE.slice(whole, part(whole, GridAxis.I, 1, 2));
    LabelVolume liver = LabelVolume.withCodes(first, Map.of(1, "liver"));
    LabelVolume both =
        CONCAT.concat(liver, LabelVolume.withCodes(rest, Map.of(2, "spleen")), GridAxis.I);
    assertThat(both).isEqualTo(LabelVolume.withCodes(whole, Map.of(1, "liver", 2, "spleen")));
    assertThatExceptionOfType(MeaninglessOperationException.class)
        .isThrownBy(
            () -> CONCAT.concat(liver, LabelVolume.withCodes(rest, Map.of(1, "lung")), GridAxis.I))
        .withMessageContaining("label 1 is liver and lung");
  }
}
