// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.contract;

import static dev.kindred.ops.Engine.ENGINE;

import dev.kindred.dispatch.NoMethodException;
import dev.kindred.ops.PerItem;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.cuda.Cuda;
import dev.kindred.ops.filter.Filter;
import dev.kindred.ops.filter.Morphology;
import dev.kindred.semtypes.Semantic;
import java.util.List;
import java.util.Optional;

/** What a card keeps, and what it may leave to the processor. */
abstract class CardContract extends EngineContract {

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
    return mayDecline(plan);
  }

  private static boolean mayDecline(Plan plan) {
    return switch (plan) {
      case Sequence all -> mayDecline(all.steps());
      case PerItem all -> mayDecline(all.plans());
      case Filter _, Morphology _ -> true;
      default -> false;
    };
  }

  private static boolean mayDecline(List<? extends Plan> plans) {
    return plans.stream().anyMatch(CardContract::mayDecline);
  }
}
