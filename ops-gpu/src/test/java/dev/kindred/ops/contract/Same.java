// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.volume.Volume;
import java.util.function.Supplier;

/** Whether two values have the same class and the same bits; numbers that are none are one. */
final class Same {
  private Same() {}

  static void require(Semantic found, Semantic expected, Supplier<String> what) {
    assertThat(found.getClass()).as(what).isEqualTo(expected.getClass());
    if (found instanceof Batch<?> batch) {
      for (int i = 0; i < batch.size(); i++) {
        int item = i;
        require(
            batch.get(i),
            ((Batch<?>) expected).get(i),
            () -> "item %d of %s".formatted(item, what.get()));
      }
    } else {
      require(numbers(found), numbers(expected), what);
    }
  }

  private static Tensor numbers(Semantic x) {
    return switch (x) {
      case Image image -> image.pixels();
      case Mask mask -> mask.labels();
      case Volume volume -> volume.voxels();
      default -> throw new IllegalArgumentException("numbers of " + x);
    };
  }

  private static void require(Tensor found, Tensor expected, Supplier<String> what) {
    assertThat(found.dtype()).as(what).isEqualTo(expected.dtype());
    assertThat(found.shape()).as(what).isEqualTo(expected.shape());
    long different = 0;
    String first = "";
    for (long i = 0; i < expected.shape().count(); i++) {
      if (bits(found, i) != bits(expected, i)) {
        first =
            different++ > 0
                ? first
                : "the first at %d: %s, not %s"
                    .formatted(i, found.getDouble(i), expected.getDouble(i));
      }
    }
    if (different > 0) {
      throw new AssertionError(
          "%s%n%d of %d numbers differ, %s"
              .formatted(what.get(), different, expected.shape().count(), first));
    }
  }

  private static long bits(Tensor of, long at) {
    return of.dtype().isInteger() ? of.getLong(at) : Double.doubleToLongBits(of.getDouble(at));
  }
}
