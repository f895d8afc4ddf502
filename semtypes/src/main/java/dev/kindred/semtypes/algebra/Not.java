// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.volume.LabelVolume;

/** Where the label is 0, as labels of 1 and 0; what the labels are named is left behind. */
@Generic
public interface Not {
  /** The function with all methods that can be seen from here. */
  Not NOT = GenericFunction.of(Not.class).call();

  /** Of a mask. */
  Mask not(Mask x);

  /** Of a volume of labels. */
  LabelVolume not(LabelVolume x);
}
