// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.load;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;

/** A batch on the way. */
final class Loading {
  private final Position position;
  private final Position next;
  private final List<Draw> draws;
  private final List<Future<Made>> made = new ArrayList<>();
  private final List<Sample> kept = new ArrayList<>();
  private final List<DrawKey> keys = new ArrayList<>();

  Loading(Epoch epoch, int step) {
    this.position = epoch.position(step);
    this.next = epoch.after(step);
    this.draws = epoch.draws(step);
  }

  Position position() {
    return position;
  }

  List<Draw> draws() {
    return draws;
  }

  void add(Future<Made> sample) {
    made.add(sample);
  }

  Future<Made> made(int index) {
    return made.get(index);
  }

  void keep(int index, Sample sample) {
    kept.add(sample);
    keys.add(draws.get(index).key().at("batch"));
  }

  /** The batch; none where no sample could be made. */
  Optional<Samples> samples(BatchStage stage) {
    return kept.isEmpty()
        ? Optional.empty()
        : Optional.of(new Samples(position, next, stage.apply(kept, keys)));
  }
}
