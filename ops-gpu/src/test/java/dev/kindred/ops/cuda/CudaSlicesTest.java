// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.Resolution;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.Warp;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Contrast;
import dev.kindred.ops.pixel.Normalize;
import dev.kindred.ops.pixel.ToDType;
import dev.kindred.ops.pixel.VoiWindow;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.dicom.Window;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class CudaSlicesTest {
  private static final Cuda CUDA = Cuda.of(CudaSample.driver().device());
  private static final Cpu CPU = Cpu.single();
  private static final DicomImage CT = DicomImage.read(Path.of("../testdata/dicom/CT_small.dcm"));
  private static final DicomImage SLICE =
      CT.withInfo(CT.info().withWindows(List.of(Window.of(40, 400))));

  @AfterAll
  static void close() {
    CUDA.close();
  }

  @Test
  void exactlyOneMethodAnswersForEveryPlan() {
    for (Class<?> plan :
        List.of(Warp.class, Normalize.class, Brightness.class, Contrast.class, ToDType.class)) {
      Resolution answer =
          GenericFunction.of(Engine.class)
              .table()
              .resolve(List.of(Atom.of(Cuda.class), Atom.of(plan), Atom.of(DicomImage.class)));
      assertThat(answer).as(plan.getSimpleName()).isInstanceOf(Resolution.Chosen.class);
    }
  }

  @Test
  void aWarpMovesPixelsAndPlaneAsOnTheCpu() {
    Geometry turn = Geometry.rotation(CT.canvas(), 30, false, Interpolation.BILINEAR, Fill.none());
    assertThat(turn).isInstanceOf(Warp.class);
    DicomImage moved = ENGINE.run(CUDA, turn, SLICE);

    assertThat(moved).isEqualTo(ENGINE.run(CPU, turn, SLICE));
    assertThat(moved.info().plane()).isNotEqualTo(SLICE.info().plane());
  }

  @Test
  void normalizedValuesRememberTheirScalingAsOnTheCpu() {
    Normalize plan = Normalize.of(new double[] {-100}, new double[] {512});
    DicomImage normal = ENGINE.run(CUDA, plan, SLICE);

    assertThat(normal).isEqualTo(ENGINE.run(CPU, plan, SLICE));
    assertThat(normal.info().scaling()).isNotEqualTo(SLICE.info().scaling());
  }

  @Test
  void brightnessChangesTheWindowAndNotTheMeasurements() {
    assertThat(ENGINE.run(CUDA, new Brightness(2), SLICE))
        .isEqualTo(ENGINE.run(CPU, new Brightness(2), SLICE));
  }

  @Test
  void sequencesOfSlicesAreThoseOfTheCpu() {
    Geometry turn = Geometry.rotation(CT.canvas(), 20, true, Interpolation.BILINEAR, Fill.none());
    Normalize normal = Normalize.of(new double[] {-100}, new double[] {512});
    for (Sequence all :
        List.of(
            Sequence.of(turn, VoiWindow.of(40, 400), new Brightness(2)),
            Sequence.of(normal, turn, new Contrast(0.5)))) {
      assertThat(ENGINE.run(CUDA, all, SLICE)).isEqualTo(ENGINE.run(CPU, all, SLICE));
    }
  }
}
