// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.PerItem;
import dev.kindred.ops.cuda.driver.CudaDriver;
import dev.kindred.ops.cuda.driver.CudaException;
import dev.kindred.ops.cuda.driver.SimulatedDriver;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.image.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Whichever call of the driver fails, and however: the processor gives the same bytes, or the error
 * says what failed; nothing leaks, and the next call works.
 */
class CudaFaultProperties {
  private static final Cpu CPU = Cpu.single();

  /** One after which the card works on, and some after which it does not. */
  private static final List<Integer> CODES =
      List.of(CudaException.OUT_OF_MEMORY, 999, 214, CudaException.ILLEGAL_ADDRESS, 719);

  @Property(tries = 400)
  void theProcessorCarriesOn(@ForAll long seed, @ForAll @IntRange(min = 1, max = 150) int call) {
    SplittableRandom random = new SplittableRandom(seed);
    int code = CODES.get(random.nextInt(CODES.size()));
    SimulatedDriver driver = CudaSample.driver(seed).failingAt(call, code, "CUDA_ERROR_" + code);
    List<String> reports = new ArrayList<>();
    try (CudaOrCpu device = CudaOrCpu.of(CudaDriver.over(driver), CPU, reports::add)) {
      for (int i = 0; i < 4; i++) {
        Batch<Image> batch = CudaHostProperties.batch(random);
        PerItem plans = PerItem.of(CudaHostProperties.plans(random, batch));
        assertThat(ENGINE.run(device, plans, batch)).isEqualTo(ENGINE.run(CPU, plans, batch));
      }
    }
    assertThat(reports).hasSizeLessThanOrEqualTo(1).allMatch(each -> each.contains("" + code));
    assertThat(driver.held()).isEmpty();
  }

  @Property(tries = 150)
  void withoutTheProcessorTheErrorIsSaidAndTheNextCallWorks(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 120) int call) {
    SplittableRandom random = new SplittableRandom(seed);
    int code = CODES.get(random.nextInt(CODES.size()));
    SimulatedDriver driver = CudaSample.driver(seed);
    try (Cuda cuda = Cuda.of(driver.device(), CudaHostProperties.chunking(random))) {
      driver.failingAt(call, code, "CUDA_ERROR_" + code);
      boolean lost = false;
      for (int i = 0; i < 4; i++) {
        Batch<Image> batch = CudaHostProperties.batch(random);
        PerItem plans = PerItem.of(CudaHostProperties.plans(random, batch));
        try {
          Batch<Image> result =
              random.nextBoolean() ? ENGINE.run(cuda, plans, batch) : there(cuda, batch);
          Batch<Image> expected = ENGINE.run(CPU, plans, batch);
          assertThat(result).isIn(expected, batch);
        } catch (CudaException e) {
          assertThat(e).hasMessageContaining("CUDA_ERROR_" + code + " (" + code + ")");
          assertThat(e.code() == code && (!lost || e.isContextLost())).isTrue();
          lost |= e.isContextLost();
        }
        assertThat(cuda.context().usage().deviceBytes()).as("between calls").isZero();
      }
      driver.heal();
    }
    assertThat(driver.held()).isEmpty();
  }

  /** There and back. */
  private static Batch<Image> there(Cuda cuda, Batch<Image> batch) {
    try (OnDevice<Batch<Image>> there = cuda.upload(batch)) {
      return there.download();
    }
  }
}
