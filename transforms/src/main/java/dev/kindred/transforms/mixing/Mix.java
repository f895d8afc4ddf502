// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.mixing;

import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.transforms.Finding;
import java.util.List;

/**
 * The same member of several samples as the member of their mixture: a generic function of blend ×
 * batch, which a library author's type joins by a method for {@code Batch<Theirs>}.
 */
@Generic
public interface Mix {
  /** The function with all methods that can be seen from here. */
  Mix MIX = GenericFunction.of(Mix.class).call();

  /**
   * The mixture of the parts.
   *
   * @param member its name, for what is reported
   * @param how the plan on the canvases of the samples
   * @param parts the member of each sample that takes part, in order
   */
  Mixed mix(String member, Blend how, Batch<?> parts);

  /**
   * The member of a mixture.
   *
   * @param value may be of another type than the parts: two categories are no category
   * @param findings what was dropped or cut; places are counted through all parts
   */
  record Mixed(Semantic value, List<Finding> findings) {
    /** Keeps an unchangeable copy. */
    public Mixed {
      findings = List.copyOf(findings);
    }

    /** A value of which nothing was lost. */
    public static Mixed of(Semantic value) {
      return new Mixed(value, List.of());
    }
  }
}
