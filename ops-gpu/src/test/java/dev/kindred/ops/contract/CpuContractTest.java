// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.contract;

import static dev.kindred.ops.Engine.ENGINE;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.Plan;
import dev.kindred.semtypes.Semantic;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.PropertyDefaults;

/** The processor, with the vectors that this process has. */
@PropertyDefaults(tries = 150)
class CpuContractTest extends SequenceContract {
  private int runs;

  /**
   * Shares of white below 0 and of no size, as signed numbers on the way to what divides by them.
   */
  @Example
  void betweenOperationsThereIsNoMinusZero() {
    filtersAndWhatFollows(-58449);
  }

  /** With one thread, two and three in turn. */
  @Override
  protected <T extends Semantic> Optional<T> run(Plan plan, T x) {
    return Optional.of(ENGINE.run(new Cpu(1 + runs++ % 3), plan, x));
  }
}
