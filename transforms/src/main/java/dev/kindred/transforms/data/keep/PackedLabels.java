// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.keep;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.TypeTag;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.label.MultiCategory;
import dev.kindred.semtypes.label.Scalar;
import dev.kindred.semtypes.label.SoftCategory;
import dev.kindred.semtypes.label.Vocabulary;
import java.util.List;

/** Labels that are no records, and batches of anything. */
final class PackedLabels {
  private PackedLabels() {}

  @Dispatch(Pack.class)
  static Packed names(MultiCategory x) {
    return Packed.of("vocabulary", x.vocabulary().names(), "names", x.names());
  }

  @Dispatch(Unpack.class)
  static MultiCategory names(Class<MultiCategory> as, Packed parts) {
    return MultiCategory.of(vocabulary(parts), parts.list("names", String.class));
  }

  private static Vocabulary vocabulary(Packed parts) {
    return Vocabulary.of(parts.list("vocabulary", String.class));
  }

  @Dispatch(Pack.class)
  static Packed scores(SoftCategory x) {
    return Packed.of("vocabulary", x.vocabulary().names(), "scores", x.amounts());
  }

  @Dispatch(Unpack.class)
  static SoftCategory scores(Class<SoftCategory> as, Packed parts) {
    return SoftCategory.of(vocabulary(parts), parts.tensor("scores"));
  }

  @Dispatch(Pack.class)
  static Packed number(Scalar x) {
    return Packed.of("value", x.value(), "unit", x.unit());
  }

  @Dispatch(Unpack.class)
  static Scalar number(Class<Scalar> as, Packed parts) {
    return Scalar.of(parts.get("value", Double.class), parts.get("unit", String.class));
  }

  @Dispatch(Pack.class)
  static Packed items(Batch<?> x) {
    TypeTag item = x.typeTag().arguments().getFirst();
    if (!item.arguments().isEmpty()) {
      throw new IllegalArgumentException(
          "keep a %s on disk: batches of batches are not kept; keep the samples".formatted(item));
    }
    return Packed.of("type", item.type(), "items", x.items());
  }

  @Dispatch(Unpack.class)
  static <B extends Batch<?>> B items(Class<B> as, Packed parts) {
    Class<?> declared = parts.get("type", Class.class);
    Class<? extends Semantic> type = declared.asSubclass(Semantic.class);
    return as.cast(batch(type, parts.list("items", Semantic.class)));
  }

  private static <T extends Semantic> Batch<T> batch(Class<T> type, List<Semantic> items) {
    return Batch.of(type, items.stream().map(type::cast).toList());
  }
}
