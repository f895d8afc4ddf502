// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.contract;

import static dev.kindred.ops.Engine.ENGINE;

import dev.kindred.dispatch.NoMethodException;
import dev.kindred.ops.PerItem;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.cuda.Cuda;
import dev.kindred.ops.pixel.PercentileWindow;
import dev.kindred.semtypes.Semantic;
import java.util.Optional;

/** What a card keeps: it may leave nothing of the contract to the processor but percentiles. */
abstract class CardContract extends SequenceContract {

  abstract Cuda card();

  @Override
  protected <T extends Semantic> Optional<T> run(Plan plan, T x) {
    try {
      return Optional.of(ENGINE.run(card(), plan, x));
    } catch (UnsupportedOperationException | NoMethodException none) {
      return Optional.empty();
    }
  }

  @Override
  protected boolean mayDecline(Plan plan, Semantic x) {
    return switch (plan) {
      case Sequence all -> all.steps().stream().anyMatch(step -> mayDecline(step, x));
      case PerItem all -> all.plans().stream().anyMatch(step -> mayDecline(step, x));
      default -> plan instanceof PercentileWindow;
    };
  }
}
