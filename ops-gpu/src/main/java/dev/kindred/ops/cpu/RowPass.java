// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.pass.Form;
import dev.kindred.ops.program.Op;
import dev.kindred.ops.program.Program;
import dev.kindred.ops.program.Range;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.util.List;
import java.util.function.Function;

/** Rows go from a source through programs to a store, and never leave the cache in between. */
final class RowPass {
  private final Tensor planes;
  private final Function<Scratch, RowSource> source;
  private final DType read;
  private final List<Step> steps;
  private final Form out;

  /**
   * @param planes what the source reads, [C, H, W]
   * @param source makes one for each thread
   * @param read the integer type whose numbers the source gives, or f32
   * @param steps what happens to the rows, in order
   * @param out what is stored
   */
  RowPass(
      Tensor planes, Function<Scratch, RowSource> source, DType read, List<Step> steps, Form out) {
    this.planes = planes;
    this.source = source;
    this.read = read;
    this.steps = steps;
    this.out = out;
  }

  /** The rows of a source as they are, of the type of the input. */
  static RowPass copy(Tensor planes, Canvas out, Function<Scratch, RowSource> source) {
    int channels = (int) planes.shape().size(0);
    return new RowPass(
        planes, source, DType.F32, List.of(), new Form(out, channels, Range.of(planes.dtype())));
  }

  /** A program and the numbers it takes for this picture. */
  record Step(Program program, Numbers numbers) {
    boolean joins(Step next) {
      return JoinedPrograms.areWorthIt(program, next.program);
    }

    /**
     * How it runs.
     *
     * @param given the integer type whose numbers it takes, or f32
     */
    RowPrograms.Form form(DType given) {
      return RowPrograms.of(program, numbers.areOrdinary(program) ? given : DType.F32);
    }

    Step then(Step next) {
      return new Step(JoinedPrograms.of(program, next.program), numbers.then(next.numbers));
    }
  }

  Tensor run(Cpu cpu) {
    int height = out.canvas().height();
    int width = out.canvas().width();
    Raster.Size size = new Raster.Size(out.channels(), height, width);
    return cpu.build(
        out.range().dtype(),
        Shape.of(out.channels(), height, width),
        to ->
            Rows.of(cpu, planes)
                .run(
                    height,
                    (long) out.channels() * width,
                    (from, end) -> run(from, end, Raster.planes(out.range().dtype(), to, size))));
  }

  private void run(int from, int end, Raster to) {
    try (Scratch scratch = Scratch.take()) {
      RowSource rows = source.apply(scratch);
      RowStore store = new RowStore(to, scratch);
      int width = to.width();
      float[][][] stages = new float[steps.size() + 1][][];
      stages[0] = scratch.row((int) planes.shape().size(0), width);
      Row[] places = new Row[steps.size()];
      RowProgram[] forms = new RowProgram[steps.size()];
      boolean[] placed = new boolean[steps.size()];
      DType given = read;
      for (int i = 0; i < places.length; i++) {
        stages[i + 1] = scratch.row(steps.get(i).program.outputs().size(), width);
        places[i] = steps.get(i).numbers.row(width);
        RowPrograms.Form form = steps.get(i).form(given);
        forms[i] = form.code();
        given = form.gives();
        placed[i] = steps.get(i).program.uses(Op.COVERAGE);
      }
      for (int y = from; y < end; y++) {
        rows.read(y, stages[0]);
        for (int i = 0; i < places.length; i++) {
          places[i].index = y;
          if (placed[i]) {
            places[i].coverage = rows.coverage();
          }
          forms[i].run(places[i], stages[i], stages[i + 1]);
        }
        store.write(y, stages[places.length]);
      }
    }
  }
}
