// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.ops.Geometry;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.Rounding;
import dev.kindred.ops.cuda.ptx.ItemTable;
import dev.kindred.ops.cuda.ptx.PixelKernel;
import dev.kindred.ops.cuda.ptx.Sampling;
import dev.kindred.ops.cuda.ptx.Stage;
import dev.kindred.ops.pass.Form;
import dev.kindred.ops.pass.Pass;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Range;
import dev.kindred.ops.program.Trace;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import java.util.ArrayList;
import java.util.List;

/**
 * A pass over one picture as a kernel with the numbers of an item. Passes of equal kernels and
 * sizes can be one launch.
 *
 * @param kernel from planes to planes
 * @param reading where its pixels come from
 * @param traces the operations of its stages
 * @param first the channel of the picture that is the first of the kernel's
 */
record CudaPass(
    PixelKernel kernel, Canvas in, Canvas out, CudaReading reading, List<Trace> traces, int first) {

  /** One operation and the type of its results. */
  private record Step(Trace trace, DType out) {
    Stage stage(boolean fast) {
      Stage exact = Stage.of(trace, out);
      return fast ? exact.inFast() : exact;
    }
  }

  /** A pass of a sequence. */
  static CudaPass of(Pass.Streamed pass, Rounding rounding, double background) {
    Form in = pass.in();
    CudaReading reading =
        pass.around()
            .map(filter -> CudaFilters.around(filter, in))
            .or(() ->
                pass.read().map(plan -> CudaReading.ofPicture(plan, in.channels(), background)))
            .orElseGet(() -> CudaReading.samePlace(in.canvas()));
    return of(pass, rounding, reading, in.canvas());
  }

  /**
   * A pass of a sequence whose input comes from elsewhere.
   *
   * @param from the canvas of what is read
   */
  static CudaPass of(Pass.Streamed pass, Rounding rounding, CudaReading reading, Canvas from) {
    Form in = pass.in();
    Canvas canvas = pass.out().canvas();
    List<Step> steps = rounding == Rounding.STEPWISE ? stepwise(pass) : asPlanned(pass);
    boolean rounded = rounding == Rounding.STEPWISE || steps.isEmpty() || pass.around().isPresent();
    Sampling sampling = rounded ? reading.sampling() : reading.sampling().unrounded();
    boolean fast = rounding == Rounding.FAST;
    List<Stage> stages = steps.stream().map(step -> step.stage(fast)).toList();
    boolean ordinary = reading.ordinary();
    for (int i = 0; i < stages.size(); i++) {
      ordinary &= stages.get(i).isOrdinary(steps.get(i).trace.uniforms());
    }
    PixelKernel kernel =
        PixelKernel.ofPlanes(sampling, in.range().dtype(), in.channels(), stages, ordinary);
    List<Trace> traces = steps.stream().map(Step::trace).toList();
    return new CudaPass(kernel, from, canvas, reading, traces, 0);
  }

  /** Only a move, of one channel. */
  static CudaPass of(Geometry plan, CudaReading reading, DType dtype, int channel) {
    return of(plan.in(), plan.out(), reading, dtype, channel);
  }

  /** The pixels around each one made one, and nothing else; all channels. */
  static CudaPass of(Form in, CudaReading reading) {
    PixelKernel kernel =
        PixelKernel.ofPlanes(
            reading.sampling(), in.range().dtype(), in.channels(), List.of(), reading.ordinary());
    return new CudaPass(kernel, in.canvas(), in.canvas(), reading, List.of(), 0);
  }

  /** The same between any two canvases. */
  static CudaPass of(Canvas in, Canvas out, CudaReading reading, DType dtype, int channel) {
    PixelKernel kernel =
        PixelKernel.ofPlanes(reading.sampling(), dtype, 1, List.of(), reading.ordinary());
    return new CudaPass(kernel, in, out, reading, List.of(), channel);
  }

  /**
   * The operations with the types between them, so that each finds what it would find in memory.
   */
  private static List<Step> stepwise(Pass.Streamed pass) {
    List<Step> steps = new ArrayList<>();
    Range range = pass.in().range();
    int channels = pass.in().channels();
    for (PixelOp op : pass.ops()) {
      Trace trace = op.trace(Pixel.input(channels, range));
      DType out = op.out(range.dtype());
      if (!trace.program().isIdentity() || out != range.dtype()) {
        steps.add(new Step(trace, out));
      }
      channels = trace.program().outputs().size();
      range = range.with(out);
    }
    return steps;
  }

  private static List<Step> asPlanned(Pass.Streamed pass) {
    DType out = pass.out().range().dtype();
    List<Step> steps = new ArrayList<>();
    List<Trace> programs = pass.allPrograms();
    for (Trace trace : programs) {
      boolean last = steps.size() == programs.size() - 1;
      steps.add(new Step(trace, last ? out : DType.F32));
    }
    if (steps.isEmpty() && out != pass.in().range().dtype()) {
      int channels = pass.in().channels();
      steps.add(new Step(Trace.of(channels, Pixel.input(channels, pass.in().range())), out));
    }
    return steps;
  }

  /** Whether pixels come out as they went in. */
  boolean isNothing() {
    return kernel.sampling().equals(Sampling.SAME_PLACE) && kernel.stages().isEmpty();
  }

  /** What passes have in common that can be items of one launch. */
  record Kind(PixelKernel kernel, Canvas in, Canvas out) {}

  /** Passes of one kind can be items of one launch. */
  Kind kind() {
    return new Kind(kernel, in, out);
  }

  /** Sets the numbers of the sampling. */
  void place(ItemTable table, long item) {
    boolean bits = kernel.stages().isEmpty() && !kernel.sampling().blended();
    reading.fill(table, item, first, kernel.channels(), kernel.in(), bits);
  }
}
