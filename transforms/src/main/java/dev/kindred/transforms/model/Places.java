// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.model;

import static dev.kindred.semtypes.batch.WithNumbers.WITH_NUMBERS;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.LabelMap;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.label.Vocabulary;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a network says of every pixel or voxel, or of some places. */
final class Places {
  private Places() {}

  /** Which pixel belongs to what, by number. */
  @Dispatch(Decode.class)
  static Mask mask(Class<Mask> as, Tensor output, Context context) {
    Tensor labels = Highest.of(output, 2, context);
    Canvas canvas = context.canvas();
    if (labels.shape().size(0) != canvas.height() || labels.shape().size(1) != canvas.width()) {
      throw new IllegalArgumentException(
          "mask of %s: the model saw %s; let the network give a score for every pixel it saw"
              .formatted(output, canvas));
    }
    return Mask.of(labels);
  }

  /** Which pixel belongs to what, by name. */
  @Dispatch(Decode.class)
  static LabelMap labels(Class<LabelMap> as, Tensor output, Context context) {
    return LabelMap.of(mask(Mask.class, output, context), codes(output, 2, context.vocabulary()));
  }

  /** Which voxel belongs to what, with names where the reading has them. */
  @Dispatch(Decode.class)
  static LabelVolume volume(Class<LabelVolume> as, Tensor output, Context context) {
    LabelVolume labels = LabelVolume.of(Highest.of(output, 3, context), context.grid());
    return context
        .reading()
        .vocabulary()
        .map(names -> LabelVolume.withCodes(labels, codes(output, 3, names)))
        .orElse(labels);
  }

  private static Map<Integer, String> codes(Tensor output, int axes, Vocabulary names) {
    long classes = output.shape().rank() > axes ? output.shape().size(0) : names.size();
    if (classes > 1 && classes != names.size()) {
      throw new IllegalArgumentException(
          "names of %s: it has scores for %d, the reading has %s; name each"
              .formatted(output, classes, names));
    }
    Map<Integer, String> codes = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      codes.put(i, names.name(i));
    }
    return codes;
  }

  /** Named where the reading has as many names as there are points. */
  @Dispatch(Decode.class)
  static Points points(Class<Points> as, Tensor output, Context context) {
    Points points =
        Points.of(context.canvas(), output.castTo(DType.F32), context.reading().origin());
    return context
        .reading()
        .vocabulary()
        .map(names -> points.withNames(names.names()))
        .orElse(points);
  }

  /** Another picture like the one that went in, with its metadata. */
  @Dispatch(Decode.class)
  static <I extends Image> I image(Class<I> as, Tensor output, Context context) {
    return WITH_NUMBERS.withNumbers(like(as, context), output);
  }

  /** Another volume like the one that went in, with its metadata. */
  @Dispatch(Decode.class)
  static <V extends Volume> V values(Class<V> as, Tensor output, Context context) {
    return WITH_NUMBERS.withNumbers(like(as, context), output);
  }

  private static <S extends Semantic> S like(Class<S> as, Context context) {
    if (!as.isInstance(context.input())) {
      throw new IllegalArgumentException(
          "another %s: what the model saw is a %s; ask for one like it"
              .formatted(as.getSimpleName(), context.input().getClass().getSimpleName()));
    }
    return as.cast(context.input());
  }
}
