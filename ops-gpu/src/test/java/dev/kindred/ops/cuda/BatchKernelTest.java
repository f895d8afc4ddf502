// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import static dev.kindred.ops.Engine.ENGINE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.Warp;
import dev.kindred.ops.cpu.PictureSample;
import dev.kindred.ops.cuda.driver.CudaContext;
import dev.kindred.ops.cuda.driver.CudaStream;
import dev.kindred.ops.cuda.driver.DeviceBuffer;
import dev.kindred.ops.cuda.driver.SimulatedDriver;
import dev.kindred.ops.cuda.driver.SimulatedKernel;
import dev.kindred.ops.cuda.ptx.Batch;
import dev.kindred.ops.cuda.ptx.InterpretedKernel;
import dev.kindred.ops.cuda.ptx.PixelKernel;
import dev.kindred.ops.cuda.ptx.PixelKernel.Arrangement;
import dev.kindred.ops.cuda.ptx.PixelKernel.Block;
import dev.kindred.ops.cuda.ptx.Programs;
import dev.kindred.ops.cuda.ptx.Sampling;
import dev.kindred.ops.cuda.ptx.Sampling.Outside;
import dev.kindred.ops.map.Affine;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Saturation;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BatchKernelTest {
  private static final int BLOCK_BYTES = 64;

  private final SimulatedDriver driver = CudaSample.driver();

  @Test
  void aBatchIsOneLaunchWithNumbersOfItsOwnPerItem() {
    byte[] result = brighten(new Batch(3, 2, 2, 2, 2), 1, 1, 2, 3);

    assertThat(result).containsExactly(10, 10, 10, 10, 20, 20, 20, 20, 30, 30, 30, 30);
    assertThat(driver.launches()).isEqualTo(1);
    assertThat(driver.held()).isEmpty();
  }

  @Test
  void theThreeChannelsOfAPixelShareAThread() {
    byte[] result = brighten(new Batch(2, 1, 1, 1, 1), 3, 1, 2);

    assertThat(result).containsExactly(10, 10, 10, 20, 20, 20);
  }

  @Test
  void moreItemsThanAGridTakesAreSeveralLaunches() {
    PixelKernel kernel = kernel(2);
    Batch batch = new Batch(80_000, 1, 1, 1, 1);
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
    assertThat(blocks).containsExactly(65_535, 80_000 - 65_535);
    assertThat(skipped.get(1) - skipped.get(0)).isEqualTo(2 * 65_535);
  }

  @Test
  void aWholeChainIsOneLaunchWithTheBytesOfItsStepsOnTheCpu() {
    Canvas in = Canvas.hw(11, 14);
    Affine map = Affine.linear(25, 1.1, 5, 0).about(7, 5).then(Affine.translate(1.4, -0.8));
    Warp warp = new Warp(in, Canvas.hw(9, 12), map, Interpolation.BILINEAR, Fill.none());
    List<PixelOp> ops = List.of(new Brightness(1.2), new Saturation(0.7), Programs.IMAGENET);
    Tensor picture = PictureSample.noise(DType.U8, 3, in, 4);
    Image expected = ENGINE.run(Cpu.single(), warp, Image.of(picture));
    for (PixelOp op : ops) {
      expected = ENGINE.run(Cpu.single(), op, expected);
    }
    for (Arrangement arrangement : Arrangement.values()) {
      for (int lanes : new int[] {1, 4}) {
        assertThat(chain(picture, warp, ops, arrangement, lanes))
            .as("%s %d", arrangement, lanes)
            .isEqualTo(expected.pixels().toByteArray());
      }
    }
    assertThat(driver.launches()).isEqualTo(4);
  }

  private byte[] chain(
      Tensor picture, Warp warp, List<PixelOp> ops, Arrangement arrangement, int lanes) {
    PixelKernel kernel =
        new PixelKernel(
            Sampling.bilinear(Outside.ZERO),
            arrangement,
            DType.U8,
            3,
            Programs.stages(DType.U8, 3, ops.toArray(PixelOp[]::new)),
            Arrangement.PLANES,
            lanes,
            true);
    Canvas in = warp.in();
    Batch batch = new Batch(1, in.height(), in.width(), warp.out().height(), warp.out().width());
    byte[] planes = picture.toByteArray();
    byte[] source = planes.clone();
    for (int i = 0; arrangement == Arrangement.INTERLEAVED && i < planes.length; i++) {
      source[i] = planes[i % 3 * (planes.length / 3) + i / 3];
    }
    Affine back = (Affine) warp.forward().inverse();
    return InterpretedKernel.run(
        driver,
        kernel,
        batch,
        source,
        table -> {
          table.matrix(0, back.a(), back.b(), back.c(), back.d(), back.e(), back.f());
          DType dtype = DType.U8;
          for (int i = 0; i < ops.size(); i++) {
            table.parameters(0, i, Programs.trace(dtype, 3, ops.get(i)).uniforms());
            dtype = ops.get(i).out(dtype);
          }
        });
  }

  /** Pictures whose every value is 10, each made brighter by its own factor. */
  private byte[] brighten(Batch batch, int channels, float... factors) {
    PixelKernel kernel = kernel(channels);
    byte[] source = new byte[(int) kernel.sourceBytes(batch, batch.items())];
    Arrays.fill(source, (byte) 10);
    return InterpretedKernel.run(
        driver,
        kernel,
        batch,
        source,
        table -> {
          for (int i = 0; i < factors.length; i++) {
            float[] numbers = new float[channels];
            Arrays.fill(numbers, factors[i]);
            table.parameters(i, 0, numbers);
          }
        });
  }

  private static PixelKernel kernel(int channels) {
    return PixelKernel.ofPlanes(
        Sampling.SAME_PLACE,
        DType.U8,
        channels,
        Programs.stages(DType.U8, channels, new Brightness(2)),
        true);
  }
}
