// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.load;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** What the methods of a loader say. Changed only before a loader holds it. */
final class Settings {
  final Supply supply;
  final int batch;
  Order order = Order.listed();
  Shard shard = Shard.ALONE;
  int workers = Runtime.getRuntime().availableProcessors();
  int ahead = 2;
  boolean dropLast;
  Position from = Position.START;
  BatchStage stage = (samples, _) -> samples;
  Optional<Consumer<BadItem>> skipBad = Optional.empty();
  Consumer<Progress> progress = _ -> {};
  LongSupplier nanos = System::nanoTime;

  Settings(Supply supply, int batch) {
    this.supply = supply;
    this.batch = batch;
  }

  /** A copy, changed. */
  Settings with(Consumer<Settings> change) {
    Settings copy = new Settings(supply, batch);
    copy.order = order;
    copy.shard = shard;
    copy.workers = workers;
    copy.ahead = ahead;
    copy.dropLast = dropLast;
    copy.from = from;
    copy.stage = stage;
    copy.skipBad = skipBad;
    copy.progress = progress;
    copy.nanos = nanos;
    change.accept(copy);
    return copy;
  }
}
