// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.keep;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Semantic;

/** Records are their components; what is no record needs methods of its own. */
final class PackedRecords {
  private PackedRecords() {}

  @Dispatch(Pack.class)
  static Packed components(Semantic x) {
    if (x instanceof Record components) {
      return Packed.of("components", Components.of(components));
    }
    throw missing(x.getClass());
  }

  @Dispatch(Unpack.class)
  static <T extends Semantic> T components(Class<T> as, Packed parts) {
    if (as.isRecord()) {
      return as.cast(Components.made(as, parts.get("components", Components.class)));
    }
    throw missing(as);
  }

  static IllegalArgumentException missing(Class<?> type) {
    return new IllegalArgumentException(
        "keep a %s on disk: nothing says what its parts are; add methods of Pack and Unpack for %s, or keep samples in memory"
            .formatted(type.getSimpleName(), type.getName()));
  }
}
