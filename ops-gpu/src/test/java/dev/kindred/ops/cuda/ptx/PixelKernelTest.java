// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kindred.ops.cuda.ptx.PixelKernel.Arrangement;
import dev.kindred.semtypes.DType;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PixelKernelTest {
  private static final List<Step> ALL =
      List.of(Step.BRIGHTNESS, Step.CONTRAST, Step.SATURATION, Step.TO_FLOAT, Step.NORMALIZE);
  private static final List<Step> EXACT =
      List.of(
          Step.BRIGHTNESS, Step.CONTRAST, Step.SATURATION, Step.TO_FLOAT, Step.NORMALIZE_ORDINARY);
  private static final PixelKernel AUGMENTATION =
      new PixelKernel(Sampling.BILINEAR_ON_ZERO, Arrangement.INTERLEAVED, DType.U8, true, EXACT, 4);

  /** One of every kind. */
  private static final List<PixelKernel> KERNELS = kernels();

  private static List<PixelKernel> kernels() {
    List<PixelKernel> kernels = new ArrayList<>();
    for (Sampling sampling : Sampling.values()) {
      kernels.add(planes(sampling, DType.U8, false, List.of(Step.BRIGHTNESS), 4));
      kernels.add(planes(sampling, DType.I16, false, List.of(), 1));
      kernels.add(planes(sampling, DType.U16, true, List.of(Step.CONTRAST), 4));
      kernels.add(planes(sampling, DType.F32, true, ALL, 4));
    }
    kernels.add(AUGMENTATION);
    return kernels;
  }

  private static PixelKernel planes(
      Sampling sampling, DType in, boolean colour, List<Step> steps, int lanes) {
    return new PixelKernel(sampling, Arrangement.PLANES, in, colour, steps, lanes);
  }

  @Test
  void everyFloatAdditionAndMultiplicationSaysHowItRounds() {
    Pattern arithmetic =
        Pattern.compile(
            "^(add|sub|mul|div|fma|mad|sqrt)\\.(?!r[nzm]\\.)\\S*f(32|64)", Pattern.MULTILINE);
    Pattern rough = Pattern.compile("\\.(approx|ftz|sat)\\b");
    for (PixelKernel kernel : KERNELS) {
      assertThat(arithmetic.matcher(kernel.ptx()).find()).as(kernel.ptx()).isFalse();
      assertThat(rough.matcher(kernel.ptx()).find()).as(kernel.ptx()).isFalse();
    }
    assertThat(AUGMENTATION.ptx()).contains("add.rn.f64", "fma.rn.f32");
  }

  @Test
  void equalKernelsHaveEqualText() {
    PixelKernel same =
        new PixelKernel(
            Sampling.BILINEAR_ON_ZERO,
            Arrangement.INTERLEAVED,
            DType.U8,
            true,
            List.copyOf(EXACT),
            4);

    assertThat(same).isEqualTo(AUGMENTATION).hasSameHashCodeAs(AUGMENTATION);
    assertThat(same.ptx()).isEqualTo(AUGMENTATION.ptx());
    assertThat(KERNELS.stream().map(PixelKernel::name)).doesNotHaveDuplicates();
  }

  @Test
  void theResultIsFloatAfterScalingOnly() {
    assertThat(AUGMENTATION.out()).isEqualTo(DType.F32);
    assertThat(planes(Sampling.NEAREST, DType.I16, false, List.of(), 4).out()).isEqualTo(DType.I16);
  }

  @Test
  void whatHasNoFormIsRefused() {
    assertThatThrownBy(() -> planes(Sampling.NEAREST, DType.I64, false, List.of(), 1))
        .hasMessage("kernel over i64: not a type of pixels; convert to u8, i16, u16 or f32");
    assertThatThrownBy(() -> planes(Sampling.NEAREST, DType.U8, false, List.of(), 3))
        .hasMessage("kernel with 3 pixels a thread: there are forms for 1 and 4");
    assertThatThrownBy(() -> planes(Sampling.NEAREST, DType.U8, false, List.of(Step.SATURATION), 1))
        .hasMessageContaining("both need the three channels of a pixel");
    assertThatThrownBy(
            () -> planes(Sampling.NEAREST, DType.F32, false, List.of(Step.NORMALIZE_ORDINARY), 1))
        .hasMessageContaining("it holds for integers only; use NORMALIZE");
  }

  @Test
  void aBatchNeedsEverySize() {
    assertThatThrownBy(() -> new Batch(1, 3, 4, 0, 4, 4))
        .hasMessage("batch of 1×3×4×0 to 4×4: every size must be at least 1");
  }

  @Test
  void theAssemblerTakesEveryKernelForOldAndNewCards(@TempDir Path folder) throws Exception {
    assumeTrue(isOnPath("ptxas"), "no ptxas on the PATH");
    // One module, because starting the assembler takes longer than the kernels do.
    String header = ".version 6.3\n.target sm_75\n.address_size 64\n";
    Path ptx =
        Files.writeString(
            folder.resolve("all.ptx"),
            KERNELS.stream()
                .map(kernel -> kernel.ptx().replace(header, ""))
                .collect(joining("\n", header, "")));
    for (String card : List.of("sm_75", "sm_80", "sm_90")) {
      Process process =
          new ProcessBuilder(
                  "ptxas", "-arch=" + card, ptx.toString(), "-o", folder.resolve(card).toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes());
      assertThat(process.waitFor()).as(said).isZero();
    }
  }

  private static boolean isOnPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
