// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import static dev.kindred.ops.Engine.ENGINE;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Warp;
import dev.kindred.ops.cpu.PictureSample;
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
import dev.kindred.ops.map.Affine;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Normalize;
import dev.kindred.ops.pixel.Saturation;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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

  @Test
  void aWholeChainIsOneLaunchWithTheBytesOfItsStepsOnTheCpu() {
    Canvas in = Canvas.hw(11, 14);
    Affine map = Affine.linear(25, 1.1, 5, 0).about(7, 5).then(Affine.translate(1.4, -0.8));
    Warp warp = new Warp(in, Canvas.hw(9, 12), map, Interpolation.BILINEAR, Fill.none());
    Normalize normalize = Normalize.of(new double[] {0.4, 0.5, 0.6}, new double[] {0.2, 0.25, 0.3});
    Tensor picture = PictureSample.noise(DType.U8, 3, in, 4);
    Image expected = Image.of(picture);
    for (Plan plan : List.of(warp, new Brightness(1.2), new Saturation(0.7), normalize)) {
      expected = ENGINE.run(Cpu.single(), plan, expected);
    }
    for (Arrangement arrangement : Arrangement.values()) {
      for (int lanes : new int[] {1, 4}) {
        assertThat(chain(picture, warp, normalize, arrangement, lanes))
            .as("%s %d", arrangement, lanes)
            .isEqualTo(expected.pixels().toByteArray());
      }
    }
    assertThat(driver.launches()).isEqualTo(4);
  }

  private byte[] chain(
      Tensor picture, Warp warp, Normalize normalize, Arrangement arrangement, int lanes) {
    PixelKernel kernel =
        new PixelKernel(
            Sampling.BILINEAR_ON_ZERO,
            arrangement,
            DType.U8,
            true,
            List.of(Step.BRIGHTNESS, Step.SATURATION, Step.TO_FLOAT, Step.NORMALIZE_ORDINARY),
            lanes);
    Canvas in = warp.in();
    Batch batch = new Batch(1, 3, in.height(), in.width(), warp.out().height(), warp.out().width());
    byte[] planes = picture.toByteArray();
    byte[] source = planes.clone();
    for (int i = 0; arrangement == Arrangement.INTERLEAVED && i < planes.length; i++) {
      source[i] = planes[i % 3 * (planes.length / 3) + i / 3];
    }
    Affine back = (Affine) warp.forward().inverse();
    return run(
        kernel,
        batch,
        source,
        table -> {
          table
              .matrix(0, back.a(), back.b(), back.c(), back.d(), back.e(), back.f())
              .scalars(0, 0, 1.2f)
              .scalars(0, 1, 0.7f, (float) (1 - 0.7));
          for (int c = 0; c < 3; c++) {
            float std = normalize.std().get(c).floatValue();
            table.ofChannel(0, 3, c, normalize.mean().get(c).floatValue(), std, 1 / std);
          }
        });
  }

  /** Pictures whose every value is 10, each made brighter by its own factor. */
  private byte[] brighten(Batch batch, boolean colour, float... factors) {
    PixelKernel kernel = kernel(colour);
    byte[] source = new byte[(int) kernel.sourceBytes(batch, batch.items())];
    Arrays.fill(source, (byte) 10);
    return run(
        kernel,
        batch,
        source,
        table -> {
          for (int i = 0; i < factors.length; i++) {
            table.scalars(i, 0, factors[i]);
          }
        });
  }

  private byte[] run(
      PixelKernel kernel, Batch batch, byte[] pictures, Consumer<ItemTable> numbers) {
    try (CudaContext context = driver.device().open();
        Arena arena = Arena.ofConfined();
        BatchKernel compiled = BatchKernel.compile(context, kernel);
        CudaStream stream = context.stream();
        DeviceBuffer source = stream.allocate(kernel.sourceBytes(batch, batch.items()));
        DeviceBuffer items = stream.allocate(kernel.tableBytes(batch, batch.items()));
        DeviceBuffer target = stream.allocate(kernel.targetBytes(batch, batch.items()))) {
      MemorySegment host = arena.allocate(items.bytes(), 8);
      numbers.accept(kernel.table(host, batch));
      stream.copy(arena.allocateFrom(JAVA_BYTE, pictures), source);
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
