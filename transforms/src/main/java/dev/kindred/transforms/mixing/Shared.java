// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.mixing;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.dicom.DicomRgbImage;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.label.MultiCategory;
import dev.kindred.semtypes.label.SoftCategory;
import dev.kindred.semtypes.label.Vocabulary;
import dev.kindred.transforms.mixing.Mix.Mixed;
import java.util.List;

/** What becomes of labels however pictures are mixed: each counts by the share of its sample. */
final class Shared {
  private Shared() {}

  /** Several categories are none: they become scores of the names that the blend knows. */
  @Dispatch(Mix.class)
  static Mixed categories(String member, Blend how, Batch<Category> parts) {
    Vocabulary names = Vocabulary.of(how.names());
    return mean(how, parts.items().stream().map(each -> SoftCategory.of(names, each)).toList());
  }

  @Dispatch(Mix.class)
  static Mixed several(String member, Blend how, Batch<MultiCategory> parts) {
    return mean(
        how,
        parts.items().stream()
            .map(each -> SoftCategory.of(each.vocabulary(), each.oneHot()))
            .toList());
  }

  /** What was mixed before can be mixed again. */
  @Dispatch(Mix.class)
  static Mixed scores(String member, Blend how, Batch<SoftCategory> parts) {
    return mean(how, parts.items());
  }

  private static Mixed mean(Blend how, List<SoftCategory> parts) {
    Vocabulary names = parts.getFirst().vocabulary();
    float[] sum = new float[names.size()];
    for (int part = 0; part < parts.size(); part++) {
      if (!parts.get(part).vocabulary().equals(names)) {
        throw new IllegalArgumentException(
            "names of %s and %s: give all the same vocabulary"
                .formatted(names, parts.get(part).vocabulary()));
      }
      for (int i = 0; i < sum.length; i++) {
        sum[i] += (float) (how.shares().get(part) * parts.get(part).amounts().getDouble(i));
      }
    }
    return Mixed.of(SoftCategory.of(names, Tensor.of(sum)));
  }

  /** A mixture of patients is nobody's picture; the precedence settles it with what is mixed. */
  @SuppressWarnings("DoNotCallSuggester") // the call is that of the one who mixes
  @Dispatch(value = Mix.class, precedence = 1)
  static <D extends DicomImage> Mixed patients(String member, Blend how, Batch<D> parts) {
    throw noPatient();
  }

  /** The same in colours. */
  @SuppressWarnings("DoNotCallSuggester") // the call is that of the one who mixes
  @Dispatch(value = Mix.class, precedence = 1)
  static <D extends DicomRgbImage> Mixed colours(String member, Blend how, Batch<D> parts) {
    throw noPatient();
  }

  private static IllegalArgumentException noPatient() {
    return new IllegalArgumentException(
        "a mixture of DICOM images lies in no patient, and what the file says would be wrong; mix"
            + " their pixels, Image.of(x.pixels())");
  }
}
