// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.guide;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.PerItem;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Rounding;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.cuda.Cuda;
import dev.kindred.ops.cuda.CudaOrCpu;
import dev.kindred.ops.cuda.OnDevice;
import dev.kindred.ops.cuda.driver.CudaDriver;
import dev.kindred.ops.cuda.driver.SimulatedDriver;
import dev.kindred.ops.cuda.ptx.PixelKernel;
import dev.kindred.ops.cuda.ptx.PtxInterpreter;
import dev.kindred.ops.cuda.ptx.Sampling;
import dev.kindred.ops.cuda.ptx.Stage;
import dev.kindred.ops.map.Affine;
import dev.kindred.ops.pass.Form;
import dev.kindred.ops.pass.Passes;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Contrast;
import dev.kindred.ops.pixel.Normalize;
import dev.kindred.ops.program.Gray;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Oracle;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Range;
import dev.kindred.ops.program.Rgb;
import dev.kindred.ops.program.Trace;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.RgbImage;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of the page about engines. */
class EnginesTest {
  private final RgbImage image = picture(64, 48);

  // region sepia
  /** Towards the brown of old photos. */
  record Sepia(double amount) implements PixelOp {
    private static final float[][] BROWN = {
      {0.393f, 0.769f, 0.189f}, {0.349f, 0.686f, 0.168f}, {0.272f, 0.534f, 0.131f}
    };

    @Override
    public Pixel apply(Rgb p) {
      return p.mix(p.matrix(BROWN), amount);
    }
  }

  // endregion

  @Test
  void anOperationIsWrittenOnce() {
    // region run
    Image brown = ENGINE.run(Cpu.all(), new Sepia(0.8), image);
    // endregion
    assertThat(brown).isInstanceOf(RgbImage.class);
    Image gray = Image.of(Tensor.of(new byte[] {1, 2}, 1, 1, 2));
    Page.shows(catchThrowable(() -> ENGINE.run(Cpu.all(), new Sepia(0.8), gray)).getMessage());
  }

  @Test
  void itsProgramCanBeSeen() {
    // region program
    Trace trace = new Vignette(0.4).trace(Pixel.input(1, Range.of(DType.F32)));
    System.out.println(trace.program());
    System.out.println(trace.parameters());
    // endregion
    Page.shows(trace.program() + "\n" + trace.parameters());
    // region oracle
    float[] uniforms = trace.uniforms();
    uniforms[1] = 0.125f; // the mean of a picture
    float[] pixel = {0.5f};
    float[] after =
        Oracle.evaluate(trace.program(), pixel, uniforms, new float[0][], Oracle.Place.at(3, 0));
    // endregion
    Image one = Image.of(Tensor.of(new float[] {0, 0, 0, 0.5f}, 1, 1, 4));
    Image result = ENGINE.run(Cpu.single(), new Vignette(0.4), one);
    assertThat(result.pixels().getFloat(3)).isEqualTo(after[0]);
  }

  // region vignette
  /** Darker from left to right, by what a picture of mean grey would lose. */
  record Vignette(double strength) implements PixelOp {
    @Override
    public Pixel apply(Gray p) {
      Num far = Num.column().times(Num.of(1 / 256f));
      return p.with(p.value().minus(far.times(strength).times(p.value().mean())));
    }
  }

  // endregion

  @Test
  void sequencesRunInTheFewestPasses() {
    // region sequence
    Geometry turn =
        Geometry.warp(
            image.canvas(), Affine.rotate(12, 24, 32), Interpolation.BILINEAR, Fill.none());
    Sequence steps =
        Sequence.of(
            Geometry.horizontalFlip(image.canvas()),
            turn,
            new Brightness(1.2),
            new Contrast(0.9),
            new Sepia(0.3),
            Normalize.of(new double[] {0.5}, new double[] {0.25}));

    Image augmented = ENGINE.run(Cpu.all(), steps, image);
    Boxes moved = ENGINE.run(Cpu.all(), steps, boxes()); // the same moves, no colours

    System.out.println(Passes.of(steps, Form.of(image)).explain());
    // endregion
    assertThat(augmented.dtype()).isEqualTo(DType.F32);
    assertThat(moved.canvas()).isEqualTo(image.canvas());
    Page.shows(Passes.of(steps, Form.of(image)).explain());
    // region fused
    Sequence fused = steps.with(Rounding.FUSED);
    // endregion
    Page.shows(Passes.of(fused, Form.of(image)).explain());
  }

  @Test
  void batchesGoItemByItemIntoMemoryThatIsUsedAgain() {
    Batch<RgbImage> batch = Batch.of(RgbImage.class, image, picture(64, 48));
    List<Plan> drawn = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      drawn.add(
          Sequence.of(new Brightness(1 + i), Normalize.of(new double[] {0}, new double[] {1})));
    }
    // region batch
    try (Arena arena = Arena.ofShared()) {
      MemorySegment block = arena.allocate(100_000_000, 64);
      for (int step = 0; step < 3; step++) {
        Cpu cpu = Cpu.all().into(SegmentAllocator.slicingAllocator(block)); // from its start again
        Batch<RgbImage> ready = ENGINE.run(cpu, PerItem.of(drawn), batch);
        train(ready.stacked()); // [N, C, H, W], without a copy; gone with the next step
      }
    }
    // endregion
  }

  @Test
  void aCardIsADeviceAndSoIsAnything() {
    // region device
    try (CudaOrCpu device = Cuda.orCpu()) {
      Image brighter = ENGINE.run(device, new Brightness(1.1), image);
      System.out.println(device.name());
    }
    // endregion
    List<String> reports = new ArrayList<>();
    String reason = "libcuda.so.1 not found: install the NVIDIA driver to use a card";
    CudaOrCpu without = CudaOrCpu.of(new CudaDriver.Missing(reason), new Cpu(8), reports::add);
    Page.shows(reports.getFirst());
    Image brighter = ENGINE.run(without, new Brightness(1.1), image);
    assertThat(brighter.canvas()).isEqualTo(image.canvas());
  }

  // region there
  static void onTheCard(Cuda cuda, RgbImage picture, Sequence steps) {
    try (OnDevice<RgbImage> there = cuda.upload(picture);
        OnDevice<RgbImage> turned = ENGINE.run(cuda, steps, there);
        OnDevice<RgbImage> bright = ENGINE.run(cuda, new Brightness(1.1), turned)) {
      RgbImage back = bright.download();
    }
  }

  // endregion

  @Test
  void valuesStayOnACard() {
    SimulatedDriver driver = new SimulatedDriver(PtxInterpreter::compile);
    try (Cuda cuda = Cuda.of(driver.device())) {
      onTheCard(cuda, image, Sequence.of(Geometry.horizontalFlip(image.canvas())));
      assertThat(driver.launches()).isEqualTo(2);
    }
    assertThat(driver.held()).isEmpty();
  }

  @Test
  void theKernelOfACardIsText() {
    // region ptx
    Trace trace = new Brightness(1.1).trace(Pixel.input(1, Range.of(DType.F32)));
    PixelKernel kernel =
        PixelKernel.ofPlanes(
            Sampling.SAME_PLACE,
            DType.F32,
            1,
            List.of(Stage.of(trace, DType.F32)),
            /* ordinary= */ false);
    String ptx = kernel.ptx();
    // endregion
    assertThat(ptx).contains("mul.rn.f32").doesNotContain("mul.f32 ");
  }

  @Test
  void thePageShowsTheCodeOfThisTest() {
    assertThat(Page.blocks("java")).containsExactlyInAnyOrderElementsOf(Page.regions().toList());
  }

  private static void train(Tensor stacked) {
    assertThat(stacked.shape().rank()).isEqualTo(4);
  }

  private Boxes boxes() {
    return Boxes.xyxy(image.canvas(), new float[][] {{1, 2, 30, 40}});
  }

  private static RgbImage picture(int height, int width) {
    byte[] values = new byte[3 * height * width];
    for (int i = 0; i < values.length; i++) {
      values[i] = (byte) (i * 7 + i / 11);
    }
    return (RgbImage) Image.of(Tensor.of(values, 3, height, width));
  }
}
