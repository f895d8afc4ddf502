// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.contract;

import dev.kindred.ops.cuda.Cuda;
import java.util.Optional;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** The first card of this machine; skipped where there is none. */
@AddLifecycleHook(CudaContractTest.WhereACardIs.class)
@PropertyDefaults(tries = 100)
class CudaContractTest extends CardContract {
  private static final Optional<Cuda> CARD = Cuda.find();

  /** Skips all that needs a card. */
  static final class WhereACardIs implements SkipExecutionHook {
    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
      return CARD.isPresent()
          ? SkipResult.doNotSkip()
          : SkipResult.skip("this machine has no card");
    }
  }

  @AfterContainer
  static void close() {
    CARD.ifPresent(Cuda::close);
  }

  @Override
  Cuda card() {
    return CARD.orElseThrow();
  }
}
