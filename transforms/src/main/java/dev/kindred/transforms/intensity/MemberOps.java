// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.ops.PixelOp;
import java.util.List;

/**
 * Operations on the values of one member.
 *
 * @param member its name
 * @param colors the operations, in the order they run
 */
public record MemberOps(String member, List<PixelOp> colors) {
  /** Keeps an unchangeable copy. */
  public MemberOps {
    colors = List.copyOf(colors);
  }
}
