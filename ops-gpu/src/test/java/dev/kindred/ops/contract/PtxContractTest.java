// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.contract;

import dev.kindred.ops.cuda.Cuda;
import dev.kindred.ops.cuda.driver.SimulatedDriver;
import dev.kindred.ops.cuda.ptx.PtxInterpreter;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.lifecycle.AfterContainer;

/** A card that interprets the code written for one. */
@PropertyDefaults(tries = 40)
class PtxContractTest extends CardContract {
  private static final Cuda CARD = Cuda.of(new SimulatedDriver(PtxInterpreter::compile).device());

  @AfterContainer
  static void close() {
    CARD.close();
  }

  @Override
  Cuda card() {
    return CARD;
  }
}
