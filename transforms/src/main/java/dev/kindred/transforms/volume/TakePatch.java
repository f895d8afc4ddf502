// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import java.util.List;

/**
 * Keeps one of the patches that cover the first volume; other volumes keep what covers the same
 * region. Draws a {@link Frame}.
 *
 * @param patches that cover it
 * @param index of the patch, from 0
 */
public record TakePatch(PatchGrid patches, int index) implements Transform {
  /**
   * @throws IllegalArgumentException where there is no such patch
   */
  @Override
  public Frame draw(DrawKey key, Scene scene) {
    List<Frame> all = patches.patches(FirstVolume.grid(this, scene));
    if (index < 0 || index >= all.size()) {
      throw new IllegalArgumentException(
          "patch %d of %s: there are %d; count from 0".formatted(index, patches, all.size()));
    }
    return all.get(index);
  }
}
