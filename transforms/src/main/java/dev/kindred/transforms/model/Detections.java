// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.model;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.BoxFormat;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.NormalizedBoxes;
import java.util.ArrayList;
import java.util.List;

/** Rows of box, score and index of the name, as boxes: rows with too low a score are padding. */
final class Detections {
  private static final int BOX = 4;
  private static final int SCORED = 5;
  private static final int NAMED = 6;

  private final Tensor xyxy;
  private final List<String> labels;
  private final float[] scores;

  private Detections(Tensor rows, Context context) {
    int columns = columns(rows);
    double[] all = rows.toDoubleArray();
    List<Integer> kept = new ArrayList<>();
    for (int row = 0; row < rows.shape().size(0); row++) {
      if (columns < SCORED || isEnough(all[columns * row + BOX], context)) {
        kept.add(row);
      }
    }
    double[] boxes = new double[BOX * kept.size()];
    scores = new float[columns < SCORED ? 0 : kept.size()];
    labels = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      int row = kept.get(i);
      System.arraycopy(all, columns * row, boxes, BOX * i, BOX);
      if (columns >= SCORED) {
        scores[i] = (float) all[columns * row + BOX];
      }
      if (columns >= NAMED) {
        labels.add(name(row, all[columns * row + SCORED], context));
      }
    }
    xyxy =
        context
            .reading()
            .boxes()
            .to(BoxFormat.XYXY, Tensor.of(boxes, kept.size(), BOX))
            .castTo(DType.F32);
  }

  private static int columns(Tensor rows) {
    if (rows.shape().rank() == 2 && rows.shape().size(1) >= BOX && rows.shape().size(1) <= NAMED) {
      return (int) rows.shape().size(1);
    }
    throw new IllegalArgumentException(
        "boxes of %s: rows are [N, 4], [N, 5] with a score or [N, 6] with an index too; transpose, or read it by a head of your own"
            .formatted(rows));
  }

  /** NaN never is. */
  private static boolean isEnough(double score, Context context) {
    return score >= context.reading().least().orElse(Double.NEGATIVE_INFINITY);
  }

  private static String name(int row, double index, Context context) {
    if (index != Math.rint(index)) {
      throw new IllegalArgumentException(
          "boxes: row %d has %s for the index of its name; give whole numbers in the sixth column"
              .formatted(row, index));
    }
    return context.vocabulary().name((int) index);
  }

  /** In pixels of the canvas that the model saw; those that reach outside are kept whole. */
  @Dispatch(Decode.class)
  static Boxes boxes(Class<Boxes> as, Tensor output, Context context) {
    Detections found = new Detections(output, context);
    Boxes boxes = Boxes.of(context.canvas(), found.xyxy).withLabels(found.labels);
    return suppressed(found.scores.length == 0 ? boxes : boxes.withScores(found.scores), context);
  }

  private static Boxes suppressed(Boxes boxes, Context context) {
    return context.reading().overlap().isEmpty()
        ? boxes
        : Boxes.suppress(boxes, context.reading().overlap().getAsDouble(), true).value();
  }

  /** In shares of the canvas that the model saw. */
  @Dispatch(Decode.class)
  static NormalizedBoxes shares(Class<NormalizedBoxes> as, Tensor output, Context context) {
    Detections found = new Detections(output, context);
    NormalizedBoxes boxes = NormalizedBoxes.of(BoxFormat.XYXY, found.xyxy).withLabels(found.labels);
    return found.scores.length == 0 ? boxes : boxes.withScores(found.scores);
  }
}
