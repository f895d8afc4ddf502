// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.contract;

import dev.kindred.ops.Plan;
import dev.kindred.semtypes.Semantic;
import java.util.Optional;
import net.jqwik.api.PropertyDefaults;

/** The definition keeps what it says: it gives the same twice, and takes all that is tried. */
@PropertyDefaults(tries = 20)
class OracleContractTest extends SequenceContract {
  @Override
  protected <T extends Semantic> Optional<T> run(Plan plan, T x) {
    return Optional.of(Definition.run(plan, x));
  }
}
