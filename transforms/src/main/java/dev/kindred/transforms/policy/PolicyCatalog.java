// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.policy;

import dev.kindred.transforms.Catalog;
import dev.kindred.transforms.CompositePlan;
import dev.kindred.transforms.color.Brightness;
import dev.kindred.transforms.color.Equalize;
import dev.kindred.transforms.color.Posterize;
import java.util.List;

/** The transforms of this package. */
public final class PolicyCatalog implements Catalog {
  @Override
  public List<Entry> entries() {
    return List.of(
        Entry.of(new AugMix(), new AugMix(5, 2, 2, 0.5, true)),
        Entry.of(
            new MixedChains(
                List.of(
                    CompositePlan.of(new Brightness(1.2), new Posterize(4)),
                    CompositePlan.of(new Equalize())),
                List.of(0.3, 0.2),
                false)),
        Entry.of(new RandAugment(), new RandAugment(1, 20, Operation.COLORS)),
        Entry.of(new TrivialAugment(), new TrivialAugment(Operation.COLORS)));
  }
}
