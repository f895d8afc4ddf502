// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.volume.LabelVolume;

/**
 * Where both have a label other than 0, as labels of 1 and 0; what the labels are named is left
 * behind.
 */
@Generic
public interface And {
  /** The function with all methods that can be seen from here. */
  And AND = GenericFunction.of(And.class).call();

  /**
   * Of masks on one canvas.
   *
   * @throws IllegalArgumentException where the canvases differ
   */
  Mask and(Mask x, Mask y);

  /**
   * Of labels on one grid.
   *
   * @throws MeaninglessOperationException where the grids differ
   */
  LabelVolume and(LabelVolume x, LabelVolume y);
}
