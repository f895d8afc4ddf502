// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.model;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.label.MultiCategory;
import dev.kindred.semtypes.label.Scalar;
import dev.kindred.semtypes.label.SoftCategory;

/** Scores of names as what they say, and one number. */
final class Classes {
  private Classes() {}

  /** The name with the highest score, the first of equals. */
  @Dispatch(Decode.class)
  static Category category(Class<Category> as, Tensor output, Context context) {
    return scores(SoftCategory.class, output, context).best();
  }

  /** All scores. */
  @Dispatch(Decode.class)
  static SoftCategory scores(Class<SoftCategory> as, Tensor output, Context context) {
    return SoftCategory.of(context.vocabulary(), output.castTo(DType.F32));
  }

  /** All names whose score is enough; the reading says what is. */
  @Dispatch(Decode.class)
  static MultiCategory categories(Class<MultiCategory> as, Tensor output, Context context) {
    double least =
        context
            .reading()
            .least()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "names of %s: the reading does not say what score is enough; say Reading.atLeast"
                        .formatted(output)));
    return MultiCategory.atLeast(context.vocabulary(), output, least);
  }

  /** Its one number. */
  @Dispatch(Decode.class)
  static Scalar scalar(Class<Scalar> as, Tensor output, Context context) {
    if (output.shape().count() != 1) {
      throw new IllegalArgumentException(
          "scalar of %s: it has %d numbers; ask for a type that holds them"
              .formatted(output, output.shape().count()));
    }
    return Scalar.of(output.getDouble(0), context.reading().unit());
  }
}
