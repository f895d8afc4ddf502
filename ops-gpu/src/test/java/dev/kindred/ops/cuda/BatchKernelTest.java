// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.ops.cuda.driver.CudaContext;
import dev.kindred.ops.cuda.driver.CudaStream;
import dev.kindred.ops.cuda.driver.DeviceBuffer;
import dev.kindred.ops.cuda.driver.SimulatedDriver;
import dev.kindred.ops.cuda.driver.SimulatedKernel;
import dev.kindred.ops.cuda.ptx.Batch;
import dev.kindred.ops.cuda.ptx.ItemTable;
import dev.kindred.ops.cuda.ptx.PixelKernel;
import dev.kindred.ops.cuda.ptx.PixelKernel.Arrangement;
import dev.kindred.ops.cuda.ptx.PixelKernel.Block;
import dev.kindred.ops.cuda.ptx.Sampling;
import dev.kindred.ops.cuda.ptx.Step;
import dev.kindred.semtypes.DType;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BatchKernelTest {
  private static final int BLOCK_BYTES = 72;

  private final SimulatedDriver driver = CudaSample.driver();

  @Test
  void aBatchIsOneLaunchWithNumbersOfItsOwnPerItem() {
    byte[] result = brighten(new Batch(3, 1, 2, 2, 2, 2), false, 1, 2, 3);

    assertThat(result).containsExactly(10, 10, 10, 10, 20, 20, 20, 20, 30, 30, 30, 30);
    assertThat(driver.launches()).isEqualTo(1);
    assertThat(driver.held()).isEmpty();
  }

  @Test
  void theThreeChannelsOfAPixelShareAThread() {
    byte[] result = brighten(new Batch(2, 3, 1, 1, 1, 1), true, 1, 2);

    assertThat(result).containsExactly(10, 10, 10, 20, 20, 20);
  }

  @Test
  void moreItemsThanAGridTakesAreSeveralLaunches() {
    PixelKernel kernel = kernel(false);
    Batch batch = new Batch(40_000, 2, 1, 1, 1, 1);
    List<Integer> blocks = new ArrayList<>();
    List<Long> skipped = new ArrayList<>();
    SimulatedDriver counting =
        new SimulatedDriver(ptx ->
            Map.of(
                kernel.name(),
                SimulatedKernel.of(
                    BLOCK_BYTES,
                    (grid, parameter, memory) -> {
                      blocks.add(grid.blocksZ());
                      skipped.add(parameter.get(JAVA_LONG, Block.TARGET));
                    })));
    try (CudaContext context = counting.device().open();
        BatchKernel compiled = BatchKernel.compile(context, kernel);
        CudaStream stream = context.stream();
        DeviceBuffer any = stream.allocate(8)) {
      BatchKernel.Buffers buffers = new BatchKernel.Buffers(any, any, any);
      compiled.launch(stream, PixelKernel.arguments(), batch, buffers);
    }
    assertThat(blocks).containsExactly(2 * 32_767, 2 * (40_000 - 32_767));
    assertThat(skipped.get(1) - skipped.get(0)).isEqualTo(2 * 32_767);
  }

  /** Pictures whose every value is 10, each made brighter by its own factor. */
  private byte[] brighten(Batch batch, boolean colour, float... factors) {
    PixelKernel kernel = kernel(colour);
    try (CudaContext context = driver.device().open();
        Arena arena = Arena.ofConfined();
        BatchKernel compiled = BatchKernel.compile(context, kernel);
        CudaStream stream = context.stream();
        DeviceBuffer source = stream.allocate(kernel.sourceBytes(batch, batch.items()));
        DeviceBuffer items = stream.allocate(kernel.tableBytes(batch, batch.items()));
        DeviceBuffer target = stream.allocate(kernel.targetBytes(batch, batch.items()))) {
      MemorySegment host = arena.allocate(items.bytes(), 8);
      ItemTable table = kernel.table(host, batch);
      for (int i = 0; i < factors.length; i++) {
        table.scalars(i, 0, factors[i]);
      }
      stream.fill(source, (byte) 10);
      stream.copy(host, items);
      compiled.launch(
          stream, PixelKernel.arguments(), batch, new BatchKernel.Buffers(source, items, target));
      MemorySegment out = arena.allocate(target.bytes());
      stream.copy(target, out);
      return out.toArray(JAVA_BYTE);
    }
  }

  private static PixelKernel kernel(boolean colour) {
    return new PixelKernel(
        Sampling.SAME_PLACE, Arrangement.PLANES, DType.U8, colour, List.of(Step.BRIGHTNESS), 1);
  }
}
