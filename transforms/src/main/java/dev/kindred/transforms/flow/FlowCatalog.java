// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.flow;

import dev.kindred.transforms.Catalog;
import dev.kindred.transforms.CompositePlan;
import dev.kindred.transforms.Stay;
import dev.kindred.transforms.TrainOnly;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.geometric.Flip;
import dev.kindred.transforms.geometric.RandomFlip;
import dev.kindred.transforms.geometric.RandomRotation;
import java.util.List;

/** The transforms of this package. */
public final class FlowCatalog implements Catalog {
  private static final Transform TURN = new RandomRotation(-20, 20);
  private static final Transform FLIP = new RandomFlip(0.5);

  @Override
  public List<Entry> entries() {
    return List.of(
        Entry.of(new Stay()),
        Entry.of(new TrainOnly(FLIP)),
        Entry.of(Sequential.of(TURN, FLIP), Sequential.of()),
        Entry.of(new Sometimes(0.5, TURN)),
        Entry.of(
            OneOf.of(TURN, Flip.vertical()), new OneOf(List.of(TURN, FLIP), List.of(1.0, 3.0))),
        Entry.of(
            SomeOf.of(2, TURN, FLIP, Flip.vertical()),
            new SomeOf(0, 2, true, List.of(TURN, FLIP))));
  }

  @Override
  public List<Class<? extends Record>> records() {
    return List.of(CompositePlan.class);
  }
}
